package dawen.pack;

import java.io.IOException;
import java.util.Arrays;

/**
 * The quads of a chunk as one long each, which holds for every place the rank of its term there.
 * Ranks compare as the ids do, so that sorting these keys place by place sorts the quads.
 */
final class Keys {
  /** As many bits as one pass of a radix sort takes: its counters fit into the nearest cache. */
  private static final int PASS_BITS = 11;

  private final Column[] columns;
  private long[] keys;
  private long[] spare;
  private int size;

  private Keys(Column[] columns, long[] keys, int size) {
    this.columns = columns;
    this.keys = keys;
    this.spare = new long[size];
    this.size = size;
  }

  /**
   * The keys of all quads, unsorted.
   *
   * @throws IllegalArgumentException if the terms are too many for keys of 64 bits
   */
  static Keys of(Chunk chunk) {
    Column[] columns = new Column[Place.COUNT];
    int bits = 0;
    for (Place place : Place.values()) {
      Column column = new Column(chunk, place, bits);
      columns[place.ordinal()] = column;
      bits += column.bits();
    }
    if (bits > Long.SIZE) {
      throw new IllegalArgumentException("one graph has too many terms to be sorted at once");
    }
    long[] keys = new long[chunk.size()];
    for (Column column : columns) {
      column.addTo(keys, chunk);
    }
    return new Keys(columns, keys, keys.length);
  }

  /** The same in the same order, to be sorted further apart from this. */
  Keys copy() {
    return new Keys(columns, Arrays.copyOf(keys, size), size);
  }

  int size() {
    return size;
  }

  long key(int index) {
    return keys[index];
  }

  /** The columns in the order of the places of {@code order}. */
  Column[] columns(Order order) {
    return order.places().stream().map(this::column).toArray(Column[]::new);
  }

  private Column column(Place place) {
    return columns[place.ordinal()];
  }

  /** Sorts by the terms at {@code place}; quads with the same one keep their order. */
  void sortBy(Place place) {
    Column column = column(place);
    int passes = (column.bits() + PASS_BITS - 1) / PASS_BITS;
    int done = 0;
    for (int pass = 0; pass < passes; pass++) {
      int bits = (column.bits() - done) / (passes - pass);
      sortBy(column.shift() + done, bits);
      done += bits;
    }
  }

  /** Puts each key where the keys with less in these bits, and those before it, leave it room. */
  private void sortBy(int shift, int bits) {
    int mask = (1 << bits) - 1;
    int[] next = new int[mask + 2];
    for (int i = 0; i < size; i++) {
      next[(int) (keys[i] >>> shift & mask) + 1]++;
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    for (int i = 0; i < size; i++) {
      spare[next[(int) (keys[i] >>> shift & mask)]++] = keys[i];
    }
    long[] sorted = spare;
    spare = keys;
    keys = sorted;
  }

  /** Hands over the quads, which are sorted in this order. */
  void forEach(Order order, Records sink) throws IOException {
    Column[] columns = columns(order);
    long[] quad = new long[Place.COUNT];
    for (int i = 0; i < size; i++) {
      for (int place = 0; place < quad.length; place++) {
        quad[place] = columns[place].id(keys[i]);
      }
      sink.accept(quad, 0);
    }
  }

  /** Drops each quad that is equal to the one before it, as two spellings of one number make it. */
  void dropRepeated() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || keys[i] != keys[kept - 1]) {
        keys[kept++] = keys[i];
      }
    }
    size = kept;
  }
}
