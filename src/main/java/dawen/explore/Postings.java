package dawen.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * Which exchange has which values of one facet, in both directions. Exchanges and values are
 * numbered from 0.
 */
final class Postings {

  private static final int[] NOTHING = {};

  private final List<Node> values;
  private final Map<Node, Integer> numbers;
  private final int[][] ofExchange;
  private final int[][] ofValue;

  private Postings(List<Node> values, int[][] ofExchange) {
    this.values = List.copyOf(values);
    this.numbers = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      numbers.put(values.get(i), i);
    }
    this.ofExchange = ofExchange;
    this.ofValue = inverse(values.size(), ofExchange);
  }

  /** Takes pairs of an exchange and a value one by one. */
  static final class Builder {
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final List<Node> values = new ArrayList<>();
    private final int[][] ofExchange;

    Builder(int exchanges) {
      this.ofExchange = new int[exchanges][];
    }

    /** Adds a value; the same pair may come again. */
    void add(int exchange, Node value) {
      Integer number = numbers.computeIfAbsent(value, this::number);
      int[] before = ofExchange[exchange];
      if (before == null) {
        ofExchange[exchange] = new int[] {number};
        return;
      }
      for (int other : before) {
        if (other == number) {
          return;
        }
      }
      int[] after = Arrays.copyOf(before, before.length + 1);
      after[before.length] = number;
      ofExchange[exchange] = after;
    }

    private int number(Node value) {
      values.add(value);
      return values.size() - 1;
    }

    Postings build() {
      for (int i = 0; i < ofExchange.length; i++) {
        ofExchange[i] = ofExchange[i] == null ? NOTHING : ofExchange[i];
      }
      return new Postings(values, ofExchange);
    }
  }

  List<Node> values() {
    return values;
  }

  /** Number of a value; -1 if no exchange has it. */
  int number(Node value) {
    return numbers.getOrDefault(value, -1);
  }

  /** Numbers of the values of an exchange, in the order they were added. */
  int[] ofExchange(int exchange) {
    return ofExchange[exchange];
  }

  /** The exchanges that have the value. */
  BitSet with(int value) {
    BitSet exchanges = new BitSet(ofExchange.length);
    for (int exchange : ofValue[value]) {
      exchanges.set(exchange);
    }
    return exchanges;
  }

  /** How many of the exchanges have each value, by its number. */
  int[] count(BitSet exchanges) {
    int[] counts = new int[values.size()];
    for (int i = exchanges.nextSetBit(0); i >= 0; i = exchanges.nextSetBit(i + 1)) {
      for (int value : ofExchange[i]) {
        counts[value]++;
      }
    }
    return counts;
  }

  private static int[][] inverse(int values, int[][] ofExchange) {
    int[] sizes = new int[values];
    for (int[] of : ofExchange) {
      for (int value : of) {
        sizes[value]++;
      }
    }
    int[][] inverse = new int[values][];
    for (int value = 0; value < values; value++) {
      inverse[value] = new int[sizes[value]];
      sizes[value] = 0;
    }
    for (int exchange = 0; exchange < ofExchange.length; exchange++) {
      for (int value : ofExchange[exchange]) {
        inverse[value][sizes[value]++] = exchange;
      }
    }
    return inverse;
  }
}
