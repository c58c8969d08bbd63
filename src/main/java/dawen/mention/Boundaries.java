package dawen.mention;

import java.util.BitSet;

/**
 * Where the words of one text begin, worked out only where somebody asks. Not for several threads.
 *
 * <p>Most places need no segmenter: where no word of its dictionaries stands across an index, every
 * way to cut the text has a boundary there (a {@link Tokenizer#isSeam seam}). Elsewhere the
 * segmenter is given the words between two single characters that stand alone. Every way to cut the
 * text goes through these, and what it costs to go on from there does not depend on how one came,
 * so that the sentence would be cut the same between them.
 */
final class Boundaries {
  private final Tokenizer tokenizer;
  private final String text;

  /** Of the indexes in {@link #known}, those at which a word begins. */
  private final BitSet begins;

  private final BitSet known;
  private final BitSet seams;
  private final BitSet seamsKnown;

  Boundaries(Tokenizer tokenizer, String text) {
    this.tokenizer = tokenizer;
    this.text = text;
    this.begins = new BitSet(text.length() + 1);
    this.known = new BitSet(text.length() + 1);
    this.seams = new BitSet(text.length() + 1);
    this.seamsKnown = new BitSet(text.length() + 1);
  }

  /** Whether a word begins at an index; the end of the text counts as one. */
  boolean get(int index) {
    if (isSeam(index)) {
      return true;
    }
    if (!known.get(index)) {
      segmentAround(index);
    }
    return begins.get(index);
  }

  private boolean isSeam(int index) {
    if (!seamsKnown.get(index)) {
      seamsKnown.set(index);
      seams.set(index, tokenizer.isSeam(text, index));
    }
    return seams.get(index);
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
    for (int word : tokenizer.lengths(text.substring(begin, end))) {
      begins.set(begin);
      known.set(begin, begin + word);
      begin += word;
    }
  }

  /** Whether a character is a word by itself however its sentence is cut. */
  private boolean standsAlone(int index) {
    return isSeam(index) && isSeam(index + 1);
  }
}
