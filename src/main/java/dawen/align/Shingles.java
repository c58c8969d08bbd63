package dawen.align;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The runs of three characters that a text has, each once; punctuation, spaces, width and case do
 * not count: “你好，世界。” has 你好世 and 好世界.
 */
final class Shingles {
  private static final int RUN = 3;

  /** Sorted; each holds the three UTF-16 characters of a run. */
  private final long[] runs;

  private Shingles(long[] runs) {
    this.runs = runs;
  }

  /** The runs of several texts, none of which reaches from one text into the next. */
  static Shingles of(String... texts) {
    LongStream runs = Arrays.stream(texts).flatMapToLong(Shingles::runs);
    return new Shingles(runs.sorted().distinct().toArray());
  }

  private static LongStream runs(String text) {
    int[] letters = text.chars().filter(Character::isLetterOrDigit).map(Shingles::plain).toArray();
    LongStream.Builder runs = LongStream.builder();
    for (int i = 0; i + RUN <= letters.length; i++) {
      runs.add((long) letters[i] << 32 | (long) letters[i + 1] << 16 | letters[i + 2]);
    }
    return runs.build();
  }

  /** Unicode, Halfwidth and Fullwidth Forms: ０ to ｚ lie at one distance from 0 to z. */
  private static int plain(int c) {
    return Character.toLowerCase(c >= '！' && c <= '～' ? c - '！' + '!' : c);
  }

  int size() {
    return runs.length;
  }

  /** How many runs both have. */
  int shared(Shingles other) {
    int shared = 0;
    for (int i = 0, j = 0; i < runs.length && j < other.runs.length; ) {
      int order = Long.compare(runs[i], other.runs[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }
}
