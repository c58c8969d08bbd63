package dawen.mention;

import com.hankcs.hanlp.seg.Segment;
import java.util.Set;

/**
 * What HanLP itself makes of sentences, without personal names: what our cutter is held against.
 */
final class HanLpWords {
  private final Segment segment;

  /**
   * @param words to be kept whole
   */
  HanLpWords(Set<String> words) {
    this.segment =
        Tokenizer.segment(Tokenizer.dictionary(words))
            .enableNameRecognize(false)
            .enableTranslatedNameRecognize(false);
  }

  /** The lengths of the words of a sentence, or of a part of one. */
  int[] lengths(String sentence) {
    return segment.seg(sentence).stream().mapToInt(term -> term.word.length()).toArray();
  }
}
