package dawen.transcript;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a conference was held, as the text around its questions and answers tells: the session, the
 * year, the day.
 */
final class EventDay {
  private static final Pattern SESSION =
      Pattern.compile("(十?[一二三四五六七八九十])[届屆](?:全国|全國)人大([一二三四五])次(?:会议|會議)");

  private static final Pattern WIRE =
      Pattern.compile(
          "(?:新华社|新華社|中新社|中新网|本报|本報)?[^，。\\s]{0,6}?(?:(\\d{4})年)?\\d{1,2}月\\d{1,2}日[电電讯訊]");

  private static final Signs WIRE_SIGNS = Signs.of("电電讯訊");
  private static final Signs DAYS = Signs.of("日");

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?:发布时间|發布時間|发布日期|發布日期|更新时间|更新時間|整理时间|打印时间|生成时间|导出|来源|來源)[：:][^）)\\n]{0,24}");

  private static final Signs PUBLISHED_END = Signs.of("间間期出源");
  private static final Signs COLONS = Signs.of("：:");

  private static final Pattern FULL_DATE =
      Pattern.compile(
          "(?<!\\d)(?=19|2[01])(?:(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号號]|(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2}))");
  private static final Pattern TODAY =
      Pattern.compile("(?:今天|今日|现在)是?(?:\\d{4}年)?\\d{1,2}月\\d{1,2}[日号號]");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(?<!\\d{5}年)(\\d{1,2})月(\\d{1,2})[日号號]");
  private static final Pattern DAY = Pattern.compile("次(?:会议|會議)(\\d{1,2})日");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})年");

  /** The 9th National People's Congress sat from 1998; each sits five years, one session a year. */
  private static final int NINTH_CONGRESS = 1998;

  /** The annual session opens in March since 1985; that of 2020 was put off to May. */
  private static final int MARCH = 3;

  private final String text;

  /** The text without the day of its publication. */
  private final String told;

  /** What is told without the day of a wire agency's dispatch. */
  private final String event;

  /** As printed; null where none is. */
  private final String session;

  /** Of the session, or as printed; null where neither is. */
  private final Integer year;

  /**
   * @param text everything printed before, between and after the questions and answers, its dates
   *     in Western digits
   */
  EventDay(String text) {
    this.text = text;
    this.told = without(PUBLISHED, EventDay::mayTellPublished, text);
    this.event = without(WIRE, EventDay::mayTellWire, told);
    Matcher sat = SESSION.matcher(text);
    this.session = sat.find() ? sat.group() : null;
    this.year = session == null ? printedYear() : yearOf(sat);
  }

  /** Whether a colon stands behind the end of one of the words of {@link #PUBLISHED}. */
  static boolean mayTellPublished(String text) {
    return COLONS.anyBehind(PUBLISHED_END, text);
  }

  /** Whether a day stands before a word of {@link #WIRE}. */
  static boolean mayTellWire(String text) {
    return WIRE_SIGNS.anyBehind(DAYS, text);
  }

  /** A text without what a pattern finds in single lines, in those that may hold it. */
  private static String without(Pattern pattern, Predicate<String> may, String text) {
    if (!may.test(text)) {
      return text;
    }
    StringBuilder rest = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      rest.append(may.test(line) ? pattern.matcher(line).replaceAll("") : line).append('\n');
    }
    return rest.substring(0, rest.length() - 1);
  }

  /** 今天是2032年11月21日 in the words of who opens the conference; empty where no day is told. */
  static String dayToldIn(String opening) {
    if (!opening.contains("今天") && !opening.contains("今日") && !opening.contains("现在")) {
      return "";
    }
    Matcher today = TODAY.matcher(Numerals.westernDates(opening));
    return today.find() ? today.group() + '\n' : "";
  }

  /** The session of the National People's Congress as printed, 十五届全国人大四次会议; null without one. */
  String session() {
    return session;
  }

  /**
   * The year of the session, else the one printed, else that of the day; null where none is told.
   */
  Integer year() {
    return year == null ? findDate().map(LocalDate::getYear).orElse(null) : year;
  }

  /** The year of a whole date in the words before the session; else the year of the session. */
  private Integer yearOf(Matcher session) {
    int line = text.lastIndexOf('\n', session.start()) + 1;
    Matcher date =
        FULL_DATE.matcher(WIRE.matcher(text.substring(line, session.start())).replaceAll(""));
    if (date.find() && date.group(1) != null) {
      return number(date.group(1));
    }
    int first = NINTH_CONGRESS + 5 * (Numerals.value(session.group(1)) - 9);
    return first + Numerals.value(session.group(2)) - 1;
  }

  private Integer printedYear() {
    Matcher full = FULL_DATE.matcher(event);
    if (full.find()) {
      return number(full.group(1) == null ? full.group(4) : full.group(1));
    }
    Optional<Integer> sent = yearOfDispatch();
    if (sent.isPresent()) {
      return sent.get();
    }
    Matcher published = FULL_DATE.matcher(text);
    if (published.find()) {
      return number(published.group(1) == null ? published.group(4) : published.group(1));
    }
    Matcher year = YEAR.matcher(told);
    return year.find() ? Integer.valueOf(year.group(1)) : null;
  }

  private Optional<Integer> yearOfDispatch() {
    for (String line : told.split("\n")) {
      Matcher wire = mayTellWire(line) ? WIRE.matcher(line) : null;
      while (wire != null && wire.find()) {
        if (wire.group(1) != null) {
          return Optional.of(number(wire.group(1)));
        }
      }
    }
    return Optional.empty();
  }

  private static Integer number(String digits) {
    return Integer.valueOf(digits);
  }

  /** The event's own date; a wire agency's date only where there is no other. */
  Optional<LocalDate> findDate() {
    String held =
        event
            .lines()
            .filter(line -> FrontLines.tellsHeld(line) || FrontLines.isTitle(line))
            .collect(Collectors.joining("\n"));
    return fullDate(held, year)
        .or(() -> monthDay(held, year))
        .or(() -> fullDate(event, year))
        .or(() -> monthDay(event, year))
        .or(() -> dayOfSession(event, year))
        .or(() -> fullDate(told, year))
        .or(() -> monthDay(told, year))
        .or(() -> fullDate(text, year));
  }

  private static Optional<LocalDate> fullDate(String text, Integer year) {
    Matcher full = FULL_DATE.matcher(text);
    while (full.find()) {
      int first = full.group(1) == null ? 4 : 1;
      Integer printed = number(full.group(first));
      if (year == null || year.equals(printed)) {
        return date(printed, number(full.group(first + 1)), number(full.group(first + 2)));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> monthDay(String text, Integer year) {
    Matcher monthDay = MONTH_DAY.matcher(text);
    return year != null && monthDay.find()
        ? date(year, number(monthDay.group(1)), number(monthDay.group(2)))
        : Optional.empty();
  }

  private static Optional<LocalDate> dayOfSession(String text, Integer year) {
    Matcher day = DAY.matcher(text);
    int month = year != null && year == 2020 ? MARCH + 2 : MARCH;
    return year != null && day.find() ? date(year, month, number(day.group(1))) : Optional.empty();
  }

  /** Nothing for a day that no calendar has, 2月30日. */
  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
