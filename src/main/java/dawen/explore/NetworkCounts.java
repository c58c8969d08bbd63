package dawen.explore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * The edges of a network.
 *
 * @param pairs all, the heaviest first
 */
record NetworkCounts(List<Pair> pairs) {

  /** So many edges can be told apart in a drawing. */
  static final int READABLE = 30;

  /**
   * An edge.
   *
   * @param exchanges number of those that have both
   */
  record Pair(Node one, Node other, int exchanges) {

    boolean has(Node node) {
      return one.equals(node) || other.equals(node);
    }
  }

  private static final Comparator<Pair> HEAVIEST_FIRST =
      Comparator.comparingInt(Pair::exchanges)
          .reversed()
          .thenComparing(Pair::one, NodeCmp::compareRDFTerms)
          .thenComparing(Pair::other, NodeCmp::compareRDFTerms);

  /**
   * @param except a node whose edges are left out; null for none
   */
  static NetworkCounts of(NetworkKind kind, ExchangeIndex index, BitSet counted, Node except) {
    List<Pair> pairs = new ArrayList<>();
    index
        .count(kind.one(), kind.other(), counted)
        .forEach(
            (pair, n) -> {
              boolean first =
                  !kind.isOfOneKind() || pair.one().getURI().compareTo(pair.other().getURI()) < 0;
              Pair edge = new Pair(pair.one(), pair.other(), n);
              if (first && (except == null || !edge.has(except))) {
                pairs.add(edge);
              }
            });
    pairs.sort(HEAVIEST_FIRST);
    return new NetworkCounts(pairs);
  }

  /** The least weight that leaves no more edges than can be read; at least one edge. */
  int readable() {
    if (pairs.size() <= READABLE) {
      return 1;
    }
    int tooMany = pairs.get(READABLE).exchanges();
    return Math.min(pairs.get(0).exchanges(), tooMany + 1);
  }

  /** The weight up to which there is still a handful of edges; 1 if there is none. */
  int handful() {
    return pairs.isEmpty() ? 1 : pairs.get(Math.min(4, pairs.size() - 1)).exchanges();
  }

  /** Those edges that are at least so heavy. */
  NetworkCounts from(int weight) {
    return new NetworkCounts(pairs.stream().filter(pair -> pair.exchanges() >= weight).toList());
  }

  Table table(NetworkKind kind) {
    List<String> columns = new ArrayList<>(kind.columns());
    columns.add("exchanges");
    return new Table(
        columns,
        pairs.stream()
            .map(pair -> List.of(pair.one(), pair.other(), Table.number(pair.exchanges())))
            .toList());
  }
}
