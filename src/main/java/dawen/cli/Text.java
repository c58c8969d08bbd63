package dawen.cli;

import java.util.Locale;

/** How words are laid out on a line of a terminal. */
final class Text {
  private Text() {}

  /** How many columns a text takes: a Chinese character takes two, a combining mark none. */
  static int width(String text) {
    return text.codePoints().map(Text::width).sum();
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  // Unicode Standard Annex 11: blocks whose characters are wide or full-width
  private static boolean isWide(int codePoint) {
    return codePoint >= 0x1100 && codePoint <= 0x115F
        || codePoint >= 0x2E80 && codePoint <= 0x303E
        || codePoint >= 0x3041 && codePoint <= 0xA4CF
        || codePoint >= 0xAC00 && codePoint <= 0xD7A3
        || codePoint >= 0xF900 && codePoint <= 0xFAFF
        || codePoint >= 0xFE30 && codePoint <= 0xFE6F
        || codePoint >= 0xFF00 && codePoint <= 0xFF60
        || codePoint >= 0xFFE0 && codePoint <= 0xFFE6
        || codePoint >= 0x1F300 && codePoint <= 0x1F9FF
        || codePoint >= 0x20000 && codePoint <= 0x3FFFD;
  }

  /** The text with spaces after it until it takes so many columns. */
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /** The text with spaces before it until it takes so many columns. */
  static String padLeft(String text, int columns) {
    return " ".repeat(Math.max(0, columns - width(text))) + text;
  }

  /** The text, cut with … where it would take more columns. */
  static String cut(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 1;
    for (int codePoint : text.codePoints().toArray()) {
      used += width(codePoint);
      if (used > columns) {
        break;
      }
      kept.appendCodePoint(codePoint);
    }
    return kept.append('…').toString();
  }

  /**
   * The text on one line, harmless for a terminal: a file called {@code "a\nb.txt"} is shown as
   * {@code a\nb.txt}, an escape character as {@code \u001b}.
   */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().forEach(codePoint -> appendVisibly(line, codePoint));
    return line.toString();
  }

  private static void appendVisibly(StringBuilder line, int codePoint) {
    int type = Character.getType(codePoint);
    if (codePoint == '\n') {
      line.append("\\n");
    } else if (codePoint == '\t') {
      line.append("\\t");
    } else if (type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE) {
      line.append(String.format(Locale.ROOT, "\\u%04x", codePoint));
    } else {
      line.appendCodePoint(codePoint);
    }
  }

  /** A number with its noun: {@code 1 file}, {@code 2 files}. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
