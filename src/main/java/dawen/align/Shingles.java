package dawen.align;

import java.util.Arrays;
import java.util.List;

/**
 * The runs of three characters that each of several texts has, each once; punctuation, spaces,
 * width and case do not count: “你好，世界。” has 你好世 and 好世界.
 */
final class Shingles {
  private static final int RUN = 3;
  private static final int BITS = 16;

  /** Texts whose runs can be told apart. */
  static final int MOST = 1 << BITS;

  /** Sorted; each holds the three UTF-16 characters of a run and, lowest, the text's number. */
  private final long[] runs;

  private final int[] sizes;

  private Shingles(long[] runs, int[] sizes) {
    this.runs = runs;
    this.sizes = sizes;
  }

  /**
   * The runs of some texts.
   *
   * @param texts at most {@link #MOST}; each in parts, from none of which a run reaches into the
   *     next
   */
  static Shingles of(List<List<String>> texts) {
    long[] runs = new long[texts.stream().flatMap(List::stream).mapToInt(String::length).sum()];
    int size = 0;
    for (int text = 0; text < texts.size(); text++) {
      for (String part : texts.get(text)) {
        size = addRuns(part, text, runs, size);
      }
    }
    Arrays.sort(runs, 0, size);
    return distinct(runs, size, texts.size());
  }

  private static int addRuns(String part, int text, long[] runs, int size) {
    int next = size;
    int letters = 0;
    long run = 0;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        run = run << BITS | plain(c);
        letters++;
        if (letters >= RUN) {
          runs[next++] = run << BITS | text;
        }
      }
    }
    return next;
  }

  /** Unicode, Halfwidth and Fullwidth Forms: ０ to ｚ lie at one distance from 0 to z. */
  private static int plain(int c) {
    return Character.toLowerCase(c >= '！' && c <= '～' ? c - '！' + '!' : c);
  }

  private static Shingles distinct(long[] runs, int size, int texts) {
    int[] sizes = new int[texts];
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || runs[i] != runs[i - 1]) {
        sizes[text(runs[i])]++;
        runs[kept++] = runs[i];
      }
    }
    return new Shingles(Arrays.copyOf(runs, kept), sizes);
  }

  private static int text(long run) {
    return (int) (run & MOST - 1);
  }

  /** How many texts there are. */
  int texts() {
    return sizes.length;
  }

  /** How many runs the text of that number, from 0, has. */
  int size(int text) {
    return sizes[text];
  }

  /**
   * How many runs texts of this and of another have in common.
   *
   * @param from number of this one's first text that is compared
   * @param to behind its last one
   * @return for each of these texts, how many it shares with each text of the other
   */
  int[][] shared(Shingles other, int from, int to) {
    int[][] shared = new int[to - from][other.texts()];
    for (int i = 0, j = 0; i < runs.length && j < other.runs.length; ) {
      long run = runs[i] >> BITS;
      long otherRun = other.runs[j] >> BITS;
      if (run < otherRun) {
        i++;
      } else if (run > otherRun) {
        j++;
      } else {
        int end = other.endOfRun(j);
        for (; i < runs.length && runs[i] >> BITS == run; i++) {
          if (text(runs[i]) >= from && text(runs[i]) < to) {
            other.count(j, end, shared[text(runs[i]) - from]);
          }
        }
        j = end;
      }
    }
    return shared;
  }

  private int endOfRun(int begin) {
    int end = begin + 1;
    while (end < runs.length && runs[end] >> BITS == runs[begin] >> BITS) {
      end++;
    }
    return end;
  }

  private void count(int begin, int end, int[] counts) {
    for (int i = begin; i < end; i++) {
      counts[text(runs[i])]++;
    }
  }
}
