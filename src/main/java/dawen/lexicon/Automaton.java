package dawen.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Finds words in a text, leftmost and longest, each with a value; immutable once built.
 *
 * <p>A trie in arrays, small enough to stay in the processor's cache. What the first character of a
 * word leads to stands in a table of all characters. The nodes that another node leads to are
 * numbered one after the other, in the order of their characters.
 *
 * @param <V> what is known of a word
 */
public final class Automaton<V> {
  private static final int NONE = 0;

  /** Whether a character begins a word: most places of a text are done with this. */
  private final CharacterSet beginnings;

  /** The node that a first character leads to, or {@code NONE}. */
  private final int[] first = new int[Character.MAX_VALUE + 1];

  /** By node, the lowest six bits of the characters that lead on: most others are none of them. */
  private long[] masks = new long[1 << 6];

  /** By node, the first of those that it leads to; those of the next node are behind its last. */
  private int[] next = new int[1 << 6];

  /** By node, the character that leads to it. */
  private char[] characters = new char[1 << 6];

  /** By node, what is known of the word that ends there; null where none does. */
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
    StringBuilder begins = new StringBuilder();
    for (int node = next[0]; node < next[1]; node++) {
      first[characters[node]] = node;
      begins.append(characters[node]);
    }
    beginnings = new CharacterSet(begins);
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
    if ((masks[node] >>> c & 1) != 0) {
      for (int i = next[node]; i < next[node + 1]; i++) {
        if (characters[i] == c) {
          return i;
        }
      }
    }
    return NONE;
  }

  /** All words of a text that do not overlap, from left to right, the longest at each place. */
  public List<Hit<V>> find(String text) {
    List<Hit<V>> hits = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      Hit<V> hit = beginnings.has(text.charAt(i)) ? at(text, i) : null;
      if (hit == null) {
        i++;
      } else {
        hits.add(hit);
        i = hit.end();
      }
    }
    return hits;
  }

  /** The longest word that begins at an index, or null. */
  public Hit<V> at(String text, int begin) {
    int node = first[text.charAt(begin)];
    int end = NONE;
    V value = null;
    for (int i = begin + 1; node != NONE; node = next(node, text.charAt(i++))) {
      V here = values.get(node);
      if (here != null && isWhole(text, begin, i)) {
        end = i;
        value = here;
      }
      if (i == text.length()) {
        break;
      }
    }
    return end == NONE ? null : new Hit<>(begin, end, value);
  }

  /** Whether a word stands across an index, be it a part of a longer Latin word. */
  public boolean isAcross(String text, int index) {
    for (int begin = Math.max(0, index + 1 - longest); begin < index; begin++) {
      if (reaches(text, begin, index)) {
        return true;
      }
    }
    return false;
  }

  private boolean reaches(String text, int begin, int index) {
    int node = first[text.charAt(begin)];
    for (int i = begin + 1; node != NONE; node = next(node, text.charAt(i++))) {
      if (i > index && values.get(node) != null) {
        return true;
      }
      if (i == text.length()) {
        return false;
      }
    }
    return false;
  }

  /** Latin words are found whole only: no EU in EURO. */
  private static boolean isWhole(String text, int begin, int end) {
    return !(begin > 0 && isLatin(text.charAt(begin)) && isLatin(text.charAt(begin - 1)))
        && !(end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end)));
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetter(c);
  }
}
