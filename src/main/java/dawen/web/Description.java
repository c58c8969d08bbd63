package dawen.web;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What the graph says of a node.
 *
 * @param node the node
 * @param said triples of the node and of its parts
 * @param incoming triples in which it is the object
 * @param cut whether there are more triples than these
 */
public record Description(Node node, List<Triple> said, List<Triple> incoming, boolean cut) {

  public boolean isEmpty() {
    return said.isEmpty() && incoming.isEmpty();
  }

  /** All triples; some may stand twice. */
  public List<Triple> triples() {
    return Stream.concat(said.stream(), incoming.stream()).toList();
  }
}
