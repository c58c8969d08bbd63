package dawen.conference;

import java.util.Arrays;

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
   * Where {@code text().substring(from, to)} stands in the source, from its first to its last
   * character, with whatever layout stands between them.
   *
   * @throws IndexOutOfBoundsException if the range is empty or not within the text
   */
  public Span span(int from, int to) {
    if (from >= to) {
      throw new IndexOutOfBoundsException("no characters from " + from + " to " + to);
    }
    int first = offsets[from];
    int last = offsets[to - 1];
    return new Span(Math.min(first, last), Math.max(first, last) + 1);
  }

  /**
   * Where the whole passage stands in the source.
   *
   * @throws IndexOutOfBoundsException if the passage is empty
   */
  public Span span() {
    return span(0, text.length());
  }

  /** The part from one UTF-16 index to another. */
  public Passage slice(int from, int to) {
    return new Passage(text.substring(from, to), Arrays.copyOfRange(offsets, from, to));
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
