package dawen.explore;

import dawen.graph.Vocabulary.Dawen;
import dawen.web.Nodes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Exchanges that treat the same topics and countries as one of them. What few exchanges have counts
 * more: each topic and country has the weight ln(N/n) where n of N exchanges have it, and two
 * exchanges are as similar as the weight that they share is part of the weight of both (weighted
 * Jaccard).
 */
final class Similar {

  /** So many that share the most weight are compared; the others can hardly be more similar. */
  private static final int COMPARED = 300;

  private static final List<Facet> FACETS = List.of(Facet.OWN_TOPIC, Facet.COUNTRY);

  private final ExchangeIndex index;
  private final Map<Node, Double> weights = new HashMap<>();

  Similar(ExchangeIndex index) {
    this.index = index;
  }

  /**
   * A similar exchange.
   *
   * @param similarity above 0, up to 1
   * @param shared topics and countries of both, those first that fewer exchanges have
   */
  record Neighbour(Node exchange, double similarity, List<Node> shared) {}

  /** The most similar exchanges, but none that prints the same one again. */
  List<Neighbour> to(Node exchange, Nodes nodes, int limit) {
    Map<Node, Facet> own = own(exchange, nodes);
    Set<Node> same = same(exchange, nodes);
    double[] shared = shared(own);
    return IntStream.range(0, shared.length)
        .filter(i -> shared[i] > 0 && !same.contains(index.exchange(i)))
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> -shared[i])
                .thenComparing(Comparator.naturalOrder()))
        .limit(COMPARED)
        .map(i -> neighbour(i, own))
        .sorted(Comparator.comparingDouble(neighbour -> -neighbour.similarity()))
        .limit(limit)
        .toList();
  }

  private Map<Node, Facet> own(Node exchange, Nodes nodes) {
    Map<Node, Facet> own = new LinkedHashMap<>();
    for (Facet facet : FACETS) {
      for (Triple triple : nodes.list(exchange, facet.property(), null)) {
        own.put(triple.getObject(), facet);
      }
    }
    own.forEach((value, facet) -> weight(facet, value));
    return own;
  }

  private static Set<Node> same(Node exchange, Nodes nodes) {
    Set<Node> same = new HashSet<>(Set.of(exchange));
    for (Node property : List.of(Dawen.sameExchange, Dawen.duplicateOf)) {
      nodes.each(exchange, property, null, triple -> same.add(triple.getObject()));
      nodes.each(null, property, exchange, triple -> same.add(triple.getSubject()));
    }
    return same;
  }

  private double weight(Facet facet, Node value) {
    return weights.computeIfAbsent(
        value,
        v -> {
          int having = index.with(facet, v).cardinality();
          return having == 0 ? 0 : Math.log((double) index.size() / having);
        });
  }

  /** What weight each exchange shares with these values. */
  private double[] shared(Map<Node, Facet> own) {
    double[] shared = new double[index.size()];
    own.forEach(
        (value, facet) -> {
          double weight = weight(facet, value);
          BitSet having = index.with(facet, value);
          having.stream().forEach(i -> shared[i] += weight);
        });
    return shared;
  }

  private Neighbour neighbour(int number, Map<Node, Facet> own) {
    double both = 0;
    double other = 0;
    List<Node> shared = new ArrayList<>();
    for (Facet facet : FACETS) {
      for (Node value : index.values(facet, number)) {
        double weight = weight(facet, value);
        if (own.containsKey(value)) {
          both += weight;
          shared.add(value);
        } else {
          other += weight;
        }
      }
    }
    double all = own.keySet().stream().mapToDouble(weights::get).sum() + other;
    shared.sort(
        Comparator.comparingDouble((Node value) -> -weights.get(value))
            .thenComparing(NodeCmp::compareRDFTerms));
    return new Neighbour(index.exchange(number), all > 0 ? both / all : 0, shared);
  }
}
