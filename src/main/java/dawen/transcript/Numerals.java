package dawen.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as dates and sessions print them. */
final class Numerals {
  private static final String DIGITS = "一二三四五六七八九";
  private static final Signs WIDE_DIGITS = Signs.of("０１２３４５６７８９");
  private static final Signs HAN_DIGITS = Signs.of("〇○零Ｏ一二三四五六七八九十");
  private static final Pattern YEAR = Pattern.compile("([二一][〇○零Ｏ九][〇○零一二三四五六七八九]{2})年");
  private static final Pattern MONTH_DAY = Pattern.compile("(十?[一二三四五六七八九十])月([一二三四五六七八九十]{1,3})日");

  private Numerals() {}

  /** 十四 → 14, for numbers from 1 to 99. */
  static int value(String han) {
    int ten = han.indexOf('十');
    if (ten < 0) {
      return DIGITS.indexOf(han.charAt(0)) + 1;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(han.charAt(0)) + 1;
    return 10 * tens + (ten + 1 < han.length() ? DIGITS.indexOf(han.charAt(ten + 1)) + 1 : 0);
  }

  /** Dates in Western digits: 二〇二六年三月八日, ２０２６年３月８日 → 2026年3月8日. */
  static String westernDates(String text) {
    String narrow = narrow(text);
    String years =
        isBehindHan('年', narrow)
            ? YEAR.matcher(narrow).replaceAll(m -> digits(m.group(1)) + "年")
            : narrow;
    if (!isBehindHan('月', years)) {
      return years;
    }
    Matcher days = MONTH_DAY.matcher(years);
    return days.replaceAll(m -> value(m.group(1)) + "月" + value(m.group(2)) + "日");
  }

  /** Whether a unit stands somewhere behind a Chinese digit: 六年, 三月. */
  static boolean isBehindHan(char unit, String text) {
    for (int at = text.indexOf(unit); at >= 0; at = text.indexOf(unit, at + 1)) {
      if (at > 0 && HAN_DIGITS.has(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Full-width digits as plain ones, character for character. */
  static String narrow(String text) {
    if (!WIDE_DIGITS.anyIn(text)) {
      return text;
    }
    StringBuilder narrow = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (WIDE_DIGITS.has(text.charAt(i))) {
        narrow.setCharAt(i, (char) (text.charAt(i) - '０' + '0'));
      }
    }
    return narrow.toString();
  }

  private static String digits(String han) {
    StringBuilder digits = new StringBuilder();
    for (char c : han.toCharArray()) {
      digits.append(DIGITS.indexOf(c) + 1);
    }
    return digits.toString();
  }
}
