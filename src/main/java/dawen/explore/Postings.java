package dawen.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;

/**
 * Which exchange has which values of one facet, in both directions. Exchanges and values are
 * numbered from 0.
 */
final class Postings {

  private final List<Node> values;
  private final Map<Node, Integer> numbers;
  private final Lists ofExchange;
  private final Lists ofValue;

  private Postings(List<Node> values, Lists ofExchange, Lists ofValue) {
    this.values = values;
    this.numbers = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      numbers.put(values.get(i), i);
    }
    this.ofExchange = ofExchange;
    this.ofValue = ofValue;
  }

  List<Node> values() {
    return values;
  }

  /** Number of a value; -1 if no exchange has it. */
  int number(Node value) {
    return numbers.getOrDefault(value, -1);
  }

  /** Gives the numbers of the values of an exchange, ascending. */
  void ofExchange(int exchange, IntConsumer use) {
    for (int i = ofExchange.begin(exchange); i < ofExchange.begin(exchange + 1); i++) {
      use.accept(ofExchange.items[i]);
    }
  }

  /** Number of the first value of an exchange; -1 if it has none. */
  int first(int exchange) {
    int begin = ofExchange.begin(exchange);
    return begin == ofExchange.begin(exchange + 1) ? -1 : ofExchange.items[begin];
  }

  /** The exchanges that have the value. */
  BitSet with(int value) {
    BitSet exchanges = new BitSet();
    for (int i = ofValue.begin(value); i < ofValue.begin(value + 1); i++) {
      exchanges.set(ofValue.items[i]);
    }
    return exchanges;
  }

  /** How many of the exchanges have each value, by its number. */
  int[] count(BitSet exchanges) {
    int[] counts = new int[values.size()];
    for (int i = exchanges.nextSetBit(0); i >= 0; i = exchanges.nextSetBit(i + 1)) {
      for (int at = ofExchange.begin(i); at < ofExchange.begin(i + 1); at++) {
        counts[ofExchange.items[at]]++;
      }
    }
    return counts;
  }

  /**
   * Lists of numbers, one behind the other.
   *
   * @param begins where each begins in {@code items}, and behind them where the last one ends
   */
  private record Lists(int[] begins, int[] items) {

    int begin(int list) {
      return begins[list];
    }

    /** From pairs of list (upper half) and item, ascending; equal ones count once. */
    static Lists of(long[] pairs, int lists) {
      int[] begins = new int[lists + 1];
      int[] items = new int[pairs.length];
      int size = 0;
      for (int i = 0; i < pairs.length; i++) {
        if (i == 0 || pairs[i] != pairs[i - 1]) {
          items[size++] = (int) pairs[i];
          begins[(int) (pairs[i] >>> 32) + 1] = size;
        }
      }
      for (int i = 1; i <= lists; i++) {
        begins[i] = Math.max(begins[i], begins[i - 1]);
      }
      return new Lists(begins, Arrays.copyOf(items, size));
    }
  }

  /** Takes pairs of an exchange and a value one by one. */
  static final class Builder {
    private final Map<NodeId, Integer> numbers = new HashMap<>();
    private final List<NodeId> values = new ArrayList<>();
    private long[] pairs = new long[1024];
    private int size;
    private NodeId last;
    private int lastNumber;

    /** Adds a value; the same pair may come again. */
    void add(int exchange, NodeId value) {
      if (!value.equals(last)) {
        last = value;
        lastNumber = numbers.computeIfAbsent(value, this::number);
      }
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, 2 * size);
      }
      pairs[size++] = pair(exchange, lastNumber);
    }

    /** Gives the pairs, as often as they were added. */
    void each(ObjIntConsumer<NodeId> use) {
      for (int i = 0; i < size; i++) {
        use.accept(values.get((int) pairs[i]), (int) (pairs[i] >>> 32));
      }
    }

    private int number(NodeId value) {
      values.add(value);
      return values.size() - 1;
    }

    /**
     * The postings with other numbers of the exchanges.
     *
     * @param renumbered the new number by the old one
     */
    Postings build(int[] renumbered, StoredTriples store) {
      long[] exchanges = Arrays.copyOf(pairs, size);
      long[] inverse = new long[size];
      for (int i = 0; i < size; i++) {
        int exchange = renumbered[(int) (pairs[i] >>> 32)];
        exchanges[i] = pair(exchange, (int) pairs[i]);
        inverse[i] = pair((int) pairs[i], exchange);
      }
      Arrays.sort(exchanges);
      Arrays.sort(inverse);
      return new Postings(
          List.of(store.nodes(values.toArray(NodeId[]::new))),
          Lists.of(exchanges, renumbered.length),
          Lists.of(inverse, values.size()));
    }

    private static long pair(int upper, int lower) {
      return (long) upper << 32 | lower;
    }
  }
}
