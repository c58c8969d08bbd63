package dawen.pack;

import java.util.Arrays;

/**
 * The ids that a chunk has at one place of its quads, ascending; the index of an id is its rank,
 * and some bits of a key hold it.
 */
final class Column {
  private final Place place;
  private final long[] ids;
  private final int shift;
  private final long mask;

  /**
   * @param shift the lowest of the bits that are to hold the rank
   */
  Column(Chunk chunk, Place place, int shift) {
    this.place = place;
    this.ids = ids(chunk, place);
    this.shift = shift;
    this.mask = (1L << bits()) - 1;
  }

  private static long[] ids(Chunk chunk, Place place) {
    boolean[] here = new boolean[chunk.terms()];
    int[] terms = chunk.column(place);
    for (int i = 0; i < chunk.size(); i++) {
      here[terms[i]] = true;
    }
    long[] ids = new long[chunk.terms()];
    int count = 0;
    for (int term = 0; term < here.length; term++) {
      if (here[term]) {
        ids[count++] = flipped(chunk.id(term));
      }
    }
    Arrays.sort(ids, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (distinct == 0 || ids[i] != ids[distinct - 1]) {
        ids[distinct++] = ids[i];
      }
    }
    return Arrays.copyOf(ids, distinct);
  }

  /** TDB2 compares ids as unsigned numbers; these compare likewise as signed ones. */
  private static long flipped(long id) {
    return id ^ Long.MIN_VALUE;
  }

  int shift() {
    return shift;
  }

  /** How many bits the ranks need. */
  int bits() {
    return Integer.SIZE - Integer.numberOfLeadingZeros(ids.length - 1);
  }

  /** Writes the rank of each quad's term into its key. */
  void addTo(long[] keys, Chunk chunk) {
    int[] ranks = new int[chunk.terms()];
    Arrays.fill(ranks, -1);
    int[] terms = chunk.column(place);
    for (int i = 0; i < chunk.size(); i++) {
      int term = terms[i];
      if (ranks[term] < 0) {
        ranks[term] = Arrays.binarySearch(ids, flipped(chunk.id(term)));
      }
      keys[i] |= (long) ranks[term] << shift;
    }
  }

  /** The id whose rank {@code key} holds. */
  long id(long key) {
    return flipped(ids[(int) (key >>> shift & mask)]);
  }
}
