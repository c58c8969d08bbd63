package dawen.mention;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import dawen.lexicon.CharacterSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Word boundaries and parts of speech by HanLP, sentence by sentence. Its settings and shared
 * dictionary are global and stay untouched: this segmenter has a dictionary of its own.
 */
final class Tokenizer {

  /** Fed more at once, HanLP's name recognition finds a third less. */
  private static final CharacterSet SENTENCE_ENDS = new CharacterSet("。！？；!?;\n");

  /** High enough for a listed name to be kept whole against the words that it is made of. */
  private static final int FREQUENCY = 1000;

  /** To be kept whole. */
  private final Set<String> words;

  /** Null until the first sentence; then of no use to change. */
  private volatile Segments segments;

  /**
   * HanLP's segmenter and dictionaries, which take longer to make than a short transcript to read.
   *
   * @param naming for words and personal names
   * @param known its words and ours
   * @param costs of its words
   * @param own our words as it has them
   */
  private record Segments(
      Segment naming,
      KnownWords known,
      Costs costs,
      DoubleArrayTrie<CoreDictionary.Attribute> own) {}

  /**
   * A word.
   *
   * @param begin UTF-16 index of its first character
   * @param end one past its last
   * @param nature part of speech in the ICTPOS tag set, {@code nr} for a person
   */
  record Token(int begin, int end, String nature) {}

  /**
   * @param words to be kept whole
   */
  Tokenizer(Set<String> words) {
    this.words = Set.copyOf(words);
  }

  private synchronized Segments makeSegments() {
    if (segments == null) {
      DynamicCustomDictionary dictionary = dictionary(words);
      segments =
          new Segments(
              segment(dictionary).enableNameRecognize(true).enableTranslatedNameRecognize(true),
              new KnownWords(words),
              new Costs(),
              dictionary.dat);
    }
    return segments;
  }

  private Segments segments() {
    return segments == null ? makeSegments() : segments;
  }

  /** Our words as HanLP reads them. */
  static DynamicCustomDictionary dictionary(Set<String> words) {
    TreeMap<String, CoreDictionary.Attribute> entries = new TreeMap<>();
    for (String word : words) {
      entries.put(word, new CoreDictionary.Attribute(Nature.nz, FREQUENCY));
    }
    DoubleArrayTrie<CoreDictionary.Attribute> trie = new DoubleArrayTrie<>();
    trie.build(entries);
    return new DynamicCustomDictionary(trie, new BinTrie<>(), null);
  }

  /** Cuts sentences with our words beside HanLP's own. */
  static Segment segment(DynamicCustomDictionary own) {
    return new ViterbiSegment()
        .enableCustomDictionary(own)
        .enableJapaneseNameRecognize(false)
        .enableOffset(true);
  }

  /** Where the words of a text begin. */
  Boundaries boundaries(char[] text) {
    return new Boundaries(this, segments().known(), text);
  }

  /** Cuts parts of sentences. */
  Cutter cutter() {
    Segments made = segments();
    return new Cutter(made.known(), made.costs(), made.own());
  }

  /** Whether a sentence begins at an index; the end of the text counts as one. */
  static boolean beginsSentence(String text, int index) {
    return index == 0 || index == text.length() || SENTENCE_ENDS.has(text.charAt(index - 1));
  }

  /** The same of a text as an array. */
  static boolean beginsSentence(char[] text, int index) {
    return index == 0 || index == text.length || SENTENCE_ENDS.has(text[index - 1]);
  }

  /** Where the sentence ends that begins at an index. */
  static int sentenceEnd(String text, int begin) {
    int end = begin + 1;
    while (!beginsSentence(text, end)) {
      end++;
    }
    return end;
  }

  /** The words of a sentence with their parts of speech, personal names recognised. */
  List<Token> named(String text, int begin, int end) {
    List<Token> tokens = new ArrayList<>();
    int at = begin;
    for (Term term : segments().naming().seg(text.substring(begin, end))) {
      int next = at + term.word.length();
      tokens.add(new Token(at, next, term.nature == null ? "" : term.nature.toString()));
      at = next;
    }
    return tokens;
  }
}
