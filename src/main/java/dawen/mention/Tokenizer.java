package dawen.mention;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Word boundaries and parts of speech by HanLP, sentence by sentence; the only class that knows
 * HanLP. Its settings and shared dictionary are global and stay untouched: this segmenter has a
 * dictionary of its own.
 */
final class Tokenizer {

  /** Fed more at once, HanLP's name recognition finds a third less. */
  private static final String SENTENCE_ENDS = "。！？；!?;\n";

  /** High enough for a listed name to be kept whole against the words that it is made of. */
  private static final int FREQUENCY = 1000;

  /** Characters that no simplified text has and few traditional texts lack. */
  private static final String TRADITIONAL = "國們這個對說會為與發關係問題聯實現來時開經濟東長應還進後選舉際動責請記體當總統義華訪韓烏衝";

  private final Segment plain;
  private final Segment naming;

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
  Tokenizer(Collection<String> words) {
    DynamicCustomDictionary own = dictionary(words);
    plain = segment(own).enableNameRecognize(false).enableTranslatedNameRecognize(false);
    naming = segment(own).enableNameRecognize(true).enableTranslatedNameRecognize(true);
  }

  private static DynamicCustomDictionary dictionary(Collection<String> words) {
    TreeMap<String, CoreDictionary.Attribute> entries = new TreeMap<>();
    for (String word : words) {
      entries.put(word, new CoreDictionary.Attribute(Nature.nz, FREQUENCY));
    }
    DoubleArrayTrie<CoreDictionary.Attribute> trie = new DoubleArrayTrie<>();
    trie.build(entries);
    return new DynamicCustomDictionary(trie, new BinTrie<>(), null);
  }

  private static Segment segment(DynamicCustomDictionary own) {
    return new ViterbiSegment()
        .enableCustomDictionary(own)
        .enableJapaneseNameRecognize(false)
        .enableOffset(true);
  }

  /** Indexes at which a word begins; the end of the text counts as one. */
  BitSet boundaries(String text) {
    BitSet boundaries = new BitSet(text.length() + 1);
    for (Token token : tokens(plain, text)) {
      boundaries.set(token.begin());
    }
    boundaries.set(text.length());
    return boundaries;
  }

  /** Words with their parts of speech, personal names recognised. */
  List<Token> named(String text) {
    return tokens(naming, text);
  }

  /**
   * The same text in simplified characters, character for character, so that indexes stay: 聯合國 →
   * 联合国. A text without traditional characters is returned as it is.
   */
  static String simplified(String text) {
    if (text == null || text.chars().noneMatch(c -> TRADITIONAL.indexOf(c) >= 0)) {
      return text;
    }
    return simplifiedName(text);
  }

  /** The same for a short name, which may lack the characters that tell a traditional text. */
  static String simplifiedName(String text) {
    StringBuilder simplified = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      String character = text.substring(i, i + 1);
      String other = TraditionalChineseDictionary.convertToSimplifiedChinese(character);
      simplified.append(other.length() == 1 ? other : character);
    }
    return simplified.toString();
  }

  private static List<Token> tokens(Segment segment, String text) {
    List<Token> tokens = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i + 1 == text.length() || SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0) {
        addSentence(segment, text, begin, i + 1, tokens);
        begin = i + 1;
      }
    }
    return tokens;
  }

  private static void addSentence(
      Segment segment, String text, int begin, int end, List<Token> tokens) {
    int at = begin;
    for (Term term : segment.seg(text.substring(begin, end))) {
      int next = at + term.word.length();
      tokens.add(new Token(at, next, term.nature == null ? "" : term.nature.toString()));
      at = next;
    }
  }
}
