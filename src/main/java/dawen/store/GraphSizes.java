package dawen.store;

import dawen.pack.QuadNumbers;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Counts the triples of each named graph by the numbers that TDB2 has for terms: the index that is
 * walked has the quads of a graph together.
 */
final class GraphSizes {
  private final Map<Long, Long> sizes = new HashMap<>();
  private long current;
  private long counted;

  private GraphSizes() {}

  /** Names of the graphs and their sizes; to be called within a transaction. */
  static SortedMap<String, Long> of(DatasetGraph dataset) {
    QuadNumbers quads = QuadNumbers.of(dataset, "GSPO");
    GraphSizes sizes = new GraphSizes();
    quads.forEach(quad -> sizes.count(quad[0]));
    sizes.keep();
    SortedMap<String, Long> named = new TreeMap<>();
    sizes.sizes.forEach((graph, size) -> named.put(quads.term(graph).getURI(), size));
    return named;
  }

  private void count(long graph) {
    if (graph != current) {
      keep();
      current = graph;
      counted = 0;
    }
    counted++;
  }

  private void keep() {
    if (counted > 0) {
      sizes.put(current, counted);
    }
  }
}
