package dawen.explore;

import java.util.Arrays;
import org.apache.jena.tdb2.store.NodeId;

/**
 * Numbers of some things by the store's own numbers of their nodes.
 *
 * @param places of the nodes in the store, ascending
 * @param numbers of the thing at the same position
 */
record Numbers(long[] places, int[] numbers) {

  /** Number of the thing; -1 if it is none of these. */
  int of(NodeId id) {
    int at = id.isPtr() ? Arrays.binarySearch(places, id.getPtrLocation()) : -1;
    return at < 0 ? -1 : numbers[at];
  }

  /** Takes pairs in any order. */
  static final class Builder {
    private long[] places = new long[1024];
    private int[] numbers = new int[1024];
    private int size;

    void add(NodeId id, int number) {
      if (!id.isPtr()) {
        return;
      }
      if (size == places.length) {
        places = Arrays.copyOf(places, 2 * size);
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      places[size] = id.getPtrLocation();
      numbers[size++] = number;
    }

    Numbers build() {
      Integer[] order = new Integer[size];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, (a, b) -> Long.compare(places[a], places[b]));
      long[] sorted = new long[size];
      int[] along = new int[size];
      for (int i = 0; i < size; i++) {
        sorted[i] = places[order[i]];
        along[i] = numbers[order[i]];
      }
      return new Numbers(sorted, along);
    }
  }
}
