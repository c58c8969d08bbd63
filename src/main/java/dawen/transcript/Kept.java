package dawen.transcript;

import dawen.conference.Passage;
import java.util.Arrays;

/** Grows a passage character by character, each with its source offset. */
final class Kept {
  private static final int FIRST_SIZE = 64;

  /** So many times as long as its first paragraph an answer gets to be, that of more than one. */
  private static final int LIKELY_GROWTH = 4;

  private final StringBuilder text = new StringBuilder(0);
  private int[] offsets = {};

  /** All that was added; a single passage is taken as it is, and copied once more is added. */
  private Passage whole;

  /** Adds one code point that stands at a source offset. */
  void add(int codePoint, int offset) {
    open();
    int length = text.length();
    reserve(length + 2);
    text.appendCodePoint(codePoint);
    offsets[length] = offset;
    if (Character.isSupplementaryCodePoint(codePoint)) {
      offsets[length + 1] = offset;
    }
  }

  /** Adds a whole passage. */
  void add(Passage more) {
    if (isEmpty()) {
      whole = more;
    } else {
      open();
      append(more);
    }
  }

  /** Makes ready for growth. */
  private void open() {
    if (whole != null && text.length() == 0) {
      int likely = LIKELY_GROWTH * whole.text().length();
      text.ensureCapacity(likely);
      reserve(likely);
      append(whole);
    }
    whole = null;
  }

  private void append(Passage more) {
    int length = text.length();
    text.append(more.text());
    reserve(text.length());
    more.copyOffsets(offsets, length);
  }

  private void reserve(int length) {
    if (length > offsets.length) {
      offsets = Arrays.copyOf(offsets, Math.max(Math.max(length, FIRST_SIZE), 2 * offsets.length));
    }
  }

  boolean isEmpty() {
    return text.length() == 0 && (whole == null || whole.isEmpty());
  }

  /** The text so far. */
  CharSequence text() {
    return whole == null ? text : whole.text();
  }

  /** Source offset of the last character; -1 when there is none. */
  int lastOffset() {
    if (isEmpty()) {
      return -1;
    }
    return whole == null ? offsets[text.length() - 1] : whole.offset(whole.text().length() - 1);
  }

  /** What was added, as a passage; it shares the offsets, behind which alone others are added. */
  Passage passage() {
    if (whole == null) {
      whole = Passage.of(text, offsets);
    }
    return whole;
  }
}
