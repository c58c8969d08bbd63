package dawen.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds words in a text, leftmost and longest, each with a value; immutable once built.
 *
 * @param <V> what is known of a word
 */
public final class Automaton<V> {

  /** Where words may begin: most places of a text are done with a look at two characters. */
  private final Sieve sieve;

  private final Trie trie;

  /** By number, what is known of the word. */
  private final List<V> values = new ArrayList<>();

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
    this.trie = new Trie(sorted);
    for (String word : sorted) {
      values.add(words.get(word));
    }
    this.sieve = new Sieve(words.keySet());
  }

  /** All words of a text that do not overlap, from left to right, the longest at each place. */
  public List<Hit<V>> find(String text) {
    List<Hit<V>> hits = new ArrayList<>();
    char[] characters = text.toCharArray();
    for (int begin = 0; begin < characters.length; ) {
      Hit<V> hit = sieve.keeps(characters, begin) ? at(characters, begin) : null;
      if (hit == null) {
        begin++; // most places are done so
      } else {
        hits.add(hit);
        begin = hit.end();
      }
    }
    return hits;
  }

  /** The longest word that begins at an index, or null. */
  private Hit<V> at(char[] text, int begin) {
    int word = Trie.NO_WORD;
    int wordEnd = begin;
    int node = trie.first(text[begin]);
    for (int end = begin + 1; node != Trie.NO_NODE; node = trie.next(node, text[end++])) {
      if (trie.word(node) != Trie.NO_WORD && Trie.isWhole(text, begin, end)) {
        word = trie.word(node);
        wordEnd = end;
      }
      if (end == text.length) {
        break;
      }
    }
    return word == Trie.NO_WORD ? null : new Hit<>(begin, wordEnd, values.get(word));
  }

  /** Whether a word stands across an index, be it a part of a longer Latin word. */
  public boolean isAcross(char[] text, int index) {
    for (int begin = Math.max(0, index + 1 - trie.longest()); begin < index; begin++) {
      if (sieve.keeps(text, begin) && reaches(text, begin, index)) {
        return true;
      }
    }
    return false;
  }

  private boolean reaches(char[] text, int begin, int index) {
    int node = trie.first(text[begin]);
    for (int i = begin + 1; node != Trie.NO_NODE; node = trie.next(node, text[i++])) {
      if (i > index && trie.word(node) != Trie.NO_WORD) {
        return true;
      }
      if (i == text.length) {
        return false;
      }
    }
    return false;
  }
}
