package dawen.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Finds words in a text, leftmost and longest, each with a value; immutable once built.
 *
 * <p>A trie in arrays. What the first character of a word leads to stands in a table of all
 * characters, which most places of a text are done with; what further ones lead to, in one hash
 * table of the trie's edges.
 *
 * @param <V> what is known of a word
 */
public final class Automaton<V> {
  private static final int NONE = 0;

  /** The node that a first character leads to, or {@code NONE}. */
  private final int[] first = new int[Character.MAX_VALUE + 1];

  /** What a word that ends at a node means, by node; null where none does. */
  private final List<V> values = new ArrayList<>();

  /** The lowest six bits of the characters that lead on, by node: most others are none of them. */
  private long[] masks = new long[1 << 6];

  /** Edges of the trie by the hash of node and character: {@code node << 16 | character} … */
  private long[] edges = new long[1 << 6];

  /** … and the node that each leads to; {@code NONE} where there is no edge. */
  private int[] ends = new int[1 << 6];

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
    values.add(null);
    words.forEach(this::add);
  }

  private void add(String word, V value) {
    if (word.isEmpty()) {
      return;
    }
    int node = first[word.charAt(0)];
    if (node == NONE) {
      node = newNode();
      first[word.charAt(0)] = node;
    }
    for (int i = 1; i < word.length(); i++) {
      node = nextOrNew(node, word.charAt(i));
    }
    values.set(node, value);
    longest = Math.max(longest, word.length());
  }

  private int newNode() {
    values.add(null);
    if (values.size() > masks.length) {
      masks = Arrays.copyOf(masks, 2 * masks.length);
    }
    return values.size() - 1;
  }

  private int nextOrNew(int node, char c) {
    if (2 * values.size() > ends.length) {
      grow();
    }
    int slot = slot(node, c);
    if (ends[slot] == NONE) {
      edges[slot] = edge(node, c);
      ends[slot] = newNode();
      masks[node] |= 1L << c; // of a shift's length, Java takes the lowest six bits
    }
    return ends[slot];
  }

  /** Keeps half of the slots free, so that what is no edge is soon seen. */
  private void grow() {
    long[] oldEdges = edges;
    int[] oldEnds = ends;
    edges = new long[2 * oldEdges.length];
    ends = new int[2 * oldEnds.length];
    for (int i = 0; i < oldEnds.length; i++) {
      if (oldEnds[i] != NONE) {
        int slot = slot((int) (oldEdges[i] >>> 16), (char) oldEdges[i]);
        edges[slot] = oldEdges[i];
        ends[slot] = oldEnds[i];
      }
    }
  }

  private static long edge(int node, char c) {
    return (long) node << 16 | c;
  }

  /** Where an edge stands, or the free slot where it would. */
  private int slot(int node, char c) {
    long edge = edge(node, c);
    int mask = ends.length - 1;
    int slot = (int) (edge * 0x9E3779B97F4A7C15L >>> 40) & mask; // Knuth's multiplicative hashing
    while (ends[slot] != NONE && edges[slot] != edge) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** The node that a character leads to, or {@code NONE}. */
  private int next(int node, char c) {
    return (masks[node] >>> c & 1) == 0 ? NONE : ends[slot(node, c)];
  }

  /** All words of a text that do not overlap, from left to right, the longest at each place. */
  public List<Hit<V>> find(String text) {
    List<Hit<V>> hits = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      Hit<V> hit = first[text.charAt(i)] == NONE ? null : at(text, i);
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
