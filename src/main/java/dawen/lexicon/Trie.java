package dawen.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words by their characters, in arrays small enough to stay in the processor's cache; immutable
 * once built. The nodes that another node leads to are numbered one after the other, in the order
 * of their characters.
 */
final class Trie {

  /** Where nothing leads. */
  static final int NO_NODE = 0;

  /** Where no word ends. */
  static final int NO_WORD = -1;

  /** The node that a first character leads to, or {@code NO_NODE}. */
  private final int[] first = new int[Character.MAX_VALUE + 1];

  /**
   * The nodes that the first two characters lead to, by a hash of these; many characters follow the
   * first ones, few those behind.
   */
  private final int[] second;

  /** The two characters of each of them. */
  private final int[] pairs;

  private final int shift;

  /** By node, the lowest six bits of the characters that lead on: most others are none of them. */
  private long[] masks = new long[1 << 6];

  /** By node, the first of those that it leads to; those of the next node are behind its last. */
  private int[] next = new int[1 << 6];

  /** By node, the character that leads to it. */
  private char[] characters = new char[1 << 6];

  /** By node, the number of the word that ends there, or {@code NO_WORD}. */
  private final int[] words;

  private int longest;

  /**
   * @param sorted words in the order of their characters, each once, none empty; they are numbered
   *     in this order
   */
  Trie(String[] sorted) {
    List<Range> ranges = new ArrayList<>();
    newNode('\0', new Range(0, sorted.length, 0), ranges);
    for (int node = 0; node < ranges.size(); node++) {
      addNext(node, sorted, ranges);
    }
    words = new int[ranges.size()];
    for (int node = 0; node < words.length; node++) {
      Range range = ranges.get(node);
      boolean ends = node > 0 && sorted[range.from()].length() == range.depth();
      words[node] = ends ? range.from() : NO_WORD;
    }
    newNode('\0', null, ranges); // behind the last
    next[ranges.size() - 1] = ranges.size() - 1;
    int bits = Math.max(4, 34 - Integer.numberOfLeadingZeros(next[next[1]] - next[1]));
    this.shift = Integer.SIZE - bits;
    this.second = new int[1 << bits];
    this.pairs = new int[1 << bits];
    for (int node = next[0]; node < next[1]; node++) {
      first[characters[node]] = node;
      addSecond(node);
    }
  }

  private void addSecond(int firstNode) {
    for (int node = next[firstNode]; node < next[firstNode + 1]; node++) {
      int pair = pair(characters[firstNode], characters[node]);
      int at = place(pair);
      while (second[at] != NO_NODE) {
        at = at + 1 & second.length - 1;
      }
      second[at] = node;
      pairs[at] = pair;
    }
  }

  private static int pair(char first, char second) {
    return first << Character.SIZE | second;
  }

  private int place(int pair) {
    return pair * 0x9E3779B1 >>> shift; // spreads neighbours (Knuth's multiplicative hash)
  }

  /** The sorted words, from one to before another, that begin with the characters of a node. */
  private record Range(int from, int to, int depth) {}

  private void newNode(char c, Range range, List<Range> ranges) {
    int node = ranges.size();
    if (node == next.length) {
      next = Arrays.copyOf(next, 2 * node);
      masks = Arrays.copyOf(masks, 2 * node);
      characters = Arrays.copyOf(characters, 2 * node);
    }
    characters[node] = c;
    ranges.add(range);
  }

  private void addNext(int node, String[] sorted, List<Range> ranges) {
    Range range = ranges.get(node);
    next[node] = ranges.size();
    for (int from = range.from(); from < range.to(); ) {
      int to = from + 1;
      if (sorted[from].length() > range.depth()) {
        char c = sorted[from].charAt(range.depth());
        while (to < range.to() && sorted[to].charAt(range.depth()) == c) {
          to++;
        }
        newNode(c, new Range(from, to, range.depth() + 1), ranges);
        masks[node] |= 1L << c; // of a shift's length, Java takes the lowest six bits
      }
      from = to;
    }
    longest = Math.max(longest, range.depth());
  }

  /** Characters in the longest word. */
  int longest() {
    return longest;
  }

  /** The node that a first character leads to, or {@code NO_NODE}. */
  int first(char c) {
    return first[c];
  }

  /** The node that two first characters lead to, or {@code NO_NODE}. */
  int second(char first, char second) {
    int pair = pair(first, second);
    int at = place(pair);
    while (pairs[at] != pair && this.second[at] != NO_NODE) {
      at = at + 1 & pairs.length - 1;
    }
    return this.second[at];
  }

  /** The node that a further character leads to, or {@code NO_NODE}. */
  int next(int node, char c) {
    return (masks[node] >>> c & 1) == 0 ? NO_NODE : among(next[node], next[node + 1], c);
  }

  /** The same of the nodes from one to before another; apart, so that most calls are inlined. */
  private int among(int from, int to, char c) {
    for (int i = from; i < to; i++) {
      if (characters[i] == c) {
        return i;
      }
    }
    return NO_NODE;
  }

  /** The number of the word that ends at a node, or {@code NO_WORD}. */
  int word(int node) {
    return words[node];
  }

  /** Latin words are found whole only: no EU in EURO. */
  static boolean isWhole(char[] text, int begin, int end) {
    return !(begin > 0 && isLatin(text[begin]) && isLatin(text[begin - 1]))
        && !(end < text.length && isLatin(text[end - 1]) && isLatin(text[end]));
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetter(c);
  }
}
