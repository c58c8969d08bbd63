package dawen.chart;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Widths of words, in parts of the height of their letters: a Han character is a square, a Latin
 * one is some half as wide, a combining mark has no width.
 */
final class Words {

  private static final Set<UnicodeScript> SQUARE =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  private static final double LATIN = 0.56;

  private Words() {}

  static double width(String words) {
    return words.codePoints().mapToDouble(Words::width).sum();
  }

  /** {@code 国际货币基金组织} in a width of four becomes {@code 国际货…}; where nothing fits, empty. */
  static String cut(String words, double width) {
    if (width(words) <= width) {
      return words;
    }
    String kept = words.substring(0, fitting(words, width - 1));
    return kept.isEmpty() ? "" : kept.stripTrailing() + "…";
  }

  /**
   * The words in lines, broken at spaces and between Han characters; what does not fit on the last
   * is cut.
   *
   * @param most so many lines, at least one
   */
  static List<String> lines(String words, double width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = words;
    while (lines.size() < most - 1 && width(rest) > width) {
      int end = breakBefore(rest, fitting(rest, width));
      if (end == 0) {
        break;
      }
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    lines.add(cut(rest, width));
    return lines;
  }

  /** The last place up to {@code end} at which a line may be broken; 0 if there is none. */
  private static int breakBefore(String words, int end) {
    for (int i = end; i > 0; i--) {
      int before = words.codePointBefore(i);
      int after = words.codePointAt(i);
      boolean han = width(before) == 1 && isLetter(before) && width(after) == 1 && isLetter(after);
      if (han || before == ' ' || after == ' ' || before == '-') {
        return i;
      }
    }
    return 0;
  }

  private static boolean isLetter(int letter) {
    return Character.isLetterOrDigit(letter);
  }

  /** Length of the longest beginning that is no wider. */
  private static int fitting(String words, double width) {
    double left = width;
    int end = 0;
    while (end < words.length() && left >= width(words.codePointAt(end))) {
      left -= width(words.codePointAt(end));
      end += Character.charCount(words.codePointAt(end));
    }
    return end;
  }

  private static double width(int letter) {
    int type = Character.getType(letter);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    boolean square = letter >= 0x3000 && letter <= 0x303F || letter >= 0xFF01 && letter <= 0xFF60;
    return square || letter > 0xFFFF || SQUARE.contains(UnicodeScript.of(letter)) ? 1 : LATIN;
  }
}
