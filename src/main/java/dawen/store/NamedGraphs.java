package dawen.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** The named graphs of a dataset; a transaction is the caller's. */
final class NamedGraphs {

  private NamedGraphs() {}

  /** Names of the graphs that are not empty, sorted. */
  static List<Node> names(DatasetGraph dataset) {
    List<Node> names = new ArrayList<>();
    dataset.listGraphNodes().forEachRemaining(names::add);
    names.sort(Comparator.comparing(Node::toString));
    return names;
  }

  /**
   * Checks that nothing would be lost by writing the named graphs only.
   *
   * @throws IllegalArgumentException if the default graph holds triples
   */
  static void check(DatasetGraph dataset) {
    if (!dataset.getDefaultGraph().isEmpty()) {
      throw new IllegalArgumentException(
          "triples in the default graph: every triple needs the name of a graph");
    }
  }
}
