package dawen.mention;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.utility.Predefine;
import java.util.Arrays;

/**
 * What it costs in HanLP's way to cut sentences that one word follows another: the more, the more
 * rarely it does. Names, numerals and times are counted each as one word. Immutable.
 */
final class Costs {

  /** The number of no word. */
  private static final int NONE = -1;

  private static final int UNKNOWN = -2;

  /** By part of speech, the word that all of it are counted as, or {@code NONE}. */
  private final int[] countedAs;

  /** By part of speech, how often all of it stand in HanLP's texts; 0 where each counts alone. */
  private final int[] together;

  /**
   * By word, what it is counted as, and how often that stands; {@code UNKNOWN} until it is asked.
   * Any thread writes the same.
   */
  private final int[] ids;

  private final int[] frequencies;

  /** What HanLP takes sentences to begin and end as often as. */
  private final int edge = Predefine.TOTAL_FREQUENCY / 10;

  /** Asks HanLP for a word of each part of speech. */
  Costs() {
    Nature[] natures = Nature.values();
    this.countedAs = new int[natures.length];
    this.together = new int[natures.length];
    this.ids = new int[CoreDictionary.trie.size()];
    this.frequencies = new int[ids.length];
    Arrays.fill(ids, UNKNOWN);
    Arrays.fill(frequencies, UNKNOWN);
    for (Nature nature : natures) {
      CoreDictionary.Attribute alone = new CoreDictionary.Attribute(nature, 1);
      Vertex word = new Vertex(nature.toString(), alone, CoreDictionary.BEGIN_WORD_ID);
      boolean asItself = word.wordID == CoreDictionary.BEGIN_WORD_ID;
      countedAs[nature.ordinal()] = asItself ? NONE : word.wordID;
      together[nature.ordinal()] = word.attribute == alone ? 0 : word.attribute.totalFrequency;
    }
  }

  /** The number of the word that a word of HanLP's dictionary is counted as. */
  int id(int word) {
    int id = ids[word];
    return id == UNKNOWN ? ids[word] = findId(word) : id;
  }

  private int findId(int word) {
    Nature[] natures = CoreDictionary.trie.getValueAt(word).nature;
    int other = natures.length == 1 ? countedAs[natures[0].ordinal()] : NONE;
    return other == NONE ? word : other;
  }

  /** How often a word of HanLP's dictionary, or what it is counted as, stands in HanLP's texts. */
  int frequency(int word) {
    int frequency = frequencies[word];
    return frequency == UNKNOWN ? frequencies[word] = findFrequency(word) : frequency;
  }

  private int findFrequency(int word) {
    CoreDictionary.Attribute known = CoreDictionary.trie.getValueAt(word);
    int all = known.nature.length == 1 ? together[known.nature[0].ordinal()] : 0;
    return all == 0 ? known.totalFrequency : all;
  }

  /** What a word costs that begins a sentence. */
  double first(int id, int frequency) {
    return next(CoreDictionary.BEGIN_WORD_ID, edge, id, frequency);
  }

  /** What it costs to end a sentence behind a word. */
  double last(int id, int frequency) {
    return next(id, frequency, CoreDictionary.END_WORD_ID, edge);
  }

  /** What it costs that one word follows another. */
  double next(int id, int frequency, int nextId, int nextFrequency) {
    int both = CoreBiGramTableDictionary.getBiFrequency(id, nextId);
    return -Math.log(
        Predefine.lambda * (Predefine.myu * both / (frequency + 1) + 1 - Predefine.myu)
            + (1 - Predefine.lambda) * nextFrequency / Predefine.TOTAL_FREQUENCY);
  }
}
