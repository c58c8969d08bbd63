package dawen.lexicon;

import java.util.Collection;

/**
 * Tells by two characters where words of a list may begin, and keeps few places of a text;
 * immutable.
 */
final class Sieve {
  /** The words of one character. */
  private final CharacterSet singles;

  private final boolean hasSingles;

  /** A bit for the first two characters of each longer word, by a hash of 17 bits. */
  private final long[] pairs;

  /**
   * @param words one character of a word of one, two of each longer one
   */
  Sieve(Collection<String> words) {
    StringBuilder single = new StringBuilder();
    this.pairs = new long[1 << 11];
    for (String word : words) {
      if (word.length() == 1) {
        single.append(word);
      } else if (word.length() > 1) {
        int pair = pair(word.charAt(0), word.charAt(1));
        pairs[pair >>> 6] |= 1L << pair; // of a shift's length, Java takes the lowest six bits
      }
    }
    this.singles = new CharacterSet(single);
    this.hasSingles = !single.isEmpty();
  }

  /** Whether a word may begin at an index. */
  boolean keeps(char[] text, int index) {
    char c = text[index];
    return index + 1 < text.length && hasPair(c, text[index + 1]) || isWord(c);
  }

  /** Whether a character is a word by itself. */
  boolean isWord(char c) {
    return hasSingles && singles.has(c);
  }

  /** Whether a word of two characters or more may begin with these. */
  boolean hasPair(char first, char second) {
    int pair = pair(first, second);
    return (pairs[pair >>> 6] >>> pair & 1) != 0;
  }

  private static int pair(char first, char second) {
    return (first * 0x9E3779B1 ^ second * 0x85EBCA6B) >>> 15; // spreads neighbours over all bits
  }
}
