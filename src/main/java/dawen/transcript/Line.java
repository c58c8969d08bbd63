package dawen.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the source.
 *
 * @param number 1-based
 * @param begin first code point
 * @param end one past its last code point, the line break left out
 * @param blank whether it holds nothing but white space and invisible marks
 */
record Line(int number, int begin, int end, boolean blank) {

  /** The lines of a text given as code points; CR LF counts as one break. */
  static List<Line> of(int[] text) {
    List<Line> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= text.length; i++) {
      if (i < text.length && !Characters.isLineBreak(text[i])) {
        continue;
      }
      lines.add(new Line(lines.size() + 1, begin, i, isBlank(text, begin, i)));
      if (i + 1 < text.length && text[i] == '\r' && text[i + 1] == '\n') {
        i++;
      }
      begin = i + 1;
    }
    return lines;
  }

  private static boolean isBlank(int[] text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!Characters.isSpace(text[i]) && !Characters.isInvisible(text[i])) {
        return false;
      }
    }
    return true;
  }
}
