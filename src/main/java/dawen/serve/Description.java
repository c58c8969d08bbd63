package dawen.serve;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What the graph says of a node.
 *
 * @param node the node
 * @param said triples of the node and of its parts
 * @param incoming triples in which it is the object
 * @param cut whether there are more triples than these
 */
record Description(Node node, List<Triple> said, List<Triple> incoming, boolean cut) {

  boolean isEmpty() {
    return said.isEmpty() && incoming.isEmpty();
  }

  /** All triples, each once. */
  Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    said.forEach(graph::add);
    incoming.forEach(graph::add);
    return graph;
  }
}
