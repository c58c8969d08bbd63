package dawen.mention;

/**
 * Where the words of one text begin, worked out only where somebody asks. Not for several threads.
 *
 * <p>Most places need no segmenter: where no word of its dictionaries stands across an index, every
 * way to cut the text has a boundary there (a {@link KnownWords#isSeam seam}). Elsewhere the
 * segmenter is given the words between two single characters that stand alone. Every way to cut the
 * text goes through these, and what it costs to go on from there does not depend on how one came,
 * so that the sentence would be cut the same between them.
 */
final class Boundaries {

  /** Whether an index was asked for a seam, and is one. */
  private static final int SEAM_KNOWN = 1;

  private static final int SEAM = 2;

  /** Whether a character was given to the segmenter, and begins a word. */
  private static final int CUT = 4;

  private static final int BEGINS = 8;

  private final Tokenizer tokenizer;
  private final KnownWords words;
  private final char[] text;

  /** Null until the first part has to be cut. */
  private Cutter cutter;

  /** By index, what is known of it. */
  private final byte[] known;

  Boundaries(Tokenizer tokenizer, KnownWords words, char[] text) {
    this.tokenizer = tokenizer;
    this.words = words;
    this.text = text;
    this.known = new byte[text.length + 1];
  }

  /** Whether a word begins at an index; the end of the text counts as one. */
  boolean get(int index) {
    if (isSeam(index)) {
      return true;
    }
    if ((known[index] & CUT) == 0) {
      segmentAround(index);
    }
    return (known[index] & BEGINS) != 0;
  }

  private boolean isSeam(int index) {
    if ((known[index] & SEAM_KNOWN) == 0) {
      boolean seam = Tokenizer.beginsSentence(text, index) || words.isSeam(text, index);
      known[index] |= seam ? SEAM_KNOWN | SEAM : SEAM_KNOWN;
    }
    return (known[index] & SEAM) != 0;
  }

  private void segmentAround(int index) {
    int begin = index;
    do {
      begin--;
    } while (!standsAlone(begin) && !Tokenizer.beginsSentence(text, begin));
    int end = index;
    while (!Tokenizer.beginsSentence(text, end) && !standsAlone(end++)) {
      // goes on to the end of a character that stands alone, or of the sentence
    }
    for (int word : lengths(begin, end)) {
      known[begin] |= BEGINS;
      for (int next = begin + word; begin < next; begin++) {
        known[begin] |= CUT;
      }
    }
  }

  private int[] lengths(int begin, int end) {
    if (cutter == null) {
      cutter = tokenizer.cutter();
    }
    return cutter.lengths(text, begin, end);
  }

  /** Whether a character is a word by itself however its sentence is cut. */
  private boolean standsAlone(int index) {
    return isSeam(index) && isSeam(index + 1);
  }
}
