package dawen.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds words in a text, leftmost and longest, each with a value; immutable once built.
 *
 * @param <V> what is known of a word
 */
public final class Automaton<V> {
  private final Node<V> root = new Node<>();

  private static final class Node<V> {
    final Map<Character, Node<V>> next = new HashMap<>(2);
    V value;
  }

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
    words.forEach(this::add);
  }

  private void add(String word, V value) {
    Node<V> node = root;
    for (int i = 0; i < word.length(); i++) {
      node = node.next.computeIfAbsent(word.charAt(i), c -> new Node<>());
    }
    node.value = value;
  }

  /** All words of a text that do not overlap, from left to right, the longest at each place. */
  public List<Hit<V>> find(String text) {
    List<Hit<V>> hits = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      Hit<V> hit = longestAt(text, i);
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
  private Hit<V> longestAt(String text, int begin) {
    Node<V> node = root;
    Hit<V> longest = null;
    for (int i = begin; i < text.length(); i++) {
      node = node.next.get(text.charAt(i));
      if (node == null) {
        break;
      }
      if (node.value != null && isWhole(text, begin, i + 1)) {
        longest = new Hit<>(begin, i + 1, node.value);
      }
    }
    return longest;
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
