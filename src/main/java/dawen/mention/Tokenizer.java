package dawen.mention;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import dawen.lexicon.Automaton;
import dawen.lexicon.CharacterSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Word boundaries and parts of speech by HanLP, sentence by sentence; the only class that knows
 * HanLP. Its settings and shared dictionary are global and stay untouched: this segmenter has a
 * dictionary of its own.
 */
final class Tokenizer {

  /** Fed more at once, HanLP's name recognition finds a third less. */
  private static final CharacterSet SENTENCE_ENDS = new CharacterSet("。！？；!?;\n");

  /** High enough for a listed name to be kept whole against the words that it is made of. */
  private static final int FREQUENCY = 1000;

  /** Characters that no simplified text has and few traditional texts lack. */
  private static final CharacterSet TRADITIONAL =
      new CharacterSet("國們這個對說會為與發關係問題聯實現來時開經濟東長應還進後選舉際動責請記體當總統義華訪韓烏衝");

  /** State of HanLP's tries before any character. */
  private static final int ROOT = 1;

  /** Marks that stand in no longer word of HanLP's dictionary; a test asks it. */
  static final CharacterSet ALONE = new CharacterSet("，。、；：？！“”（）《》,;:?!\n");

  /** Characters in the longest word of HanLP's dictionary; a test asks it. */
  static final int LONGEST = 13;

  /** The words to be kept whole. */
  private final Automaton<Boolean> own;

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
  Tokenizer(Set<String> words) {
    DynamicCustomDictionary dictionary = dictionary(words);
    own = new Automaton<>(words.stream().collect(Collectors.toMap(word -> word, word -> true)));
    plain = segment(dictionary).enableNameRecognize(false).enableTranslatedNameRecognize(false);
    naming = segment(dictionary).enableNameRecognize(true).enableTranslatedNameRecognize(true);
  }

  private static DynamicCustomDictionary dictionary(Set<String> words) {
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

  /** Where the words of a text begin. */
  Boundaries boundaries(String text) {
    return new Boundaries(this, text);
  }

  /** Whether a sentence begins at an index; the end of the text counts as one. */
  static boolean beginsSentence(String text, int index) {
    return index == 0 || index == text.length() || SENTENCE_ENDS.has(text.charAt(index - 1));
  }

  /**
   * Whether words meet at an index however its sentence is cut: no word of either dictionary stands
   * across it, and one of HanLP's begins there, without which HanLP makes words of its own. (It
   * takes numerals into those.)
   */
  boolean isSeam(String text, int index) {
    return beginsSentence(text, index)
        || CharType.get(text.charAt(index)) != CharType.CT_CNUM
            && !isAcrossKnownWord(text, index)
            && beginsKnownWord(text, index)
            && !own.isAcross(text, index);
  }

  private static boolean beginsKnownWord(String text, int index) {
    int state = ROOT;
    for (int i = index; i < text.length() && state > 0; i++) {
      state = CoreDictionary.trie.transition(text.charAt(i), state);
      if (CoreDictionary.trie.output(state) != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAcrossKnownWord(String text, int index) {
    int least = ALONE.has(text.charAt(index)) ? index : Math.max(0, index + 1 - LONGEST);
    for (int begin = index - 1; begin >= least && !ALONE.has(text.charAt(begin)); begin--) {
      int state = ROOT;
      for (int i = begin; i < text.length() && state > 0; i++) {
        state = CoreDictionary.trie.transition(text.charAt(i), state);
        if (i >= index && CoreDictionary.trie.output(state) != null) {
          return true;
        }
      }
    }
    return false;
  }

  /** The lengths of the words of a sentence, or of a part of one. */
  int[] lengths(String sentence) {
    return plain.seg(sentence).stream().mapToInt(term -> term.word.length()).toArray();
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
    for (Term term : naming.seg(text.substring(begin, end))) {
      int next = at + term.word.length();
      tokens.add(new Token(at, next, term.nature == null ? "" : term.nature.toString()));
      at = next;
    }
    return tokens;
  }

  /**
   * The same text in simplified characters, character for character, so that indexes stay: 聯合國 →
   * 联合国. A text without traditional characters is returned as it is.
   */
  static String simplified(String text) {
    return isTraditional(text) ? simplifiedName(text) : text;
  }

  /** Whether {@link #simplified} changes a text; not so null. */
  static boolean isTraditional(String text) {
    return text != null && TRADITIONAL.isIn(text);
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
}
