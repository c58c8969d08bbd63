package dawen.query;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people write them. For the bounds of a range, parameters that are called {@code from}
 * and {@code to}, a month or year will do: its first day, or its last.
 */
public final class Days {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?"
              + "|\\s*年(?:\\s*([0-9]{1,2})\\s*月(?:\\s*([0-9]{1,2})\\s*[日号])?)?)?");

  private Days() {}

  /** What a parameter of that name takes beside a date; empty if nothing. */
  public static String expected(String parameter) {
    return switch (parameter) {
      case "from" -> ", or a month 2026-03 or year 2026 for its first day";
      case "to" -> ", or a month 2026-03 or year 2026 for its last day";
      default -> "";
    };
  }

  /**
   * The day that is meant, as {@code 2026-03-08}.
   *
   * @return the value itself if it cannot be read
   */
  public static String read(String parameter, String value) {
    Matcher written = WRITTEN.matcher(value.strip());
    if (!written.matches()) {
      return value;
    }
    int year = Integer.parseInt(written.group(1));
    int month = number(written, 2, 4);
    int day = number(written, 3, 5);
    boolean last = parameter.equals("to");
    boolean whole = day > 0 || last || parameter.equals("from");
    if (!whole || month > 12 || isZero(written)) {
      return value;
    }
    YearMonth of = YearMonth.of(year, month > 0 ? month : last ? 12 : 1);
    int end = last ? of.lengthOfMonth() : 1;
    return of.isValidDay(day > 0 ? day : end) ? of.atDay(day > 0 ? day : end).toString() : value;
  }

  /** A month or day that is written, but is none: 2026-00. */
  private static boolean isZero(Matcher written) {
    for (int group = 2; group <= 5; group++) {
      if (written.group(group) != null && Integer.parseInt(written.group(group)) == 0) {
        return true;
      }
    }
    return false;
  }

  /** The number in either group; 0 if neither is there. */
  private static int number(Matcher written, int group, int other) {
    String text = written.group(group) == null ? written.group(other) : written.group(group);
    return text == null ? 0 : Integer.parseInt(text);
  }
}
