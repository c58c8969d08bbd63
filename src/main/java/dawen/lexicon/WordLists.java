package dawen.lexicon;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Several lists of words in one trie, so that one walk through a text finds the words of all of
 * them; immutable. A word may stand on more than one list.
 */
public final class WordLists {
  private final int count;

  /** Tells where words of two characters and more may begin. */
  private final Sieve sieve;

  private final Trie trie;

  /**
   * By word of the trie, the first of its places in {@code owners}; those of the next word are
   * behind its last.
   */
  private final int[] firsts;

  /** A list that a word stands on, and its number there, by turns. */
  private final int[] owners;

  /**
   * The words of one list that stand in a text, from left to right: at each place the longest.
   * Words may overlap.
   */
  public static final class Hits {
    private int[] begins = new int[8];
    private int[] ends = new int[8];
    private int[] words = new int[8];
    private int count;

    private Hits() {}

    /** Adds a word; one that begins where the last one did is longer, and takes its place. */
    private void add(int begin, int end, int word) {
      if (count == 0 || begins[count - 1] != begin) {
        if (count == begins.length) {
          begins = Arrays.copyOf(begins, 2 * count);
          ends = Arrays.copyOf(ends, 2 * count);
          words = Arrays.copyOf(words, 2 * count);
        }
        begins[count++] = begin;
      }
      ends[count - 1] = end;
      words[count - 1] = word;
    }

    /** How many there are. */
    public int count() {
      return count;
    }

    /** The number of the first hit behind another that does not overlap it. */
    public int nextApart(int hit) {
      int next = hit + 1;
      while (next < count && begins[next] < ends[hit]) {
        next++;
      }
      return next;
    }

    /** UTF-16 index of the first character of a hit. */
    public int begin(int hit) {
      return begins[hit];
    }

    /** One past its last. */
    public int end(int hit) {
      return ends[hit];
    }

    /** The number of its word on the list. */
    public int word(int hit) {
      return words[hit];
    }
  }

  /**
   * @param lists each with its words, none of them twice; both are numbered from 0 in their order
   */
  public WordLists(List<? extends Collection<String>> lists) {
    SortedMap<String, int[]> byWord = new TreeMap<>();
    for (int list = 0; list < lists.size(); list++) {
      int number = 0;
      for (String word : lists.get(list)) {
        int[] owner = {list, number++};
        byWord.merge(word, owner, WordLists::both);
      }
    }
    byWord.remove("");
    this.count = lists.size();
    this.trie = new Trie(byWord.keySet().toArray(String[]::new));
    this.firsts = new int[byWord.size() + 1];
    this.owners = byWord.values().stream().flatMapToInt(Arrays::stream).toArray();
    int next = 0;
    for (int[] owner : byWord.values()) {
      firsts[next + 1] = firsts[next++] + owner.length;
    }
    this.sieve = new Sieve(byWord.keySet());
  }

  private static int[] both(int[] some, int[] more) {
    int[] both = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, both, some.length, more.length);
    return both;
  }

  /** The words in a text, by list. */
  public Hits[] find(char[] text) {
    Hits[] hits = new Hits[count];
    for (int list = 0; list < count; list++) {
      hits[list] = new Hits();
    }
    int last = text.length - 1;
    for (int begin = 0; begin < last; begin++) {
      if (sieve.isWord(text[begin])) {
        addIfWhole(trie.first(text[begin]), text, begin, begin + 1, hits);
      }
      if (sieve.hasPair(text[begin], text[begin + 1])) {
        addLonger(text, begin, hits);
      }
    }
    if (last >= 0 && sieve.isWord(text[last])) {
      addIfWhole(trie.first(text[last]), text, last, last + 1, hits);
    }
    return hits;
  }

  /** Adds the words of two characters and more that begin at an index, the shortest first. */
  private void addLonger(char[] text, int begin, Hits[] hits) {
    int node = trie.second(text[begin], text[begin + 1]);
    for (int end = begin + 2; node != Trie.NO_NODE; node = trie.next(node, text[end++])) {
      addIfWhole(node, text, begin, end, hits);
      if (end == text.length) {
        break;
      }
    }
  }

  /** Adds the word that ends at a node to the lists that it stands on. */
  private void addIfWhole(int node, char[] text, int begin, int end, Hits[] hits) {
    int word = trie.word(node);
    if (word != Trie.NO_WORD && Trie.isWhole(text, begin, end)) {
      for (int i = firsts[word]; i < firsts[word + 1]; i += 2) {
        hits[owners[i]].add(begin, end, owners[i + 1]);
      }
    }
  }
}
