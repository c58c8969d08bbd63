package dawen.lexicon;

import java.util.Arrays;
import java.util.Collection;

/**
 * Sifts from a text the places where a word of one or more lists may begin, by its first two
 * characters; immutable. One pass for all lists leaves each but few places to look at.
 */
public final class Sieve {
  private static final int SHORTEST = 16;

  /** The words of one character. */
  private final CharacterSet singles;

  private final boolean hasSingles;

  /** A bit for the first two characters of each longer word, by a hash of 17 bits. */
  private final long[] pairs;

  /**
   * A text with the places where words may begin.
   *
   * @param text its UTF-16 characters
   * @param places their indexes, rising
   * @param count how many of the places count
   */
  public record Sifted(char[] text, int[] places, int count) {

    /** Number in {@code places} of the first one that is not before an index. */
    int firstFrom(int index) {
      int found = Arrays.binarySearch(places, 0, count, index);
      return found < 0 ? -found - 1 : found;
    }
  }

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

  private Sieve(CharacterSet singles, boolean hasSingles, long[] pairs) {
    this.singles = singles;
    this.hasSingles = hasSingles;
    this.pairs = pairs;
  }

  /** One that keeps what any of the two keeps. */
  public Sieve or(Sieve other) {
    long[] both = pairs.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] |= other.pairs[i];
    }
    return new Sieve(singles.or(other.singles), hasSingles || other.hasSingles, both);
  }

  /** The places of a text where words may begin. */
  public Sifted sift(String text) {
    char[] characters = text.toCharArray();
    int[] places = new int[SHORTEST + characters.length / 4];
    int count = 0;
    int last = characters.length - 1;
    for (int i = 0; i < characters.length; i++) {
      char c = characters[i];
      if (i < last && hasPair(c, characters[i + 1]) || hasSingles && singles.has(c)) {
        if (count == places.length) {
          places = Arrays.copyOf(places, 2 * count);
        }
        places[count++] = i;
      }
    }
    return new Sifted(characters, places, count);
  }

  /** Whether a word may begin at an index. */
  boolean keeps(char[] text, int index) {
    char c = text[index];
    return index + 1 < text.length && hasPair(c, text[index + 1]) || hasSingles && singles.has(c);
  }

  /** Whether a word may begin at an index. */
  boolean keeps(String text, int index) {
    char c = text.charAt(index);
    return index + 1 < text.length() && hasPair(c, text.charAt(index + 1))
        || hasSingles && singles.has(c);
  }

  private boolean hasPair(char first, char second) {
    int pair = pair(first, second);
    return (pairs[pair >>> 6] >>> pair & 1) != 0;
  }

  private static int pair(char first, char second) {
    return (first * 0x9E3779B1 ^ second * 0x85EBCA6B) >>> 15; // spreads neighbours over all bits
  }
}
