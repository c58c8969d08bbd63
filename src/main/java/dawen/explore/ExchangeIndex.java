package dawen.explore;

import dawen.web.Nodes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/**
 * Every exchange by its facets, held in memory, so that a page counts and finds within
 * milliseconds. Exchanges that print an earlier one again are left out, as in the canned queries.
 * They are numbered from 0, the newest first and undated ones last, within a transcript by their
 * position. Immutable.
 */
public final class ExchangeIndex {

  private final Node[] exchanges;
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final Map<Facet, Postings> facets;
  private final Postings days;
  private final Postings positions;

  /**
   * @param exchanges in their order
   * @param days days of the conference, of exchanges that have one
   * @param positions places in the transcript
   */
  ExchangeIndex(Node[] exchanges, Map<Facet, Postings> facets, Postings days, Postings positions) {
    this.exchanges = exchanges;
    this.facets = facets;
    this.days = days;
    this.positions = positions;
    for (Node exchange : exchanges) {
      numbers.put(exchange, numbers.size());
    }
  }

  /** Reads a graph. */
  public static ExchangeIndex of(Nodes nodes) {
    return of(nodes, () -> false);
  }

  /**
   * Reads a graph.
   *
   * @param stopped whether to end early
   * @throws java.util.concurrent.CancellationException if it was stopped
   */
  static ExchangeIndex of(Nodes nodes, BooleanSupplier stopped) {
    return new IndexReader(new StoredTriples(nodes.dataset(), stopped)).read();
  }

  /** Number of exchanges. */
  public int size() {
    return exchanges.length;
  }

  public Node exchange(int number) {
    return exchanges[number];
  }

  /** Number of an exchange; -1 if it is not here. */
  public int number(Node exchange) {
    return numbers.getOrDefault(exchange, -1);
  }

  /** All exchanges. */
  public BitSet all() {
    BitSet all = new BitSet(size());
    all.set(0, size());
    return all;
  }

  /** The exchanges that have the value; none if the value is unknown. */
  public BitSet with(Facet facet, Node value) {
    Postings postings = facets.get(facet);
    int number = postings.number(value);
    return number < 0 ? new BitSet() : postings.with(number);
  }

  /** The exchanges in whose question or answer the entity is named. */
  public BitSet naming(Node entity) {
    BitSet naming = with(Facet.ASKED, entity);
    naming.or(with(Facet.ANSWERED, entity));
    return naming;
  }

  /** Values of an exchange, in no order that tells anything. */
  public List<Node> values(Facet facet, int exchange) {
    Postings postings = facets.get(facet);
    List<Node> values = new ArrayList<>();
    postings.ofExchange(exchange, value -> values.add(postings.values().get(value)));
    return values;
  }

  /** The value of a facet that has one at most; null if the exchange has none. */
  public Node value(Facet facet, int exchange) {
    return first(facets.get(facet), exchange);
  }

  /** The day of an exchange, as the graph has it; null if it is not known. */
  public Node day(int exchange) {
    return first(days, exchange);
  }

  /** The day of an exchange, else its year, as text; empty if neither is known. */
  String when(int exchange) {
    Node day = day(exchange);
    return Exchanges.text(day == null ? value(Facet.YEAR, exchange) : day);
  }

  /** The place of an exchange in its transcript, as the graph has it; null if there is none. */
  public Node position(int exchange) {
    return first(positions, exchange);
  }

  /** The exchanges whose day, as text, is as wanted. */
  public BitSet on(Predicate<String> wanted) {
    BitSet found = new BitSet();
    for (int day = 0; day < days.values().size(); day++) {
      if (wanted.test(Exchanges.text(days.values().get(day)))) {
        found.or(days.with(day));
      }
    }
    return found;
  }

  private static Node first(Postings postings, int exchange) {
    int value = postings.first(exchange);
    return value < 0 ? null : postings.values().get(value);
  }

  /**
   * How many of the exchanges have each value of the facet.
   *
   * @return those that occur, the most frequent first, then by IRI or number
   */
  public List<Count> count(Facet facet, BitSet exchanges) {
    Postings postings = facets.get(facet);
    int[] counts = postings.count(exchanges);
    List<Count> occurring = new ArrayList<>();
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > 0) {
        occurring.add(new Count(postings.values().get(value), counts[value]));
      }
    }
    occurring.sort(Count.MOST_FIRST);
    return occurring;
  }

  /** For each pair of values how many of the exchanges have both; only pairs that occur. */
  public Map<Pair, Integer> count(Facet one, Facet other, BitSet exchanges) {
    Postings ones = facets.get(one);
    Postings others = facets.get(other);
    int[][] counts = new int[ones.values().size()][];
    for (int i = exchanges.nextSetBit(0); i >= 0; i = exchanges.nextSetBit(i + 1)) {
      int exchange = i;
      ones.ofExchange(
          exchange,
          a -> {
            counts[a] = counts[a] == null ? new int[others.values().size()] : counts[a];
            others.ofExchange(exchange, b -> counts[a][b]++);
          });
    }
    return pairs(counts, ones.values(), others.values());
  }

  private static Map<Pair, Integer> pairs(int[][] counts, List<Node> ones, List<Node> others) {
    Map<Pair, Integer> pairs = new HashMap<>();
    for (int a = 0; a < counts.length; a++) {
      for (int b = 0; counts[a] != null && b < counts[a].length; b++) {
        if (counts[a][b] > 0) {
          pairs.put(new Pair(ones.get(a), others.get(b)), counts[a][b]);
        }
      }
    }
    return pairs;
  }

  /** Two values that one exchange has. */
  public record Pair(Node one, Node other) {}

  /** A place in a transcript; 0 for what is no number. */
  static int number(String position) {
    return position.matches("[0-9]{1,9}") ? Integer.parseInt(position) : 0;
  }
}
