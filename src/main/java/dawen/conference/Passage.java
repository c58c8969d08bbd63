package dawen.conference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Text as it reads once the layout's line breaks and spaces are taken off, of which every character
 * still knows where in the source it stands.
 *
 * <p>Paragraphs are parted by one {@code \n}. Indexes into {@link #text()} are UTF-16 indexes, as
 * usual in Java; offsets into the source are code points.
 */
public final class Passage {
  private final String text;

  /** Source offset of the code point to which the character at the same index of text belongs. */
  private final int[] offsets;

  /**
   * @param text the text as read
   * @param offsets for each UTF-16 character of {@code text} the code-point offset in the source;
   *     they fall only between paragraphs of a page that prints the newest one first
   * @throws IllegalArgumentException if the two differ in length
   */
  public Passage(String text, int[] offsets) {
    if (text.length() != offsets.length) {
      throw new IllegalArgumentException(
          text.length() + " characters, " + offsets.length + " offsets");
    }
    this.text = text;
    this.offsets = offsets.clone();
  }

  /** The text as read. */
  public String text() {
    return text;
  }

  /** Whether there is no character at all. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /**
   * Where {@code text().substring(from, to)} stands in the source, from the first to the last place
   * of its characters, with whatever layout stands between them.
   *
   * @throws IndexOutOfBoundsException if the range is empty or not within the text
   */
  public Span span(int from, int to) {
    if (from >= to) {
      throw new IndexOutOfBoundsException("no characters from " + from + " to " + to);
    }
    // of a page that prints the newest paragraph first, the first character may be the last word
    IntSummaryStatistics places = Arrays.stream(offsets, from, to).summaryStatistics();
    return new Span(places.getMin(), places.getMax() + 1);
  }

  /**
   * Where the whole passage stands in the source.
   *
   * @throws IndexOutOfBoundsException if the passage is empty
   */
  public Span span() {
    return span(0, text.length());
  }

  /**
   * The longest parts that the source prints unbroken, in the order of the text: all of its
   * characters, each once. One part where no layout stands within the passage.
   */
  public List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    int read = 0;
    int first = 0;
    for (int i = 0; i < text.length(); ) {
      int next = text.offsetByCodePoints(i, 1);
      read++;
      if (next == text.length() || offsets[next] != offsets[i] + 1) {
        int length = read - first;
        Span span = new Span(offsets[i] + 1 - length, offsets[i] + 1);
        stretches.add(new Stretch(first, span));
        first = read;
      }
      i = next;
    }
    return stretches;
  }

  /** The part from one UTF-16 index to another. */
  public Passage slice(int from, int to) {
    return new Passage(text.substring(from, to), Arrays.copyOfRange(offsets, from, to));
  }

  /**
   * The words that stand within a span of the source; empty where there are none.
   *
   * @param span one that {@link #span} of this passage, or of its repaired form, gave
   */
  public String quote(Span span) {
    int from = 0;
    while (from < offsets.length && !isWithin(from, span)) {
      from++;
    }
    int to = from;
    while (to < offsets.length && isWithin(to, span)) {
      to++;
    }
    return text.substring(from, to);
  }

  private boolean isWithin(int index, Span span) {
    return offsets[index] >= span.begin() && offsets[index] < span.end();
  }

  /**
   * The passage as it reads with repairs made. Its characters still know where the source prints
   * them, those of a repaired word where the word stands.
   *
   * @param repairs of the whole source; those elsewhere do not count
   */
  public Passage repaired(List<Repair> repairs) {
    if (repairs.isEmpty()) {
      return this;
    }
    Map<Integer, Repair> byBegin = new HashMap<>();
    repairs.forEach(repair -> byBegin.put(repair.span().begin(), repair));
    StringBuilder read = new StringBuilder();
    IntStream.Builder places = IntStream.builder();
    for (int i = 0; i < text.length(); ) {
      Repair repair = byBegin.get(offsets[i]);
      if (repair != null && text.startsWith(repair.printed(), i)) {
        for (int origin : origins(repair.printed(), repair.repaired())) {
          places.add(offsets[i + origin]);
        }
        read.append(repair.repaired());
        i += repair.printed().length();
      } else {
        places.add(offsets[i]);
        read.append(text.charAt(i++));
      }
    }
    return new Passage(read.toString(), places.build().toArray());
  }

  /** For each character that is read the index of the printed one that it stands for. */
  private static int[] origins(String printed, String repaired) {
    int[] origins = new int[repaired.length()];
    boolean oneForOne = printed.length() == repaired.length();
    int next = 0;
    for (int i = 0; i < origins.length; i++) {
      int same = oneForOne ? -1 : printed.indexOf(repaired.charAt(i), next);
      origins[i] = same >= 0 ? same : Math.min(next, printed.length() - 1);
      next = origins[i] + 1;
    }
    return origins;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Passage that
        && text.equals(that.text)
        && Arrays.equals(offsets, that.offsets);
  }

  @Override
  public int hashCode() {
    return 31 * text.hashCode() + Arrays.hashCode(offsets);
  }

  @Override
  public String toString() {
    return text;
  }
}
