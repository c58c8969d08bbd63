package dawen.transcript;

import dawen.conference.Passage;
import java.util.Arrays;

/** Grows a passage character by character, each with its source offset. */
final class Kept {
  private final StringBuilder text = new StringBuilder();
  private int[] offsets = new int[64];

  /** Adds one code point that stands at a source offset. */
  void add(int codePoint, int offset) {
    int chars = Character.charCount(codePoint);
    text.appendCodePoint(codePoint);
    if (text.length() > offsets.length) {
      offsets = Arrays.copyOf(offsets, Math.max(text.length(), 2 * offsets.length));
    }
    Arrays.fill(offsets, text.length() - chars, text.length(), offset);
  }

  /** Adds a whole passage. */
  void add(Passage passage) {
    String more = passage.text();
    for (int i = 0; i < more.length(); ) {
      int codePoint = more.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      add(codePoint, passage.span(i, next).begin());
      i = next;
    }
  }

  boolean isEmpty() {
    return text.length() == 0;
  }

  /** The text so far. */
  CharSequence text() {
    return text;
  }

  /** Source offset of the last character; -1 when there is none. */
  int lastOffset() {
    return isEmpty() ? -1 : offsets[text.length() - 1];
  }

  /** What was added, as a passage. */
  Passage passage() {
    return new Passage(text.toString(), Arrays.copyOf(offsets, text.length()));
  }
}
