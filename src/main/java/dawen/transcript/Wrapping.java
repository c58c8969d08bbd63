package dawen.transcript;

import java.util.Arrays;
import java.util.List;

/**
 * Whether a text is broken into lines of a fixed width, and which.
 *
 * @param width columns of a full line; 0 where lines are whole paragraphs
 */
record Wrapping(int width) {

  /** A wider line is a paragraph, not a line of a column. */
  private static final int WIDEST = 96;

  /** Nobody asks by how much a line is wider. */
  private static final int TOO_WIDE = WIDEST + 1;

  private static final int FEWEST_LINES = 6;

  /** Columns by which a full line may fall short: a character, a digit and a forbidden break. */
  private static final int SLACK = 5;

  /**
   * A text is wrapped when at least half of its lines are as wide as the widest ones and most of
   * those do not end a sentence.
   */
  static Wrapping of(List<String> lines) {
    if (lines.size() < FEWEST_LINES) {
      return new Wrapping(0);
    }
    int[] columns = new int[lines.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Characters.columns(lines.get(i), TOO_WIDE);
    }
    int[] sorted = columns.clone();
    Arrays.sort(sorted);
    int width = sorted[(int) (sorted.length * 0.9)];
    if (width > WIDEST) {
      return new Wrapping(0);
    }
    int full = 0;
    int broken = 0;
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] >= width - SLACK) {
        full++;
        broken += Characters.endsParagraph(lines.get(i)) ? 0 : 1;
      }
    }
    boolean wrapped = 2 * full >= lines.size() && 3 * broken >= 2 * full;
    return new Wrapping(wrapped ? width : 0);
  }

  /**
   * Whether a line breaks off because it is full, so that the next one continues it; a line that
   * ends inside a sentence may be somewhat shorter.
   */
  boolean breaks(String line) {
    if (width == 0) {
      return false;
    }
    int columns = Characters.columns(line, TOO_WIDE);
    boolean full = columns >= width - SLACK;
    return full || (!Characters.endsParagraph(line) && 10 * columns >= 7 * width);
  }
}
