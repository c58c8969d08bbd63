package dawen.cli;

import java.util.Arrays;

/** The lines of a text, by which people find a place in a file. */
final class Lines {
  /** Code-point offset at which each line begins. */
  private final int[] starts;

  private Lines(int[] starts) {
    this.starts = starts;
  }

  /** A line ends at a line feed, a carriage return, or both together. */
  static Lines of(String text) {
    int[] codePoints = text.codePoints().toArray();
    int[] starts = new int[codePoints.length + 1];
    int count = 1;
    for (int i = 0; i < codePoints.length; i++) {
      boolean pair =
          codePoints[i] == '\r' && i + 1 < codePoints.length && codePoints[i + 1] == '\n';
      if (codePoints[i] == '\n' || codePoints[i] == '\r' && !pair) {
        starts[count++] = i + 1;
      }
    }
    return new Lines(Arrays.copyOf(starts, count));
  }

  /** 1-based line of a code point. */
  int line(int codePoint) {
    int found = Arrays.binarySearch(starts, codePoint);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** 1-based column of a code point in its line. */
  int column(int codePoint) {
    return codePoint - starts[line(codePoint) - 1] + 1;
  }
}
