package dawen.conference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Text as it reads once the layout's line breaks and spaces are taken off, of which every character
 * still knows where in the source it stands.
 *
 * <p>Paragraphs are parted by one {@code \n}. Indexes into {@link #text()} are UTF-16 indexes, as
 * usual in Java; offsets into the source are code points.
 */
public final class Passage {
  private static final byte UNKNOWN = 0;
  private static final byte RISING = 1;
  private static final byte FALLING = -1;

  private final String text;

  /**
   * Source offset of the code point to which each character of text belongs; that of its first
   * character stands at {@code first}, since a slice shares the offsets of the whole. Null where
   * the source prints the text unbroken, each code point one character: most lines are so.
   */
  private final int[] offsets;

  /** Index into {@code offsets}; without these the offset of the first character. */
  private final int first;

  /** Whether the offsets rise; looked for when first asked, by any thread with the same result. */
  private byte order = UNKNOWN;

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
    this.first = 0;
  }

  private Passage(String text, int[] offsets, int first) {
    this.text = text;
    this.offsets = offsets;
    this.first = first;
  }

  /**
   * The passage that a growing text and its offsets are now.
   *
   * @param offsets at least as many as there are characters; those behind do not count. The array
   *     is kept, so that no offset of these characters may change any more
   */
  public static Passage of(CharSequence text, int[] offsets) {
    return new Passage(text.toString(), offsets, 0);
  }

  /**
   * The passage that a whole source is.
   *
   * @param source its text
   * @param codePoints the same as code points
   */
  public static Passage of(String source, int[] codePoints) {
    if (codePoints.length == source.length()) {
      return new Passage(source, null, 0);
    }
    int[] offsets = new int[source.length()];
    int next = 0;
    for (int i = 0; i < codePoints.length; i++) {
      offsets[next++] = i;
      if (codePoints[i] >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
        offsets[next++] = i;
      }
    }
    return new Passage(source, offsets, 0);
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
   * The source offset of the code point to which a character belongs.
   *
   * @throws IndexOutOfBoundsException if there is no such character
   */
  public int offset(int index) {
    return offsetAt(Objects.checkIndex(index, text.length()));
  }

  private int offsetAt(int index) {
    return offsets == null ? first + index : offsets[first + index];
  }

  /**
   * Whether each character stands in the source right behind the one before it, all of them code
   * points of their own; false where that was not known when the passage was made.
   */
  public boolean isUnbroken() {
    return offsets == null;
  }

  /** Copies the source offsets of all characters into a longer array, from an index of that on. */
  public void copyOffsets(int[] into, int at) {
    if (offsets != null) {
      System.arraycopy(offsets, first, into, at, text.length());
      return;
    }
    int length = text.length();
    for (int i = 0; i < length; i++) {
      into[at + i] = first + i;
    }
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
    Objects.checkFromToIndex(from, to, text.length());
    if (offsets == null) {
      return new Span(first + from, first + to);
    }
    // of a page that prints the newest paragraph first, the first character may be the last word
    int least = offsets[first + from];
    int most = least;
    for (int i = first + from + 1; i < first + to; i++) {
      least = Math.min(least, offsets[i]);
      most = Math.max(most, offsets[i]);
    }
    return new Span(least, most + 1);
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
    if (offsets == null && !text.isEmpty()) {
      return List.of(new Stretch(0, span()));
    }
    List<Stretch> stretches = new ArrayList<>();
    int read = 0;
    int begin = 0;
    for (int i = 0; i < text.length(); ) {
      int next = i + Character.charCount(text.codePointAt(i));
      int place = offsetAt(i);
      read++;
      if (next == text.length() || offsetAt(next) != place + 1) {
        stretches.add(new Stretch(begin, new Span(place + 1 - (read - begin), place + 1)));
        begin = read;
      }
      i = next;
    }
    return stretches;
  }

  /** The part from one UTF-16 index to another. */
  public Passage slice(int from, int to) {
    return new Passage(text.substring(from, to), offsets, first + from);
  }

  /** The part of a passage whose offsets rise from one source offset to another. */
  public Passage within(int begin, int end) {
    return slice(indexOf(begin), indexOf(end));
  }

  /**
   * The words that stand within a span of the source; empty where there are none.
   *
   * @param span one that {@link #span} of this passage, or of its repaired form, gave
   */
  public String quote(Span span) {
    if (isRising()) {
      return text.substring(indexOf(span.begin()), indexOf(span.end()));
    }
    int from = 0;
    while (from < text.length() && !isWithin(from, span)) {
      from++;
    }
    int to = from;
    while (to < text.length() && isWithin(to, span)) {
      to++;
    }
    return text.substring(from, to);
  }

  /** Whether no offset is less than the one before it. */
  private boolean isRising() {
    if (offsets == null) {
      return true;
    }
    if (order == UNKNOWN) {
      byte found = RISING;
      for (int i = first + 1; i < first + text.length() && found == RISING; i++) {
        found = offsets[i] < offsets[i - 1] ? FALLING : RISING;
      }
      order = found;
    }
    return order == RISING;
  }

  /** Index of the first character at a source offset or behind it, where the offsets rise. */
  private int indexOf(int offset) {
    if (offsets == null) {
      return Math.max(0, Math.min(text.length(), offset - first));
    }
    int low = first;
    int high = first + text.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (offsets[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - first;
  }

  private boolean isWithin(int index, Span span) {
    int place = offsetAt(index);
    return place >= span.begin() && place < span.end();
  }

  /**
   * The passage as it reads with repairs made. Its characters still know where the source prints
   * them, those of a repaired word where the word stands.
   *
   * @param repairs of the whole source; those elsewhere do not count
   */
  public Passage repaired(List<Repair> repairs) {
    Map<Integer, Repair> byBegin = within(repairs);
    if (byBegin.isEmpty()) {
      return this;
    }
    BitSet begins = new BitSet(); // asked for each character
    byBegin.keySet().forEach(begins::set);
    StringBuilder read = new StringBuilder(text.length());
    int[] places = new int[text.length()];
    for (int i = 0; i < text.length(); ) {
      int at = read.length();
      Repair repair = begins.get(offset(i)) ? byBegin.get(offset(i)) : null;
      if (repair != null && text.startsWith(repair.printed(), i)) {
        int[] origins = origins(repair.printed(), repair.repaired());
        read.append(repair.repaired());
        places = longer(places, read.length());
        for (int k = 0; k < origins.length; k++) {
          places[at + k] = offset(i + origins[k]);
        }
        i += repair.printed().length();
      } else {
        places = longer(places, at + 1);
        places[at] = offset(i);
        read.append(text.charAt(i++));
      }
    }
    return of(read, places);
  }

  /** An array with room for so many, the same one if it has. */
  private static int[] longer(int[] array, int size) {
    return size <= array.length ? array : Arrays.copyOf(array, 2 * size);
  }

  /** The repairs that begin within the passage, by begin. */
  private Map<Integer, Repair> within(List<Repair> repairs) {
    if (isEmpty() || repairs.isEmpty()) {
      return Map.of();
    }
    Span all = span();
    Map<Integer, Repair> byBegin = new HashMap<>();
    for (Repair repair : repairs) {
      int begin = repair.span().begin();
      if (begin >= all.begin() && begin < all.end()) {
        byBegin.put(begin, repair);
      }
    }
    return byBegin;
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
    return other instanceof Passage that && text.equals(that.text) && standsWhere(that);
  }

  private boolean standsWhere(Passage that) {
    for (int i = 0; i < text.length(); i++) {
      if (offsetAt(i) != that.offsetAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
