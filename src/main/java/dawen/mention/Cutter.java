package dawen.mention;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Arrays;

/**
 * Cuts parts of sentences into words at the least cost, as HanLP does and with its dictionaries and
 * figures. Takes a tenth of HanLP's time, since it makes no objects. Not for several threads.
 */
final class Cutter {
  private static final int NOT_REACHED = -2;
  private static final int FROM_BEGIN = -1;

  private final KnownWords known;
  private final Costs costs;

  /** Words to be kept whole. */
  private final DoubleArrayTrie<CoreDictionary.Attribute> own;

  /** By place, the first of the words that begin there; they are numbered one after the other. */
  private int[] first = new int[1 << 5];

  /** By word, the number of what it is counted as. */
  private int[] ids = new int[1 << 6];

  private int[] lengths = new int[1 << 6];
  private int[] frequencies = new int[1 << 6];

  /** By word, the one before it on the cheapest way. */
  private int[] from = new int[1 << 6];

  /** By word, what the cheapest way to it costs. */
  private double[] sums = new double[1 << 6];

  private int count;

  /**
   * @param own words to be kept whole, in HanLP's trie
   */
  Cutter(KnownWords known, Costs costs, DoubleArrayTrie<CoreDictionary.Attribute> own) {
    this.known = known;
    this.costs = costs;
    this.own = own;
  }

  /** The lengths of the words of a part. */
  int[] lengths(char[] text, int begin, int end) {
    findWords(text, begin, end);
    int last = cheapest(end - begin);
    int words = 0;
    for (int word = last; word >= 0; word = from[word]) {
      words++;
    }
    int[] cut = new int[words];
    for (int word = last; word >= 0; word = from[word]) {
      cut[--words] = lengths[word];
    }
    return keepWhole(text, begin, cut);
  }

  private void findWords(char[] text, int begin, int end) {
    if (first.length <= end - begin) {
      first = new int[2 * (end - begin)];
    }
    int[] longest = new int[end - begin];
    if (!findListed(text, begin, end, longest)) {
      addAtoms(text, begin, Atoms.lengths(text, begin, end, longest));
    }
  }

  /** Finds the words of HanLP's dictionary; whether one begins with every character. */
  private boolean findListed(char[] text, int begin, int end, int[] longest) {
    boolean all = true;
    count = 0;
    for (int i = begin; i < end; i++) {
      first[i - begin] = count;
      addListed(text, i, end);
      boolean any = count > first[i - begin];
      longest[i - begin] = any ? lengths[count - 1] : 0;
      all &= any;
    }
    first[end - begin] = count;
    return all;
  }

  private void addListed(char[] text, int begin, int end) {
    int state = KnownWords.ROOT;
    for (int to = begin; to < end && state != KnownWords.NONE; to++) {
      state = known.next(state, text[to]);
      int id = state == KnownWords.NONE ? KnownWords.NONE : known.word(state);
      if (id != KnownWords.NONE) {
        add(costs.id(id), to + 1 - begin, costs.frequency(id));
      }
    }
  }

  /** Adds HanLP's own words behind those of its dictionary that begin at the same place. */
  private void addAtoms(char[] text, int begin, int[] atoms) {
    count = 0;
    for (int i = 0; i < atoms.length; i++) {
      first[i] = count;
      addListed(text, begin + i, begin + atoms.length);
      if (atoms[i] > 0 && !hasWord(first[i], atoms[i])) {
        add(Atoms.id(text[begin + i]), atoms[i], Atoms.FREQUENCY);
      }
    }
    first[atoms.length] = count;
  }

  /** Whether one of the words from a number on has a length. */
  private boolean hasWord(int from, int length) {
    for (int word = from; word < count; word++) {
      if (lengths[word] == length) {
        return true;
      }
    }
    return false;
  }

  private void add(int id, int length, int frequency) {
    if (count == ids.length) {
      ids = Arrays.copyOf(ids, 2 * count);
      lengths = Arrays.copyOf(lengths, 2 * count);
      frequencies = Arrays.copyOf(frequencies, 2 * count);
      from = Arrays.copyOf(from, 2 * count);
      sums = Arrays.copyOf(sums, 2 * count);
    }
    ids[count] = id;
    lengths[count] = length;
    frequencies[count] = frequency;
    from[count++] = NOT_REACHED;
  }

  /** The last word of the cheapest way; of equals, HanLP keeps the one that it finds first. */
  private int cheapest(int length) {
    for (int word = 0; word < first[1]; word++) {
      from[word] = FROM_BEGIN;
      sums[word] = costs.first(ids[word], frequencies[word]);
    }
    int last = NOT_REACHED;
    double least = 0;
    for (int i = 0; i < length; i++) {
      for (int word = first[i]; word < first[i + 1]; word++) {
        if (from[word] == NOT_REACHED) {
          continue;
        }
        int next = i + lengths[word];
        if (next < length) {
          goOn(word, next);
          continue;
        }
        double cost = sums[word] + costs.last(ids[word], frequencies[word]);
        if (last == NOT_REACHED || least > cost) {
          last = word;
          least = cost;
        }
      }
    }
    return last;
  }

  private void goOn(int word, int place) {
    for (int to = first[place]; to < first[place + 1]; to++) {
      double cost = sums[word] + costs.next(ids[word], frequencies[word], ids[to], frequencies[to]);
      if (from[to] == NOT_REACHED || sums[to] > cost) {
        from[to] = word;
        sums[to] = cost;
      }
    }
  }

  /** Joins words that make up one to be kept whole, the longest first. */
  private int[] keepWhole(char[] text, int begin, int[] cut) {
    int kept = 0;
    int at = begin;
    for (int word = 0; word < cut.length; ) {
      int end = wholeEnd(text, at, cut, word);
      int length = 0;
      while (word < end) {
        length += cut[word++];
      }
      cut[kept++] = length;
      at += length;
    }
    return kept == cut.length ? cut : Arrays.copyOf(cut, kept);
  }

  private int wholeEnd(char[] text, int begin, int[] cut, int word) {
    int state = KnownWords.ROOT;
    int end = word + 1;
    int at = begin;
    for (int to = word; to < cut.length; to++) {
      for (int next = at + cut[to]; at < next && state > 0; at++) {
        state = own.transition(text[at], state);
      }
      if (state <= 0) {
        return end;
      }
      if (own.output(state) != null) {
        end = to + 1;
      }
    }
    return end;
  }
}
