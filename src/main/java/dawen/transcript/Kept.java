package dawen.transcript;

import dawen.conference.Passage;
import java.util.Arrays;

/** Grows a passage character by character, each with its source offset. */
final class Kept {
  private final StringBuilder text = new StringBuilder();
  private int[] offsets = new int[64];

  /** What was added as a passage; null where something was added since. */
  private Passage passage;

  /** Adds one code point that stands at a source offset. */
  void add(int codePoint, int offset) {
    int length = text.length();
    passage = null;
    reserve(length + 2);
    text.appendCodePoint(codePoint);
    offsets[length] = offset;
    if (Character.isSupplementaryCodePoint(codePoint)) {
      offsets[length + 1] = offset;
    }
  }

  /** Adds a whole passage. */
  void add(Passage more) {
    int length = text.length();
    passage = isEmpty() ? more : null;
    text.append(more.text());
    reserve(text.length());
    more.copyOffsets(offsets, length);
  }

  private void reserve(int length) {
    if (length > offsets.length) {
      offsets = Arrays.copyOf(offsets, Math.max(length, 2 * offsets.length));
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
    if (passage == null) {
      passage = Passage.of(text, offsets);
    }
    return passage;
  }
}
