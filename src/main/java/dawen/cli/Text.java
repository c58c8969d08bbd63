package dawen.cli;

import dawen.query.DisplayWidth;
import java.util.Locale;

/** How words are laid out on a line of a terminal. */
final class Text {
  private Text() {}

  /** The text with spaces after it until it takes so many columns. */
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - DisplayWidth.of(text)));
  }

  /** The text with spaces before it until it takes so many columns. */
  static String padLeft(String text, int columns) {
    return " ".repeat(Math.max(0, columns - DisplayWidth.of(text))) + text;
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
