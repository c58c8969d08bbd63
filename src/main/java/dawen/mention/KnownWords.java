package dawen.mention;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import dawen.lexicon.Automaton;
import dawen.lexicon.CharacterSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that a segmenter may cut a text into: those of HanLP's dictionary, read from the arrays
 * of its trie, and our own. Immutable.
 */
final class KnownWords {

  /** Characters in the longest word of HanLP's dictionary; a test asks it. */
  static final int LONGEST = 13;

  /** State of HanLP's tries before any character. */
  static final int ROOT = 1;

  /** Where nothing goes on, and no word ends. */
  static final int NONE = -1;

  private final int[] base;
  private final int[] check;

  /** Longer ones, of any origin, cross an index only where both characters beside it are here. */
  private final long[] pairs = new long[1 << 14];

  /** Words of one character, without numerals, of which HanLP makes words of its own. */
  private final CharacterSet single;

  private final Automaton<Boolean> own;

  /**
   * @param own words beside HanLP's
   */
  KnownWords(Set<String> own) {
    DoubleArrayTrie<CoreDictionary.Attribute> trie = CoreDictionary.trie;
    this.base = trie.getBase();
    this.check = trie.getCheck();
    this.own = new Automaton<>(own.stream().collect(Collectors.toMap(word -> word, word -> true)));
    addPairs();
    own.forEach(this::addPairs);
    StringBuilder singles = new StringBuilder();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (isSingle((char) c)) {
        singles.append((char) c);
      }
    }
    this.single = new CharacterSet(singles);
  }

  private boolean isSingle(char c) {
    int state = next(ROOT, c);
    return state != NONE && word(state) != NONE && CharType.get(c) != CharType.CT_CNUM;
  }

  /** Every step of the trie but the first lies between two characters of a word. */
  private void addPairs() {
    char[] leading = new char[base.length]; // by state, the character that leads to it
    boolean[] led = new boolean[base.length];
    for (int at = 0; at < check.length; at++) {
      int from = check[at];
      if (from > 0 && at > from && base[at] > 0 && base[at] < base.length) {
        leading[base[at]] = (char) (at - from - 1);
        led[base[at]] = true;
      }
    }
    for (int at = 0; at < check.length; at++) {
      int from = check[at];
      if (from > ROOT && at > from && led[from]) {
        addPair(leading[from], (char) (at - from - 1));
      }
    }
  }

  private void addPairs(String word) {
    for (int i = 1; i < word.length(); i++) {
      addPair(word.charAt(i - 1), word.charAt(i));
    }
  }

  private void addPair(char first, char second) {
    int pair = pair(first, second);
    pairs[pair >>> 6] |= 1L << pair;
  }

  /** A hash of 20 bits, one in ten of which are taken. */
  private static int pair(char first, char second) {
    return (first * 0x9E3779B1 ^ second * 0x85EBCA6B) >>> 12;
  }

  private boolean mayBeWithin(char[] text, int index) {
    int pair = pair(text[index - 1], text[index]);
    return (pairs[pair >>> 6] >>> pair & 1) != 0;
  }

  /** The state that a character leads to, or {@code NONE}. */
  int next(int state, char c) {
    int at = state + c + 1;
    return at < check.length && check[at] == state ? base[at] : NONE;
  }

  /** The number of the word of HanLP's dictionary that ends at a state, or {@code NONE}. */
  int word(int state) {
    int value = base[state];
    return check[state] == state && value < 0 ? -value - 1 : NONE;
  }

  /**
   * Whether words meet at an index however its sentence is cut: no word stands across it, and one
   * of HanLP's begins there, without which HanLP makes words of its own. (It takes numerals into
   * those.)
   *
   * @param index neither the begin nor the end of the text
   */
  boolean isSeam(char[] text, int index) {
    if (!mayBeWithin(text, index)) {
      return single.has(text[index]) || beginsWord(text, index);
    }
    return beginsWord(text, index) && !isAcross(text, index) && !own.isAcross(text, index);
  }

  private boolean beginsWord(char[] text, int index) {
    if (CharType.get(text[index]) == CharType.CT_CNUM) {
      return false;
    }
    int state = ROOT;
    for (int i = index; i < text.length; i++) {
      state = next(state, text[i]);
      if (state == NONE) {
        return false;
      }
      if (word(state) != NONE) {
        return true;
      }
    }
    return false;
  }

  private boolean isAcross(char[] text, int index) {
    int least = Math.max(0, index + 1 - LONGEST);
    for (int begin = index - 1; begin >= least && mayBeWithin(text, begin + 1); begin--) {
      if (reaches(text, begin, index)) {
        return true;
      }
    }
    return false;
  }

  private boolean reaches(char[] text, int begin, int index) {
    int state = ROOT;
    for (int i = begin; i < text.length; i++) {
      state = next(state, text[i]);
      if (state == NONE) {
        return false;
      }
      if (i >= index && word(state) != NONE) {
        return true;
      }
    }
    return false;
  }
}
