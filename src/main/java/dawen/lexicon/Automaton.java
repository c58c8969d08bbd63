package dawen.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Finds words in a text, leftmost and longest, each with a value; immutable once built.
 *
 * <p>A trie in arrays, small enough to stay in the processor's cache. The nodes that another node
 * leads to are numbered one after the other, in the order of their characters.
 *
 * @param <V> what is known of a word
 */
public final class Automaton<V> {
  private static final int NONE = 0;

  /** Where words may begin: most places of a text are done with a look at two characters. */
  private final Sieve sieve;

  /** The node that a first character leads to, or {@code NONE}. */
  private final int[] first = new int[Character.MAX_VALUE + 1];

  /** By node, the lowest six bits of the characters that lead on: most others are none of them. */
  private long[] masks = new long[1 << 6];

  /** By node, the first of those that it leads to; those of the next node are behind its last. */
  private int[] next = new int[1 << 6];

  /** By node, the character that leads to it. */
  private char[] characters = new char[1 << 6];

  /** By node, the length of the word that ends there; 0 where none does. */
  private final int[] lengths;

  /** By node, what is known of the word that ends there. */
  private final List<V> values = new ArrayList<>();

  private int longest;

  /**
   * A word found.
   *
   * @param begin UTF-16 index of its first character
   * @param end one past its last
   * @param value what is known of it
   */
  public record Hit<V>(int begin, int end, V value) {}

  /**
   * @param words each word with its value
   */
  public Automaton(Map<String, V> words) {
    String[] sorted =
        words.keySet().stream().filter(w -> !w.isEmpty()).sorted().toArray(String[]::new);
    List<Range> ranges = new ArrayList<>();
    newNode('\0', new Range(0, sorted.length, 0), ranges);
    for (int node = 0; node < ranges.size(); node++) {
      addNext(node, sorted, ranges);
      Range range = ranges.get(node);
      String word = range.depth() == 0 ? null : sorted[range.from()];
      values.add(word != null && word.length() == range.depth() ? words.get(word) : null);
    }
    newNode('\0', null, ranges); // behind the last
    next[ranges.size() - 1] = ranges.size() - 1;
    for (int node = next[0]; node < next[1]; node++) {
      first[characters[node]] = node;
    }
    lengths = new int[values.size()];
    for (int node = 0; node < lengths.length; node++) {
      lengths[node] = values.get(node) == null ? 0 : ranges.get(node).depth();
    }
    sieve = new Sieve(words.keySet());
  }

  /** Keeps every place where one of the words begins. */
  public Sieve sieve() {
    return sieve;
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

  /** The node that a character leads to, or {@code NONE}. */
  private int next(int node, char c) {
    return (masks[node] >>> c & 1) == 0 ? NONE : among(next[node], next[node + 1], c);
  }

  /** The same of the nodes from one to before another; apart, so that most calls are inlined. */
  private int among(int from, int to, char c) {
    for (int i = from; i < to; i++) {
      if (characters[i] == c) {
        return i;
      }
    }
    return NONE;
  }

  /** All words of a text that do not overlap, from left to right, the longest at each place. */
  public List<Hit<V>> find(String text) {
    return find(sieve.sift(text), 0, text.length());
  }

  /**
   * The same of a part of a text, as if it ended there.
   *
   * @param sifted by a sieve that keeps all that {@link #sieve} does
   */
  public List<Hit<V>> find(Sieve.Sifted sifted, int from, int to) {
    List<Hit<V>> hits = new ArrayList<>();
    char[] text = sifted.text();
    int[] places = sifted.places();
    int free = from;
    for (int i = sifted.firstFrom(from); i < sifted.count() && places[i] < to; i++) {
      int begin = places[i];
      int word = begin < free ? NONE : wordAt(text, begin, to);
      if (word != NONE) {
        free = begin + lengths[word];
        hits.add(new Hit<>(begin, free, values.get(word)));
      }
    }
    return hits;
  }

  /** The longest word that begins at an index, or null. */
  public Hit<V> at(String text, int begin) {
    if (!sieve.keeps(text, begin)) {
      return null;
    }
    int from = Math.max(0, begin - 1);
    char[] around =
        text.substring(from, Math.min(text.length(), begin + longest + 1)).toCharArray();
    int word = wordAt(around, begin - from, around.length);
    return word == NONE ? null : new Hit<>(begin, begin + lengths[word], values.get(word));
  }

  /** The node at which the longest word ends that begins at an index, or {@code NONE}. */
  private int wordAt(char[] text, int begin, int limit) {
    if (!sieve.keeps(text, begin)) {
      return NONE;
    }
    int word = NONE;
    int node = first[text[begin]];
    for (int i = begin + 1; node != NONE; node = next(node, text[i++])) {
      if (lengths[node] != 0 && isWhole(text, begin, i)) {
        word = node;
      }
      if (i == limit) {
        break;
      }
    }
    return word;
  }

  /** Whether a word stands across an index, be it a part of a longer Latin word. */
  public boolean isAcross(String text, int index) {
    for (int begin = Math.max(0, index + 1 - longest); begin < index; begin++) {
      if (sieve.keeps(text, begin) && reaches(text, begin, index)) {
        return true;
      }
    }
    return false;
  }

  private boolean reaches(String text, int begin, int index) {
    int node = first[text.charAt(begin)];
    for (int i = begin + 1; node != NONE; node = next(node, text.charAt(i++))) {
      if (i > index && lengths[node] != 0) {
        return true;
      }
      if (i == text.length()) {
        return false;
      }
    }
    return false;
  }

  /** Latin words are found whole only: no EU in EURO. */
  private static boolean isWhole(char[] text, int begin, int end) {
    return !(begin > 0 && isLatin(text[begin]) && isLatin(text[begin - 1]))
        && !(end < text.length && isLatin(text[end - 1]) && isLatin(text[end]));
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetter(c);
  }
}
