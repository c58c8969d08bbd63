package dawen.mention;

import java.util.Arrays;

/**
 * The words of topics that stand in an exchange.
 *
 * @param words their indexes in the list of all, rising
 * @param points what each counts
 */
record TopicWords(int[] words, double[] points) {

  /** What a word in the heading counts against one in the text. */
  private static final double IN_HEADING = 4;

  private static final double IN_SLOGAN = 1;
  private static final double IN_QUESTION = 1.2;

  /** The sentence that asks, against those that lead up to it. */
  private static final double IN_ASKING = 1.0;

  private static final double IN_ANSWER = 0.8;

  /** A word said often says little more than one said twice. */
  private static final double MOST_IN_QUESTION = 2;

  /** Where words stand in an exchange. */
  enum Place {
    HEADING,
    SLOGAN,
    QUESTION,
    ASKING,
    ANSWER;

    private static final int COUNT = values().length;

    /** What a word counts that stands there so often. */
    static double points(int place, int times) {
      if (place == HEADING.ordinal()) {
        return IN_HEADING;
      } else if (place == SLOGAN.ordinal()) {
        return IN_SLOGAN;
      } else if (place == QUESTION.ordinal()) {
        return IN_QUESTION * Math.min(times, MOST_IN_QUESTION);
      }
      return place == ASKING.ordinal() ? IN_ASKING : IN_ANSWER * Math.sqrt(times);
    }
  }

  /** Words found in an exchange, each time with its place, as numbers that sort by word first. */
  static final class Found {
    private int[] found = new int[64];
    private int count;

    void add(int word, Place place) {
      if (count == found.length) {
        found = Arrays.copyOf(found, 2 * count);
      }
      found[count++] = word * Place.COUNT + place.ordinal();
    }

    /** All that were added. */
    TopicWords words() {
      Arrays.sort(found, 0, count);
      int[] words = new int[count];
      double[] points = new double[count];
      int last = -1;
      for (int i = 0; i < count; ) {
        int times = 1;
        while (i + times < count && found[i + times] == found[i]) {
          times++;
        }
        int word = found[i] / Place.COUNT;
        if (last < 0 || words[last] != word) {
          words[++last] = word;
        }
        points[last] += Place.points(found[i] % Place.COUNT, times);
        i += times;
      }
      return new TopicWords(Arrays.copyOf(words, last + 1), Arrays.copyOf(points, last + 1));
    }
  }
}
