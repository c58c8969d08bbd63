package dawen.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a heading without its marks.
 *
 * <p>{@code 1 谈元首外交} is number 1, topic 元首外交; {@code 中俄关系 越走越宽的路} is topic 中俄关系, slogan 越走越宽的路.
 *
 * @param number printed before it, or null
 * @param topic without 谈, numbers, marks
 * @param slogan second half, or null
 */
record HeadingText(Integer number, String topic, String slogan) {

  private static final int LONGEST_TOPIC = 14;

  private static final Pattern MARKS =
      Pattern.compile("^[\\p{So}\\p{Sk}※·•\\-—*]+\\s*|\\s*[\\p{So}\\p{Sk}※·•]+$");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^[（(]?第?(\\d{1,2}|[一二三四五六七八九十]{1,3})" + "(?:[）)、.．:：]\\s*|\\s+(?![\\d年月日])|(?=[谈談]))");
  private static final Pattern BRACKETS = Pattern.compile("^[【\\[〔](.+?)[】\\]〕]\\s*(.*)$");
  private static final Pattern TALKS =
      Pattern.compile("^(?:(?:关于|關於|有关|有關)?[谈談](?=[^判])|(?:关于|關於|有关|有關)(?=.{2}))");
  private static final Signs WHITE = Signs.of(" \t\n\u000B\f\r");
  private static final Pattern NEEDLESS_SPACE =
      Pattern.compile("(?<![A-Za-z0-9])\\s+|\\s+(?![A-Za-z0-9])");
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*(?:——|--|─|[|｜])\\s*|\\s*[：:]\\s*|(?<=\\p{IsHan}|[”’」』A-Za-z0-9])\\s+");

  /** What {@link #NUMBER} begins with, and so on for the others. */
  private static final Signs NUMBERS = Signs.of("（(第0123456789一二三四五六七八九十");

  private static final Signs BRACKETS_BEGIN = Signs.of("【[〔");
  private static final Signs TALKS_BEGIN = Signs.of("关關有谈談");

  /** One stands in whatever {@link #SEPARATOR} finds. */
  private static final Signs SEPARATORS = Signs.of("—-─|｜：: \t\n\u000B\f\r");

  /** Reads a heading as printed, single spaces kept. */
  static HeadingText of(String printed) {
    String bare = printed.strip();
    String text = mayHoldMarks(bare) ? MARKS.matcher(bare).replaceAll("") : bare;
    if (isLetterSpaced(text)) {
      text = text.replace(" ", "");
    }
    Integer number = null;
    Matcher numbered = NUMBERS.begin(text) ? NUMBER.matcher(text) : null;
    if (numbered != null && numbered.find()) {
      number = value(numbered.group(1));
      text = text.substring(numbered.end());
    }
    Matcher brackets = BRACKETS_BEGIN.begin(text) ? BRACKETS.matcher(text) : null;
    if (brackets != null && brackets.matches()) {
      String rest = brackets.group(2).isEmpty() ? null : join(brackets.group(2));
      return new HeadingText(number, topic(brackets.group(1)), rest);
    }
    return split(number, text);
  }

  private static HeadingText split(Integer number, String text) {
    Matcher separator = SEPARATORS.anyIn(text) ? SEPARATOR.matcher(text) : null;
    if (separator != null && separator.find()) {
      String before = text.substring(0, separator.start());
      String after = text.substring(separator.end());
      if (!before.isBlank() && !after.isBlank() && before.length() <= LONGEST_TOPIC) {
        return new HeadingText(number, topic(before), join(after));
      }
    }
    return new HeadingText(number, topic(text), null);
  }

  private static String topic(String text) {
    String topic = join(text);
    return TALKS_BEGIN.begin(topic) ? TALKS.matcher(topic).replaceFirst("") : topic;
  }

  /** Whether a text begins or ends with something other than one of the usual Han. */
  static boolean mayHoldMarks(String text) {
    return !text.isEmpty()
        && !(Characters.isUsualHan(text.charAt(0))
            && Characters.isUsualHan(text.charAt(text.length() - 1)));
  }

  private static String join(String text) {
    String bare = text.strip();
    return WHITE.anyIn(bare) ? NEEDLESS_SPACE.matcher(bare).replaceAll("") : bare;
  }

  private static boolean isLetterSpaced(String text) {
    int spaces = 0;
    for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      spaces++;
    }
    return spaces >= 2 && 2 * spaces + 1 >= text.length();
  }

  /** 12, 十二 → 12. */
  private static Integer value(String digits) {
    return Character.isDigit(digits.charAt(0)) ? Integer.valueOf(digits) : Numerals.value(digits);
  }
}
