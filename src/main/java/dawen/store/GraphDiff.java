package dawen.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * What must be written, and what deleted, to make a stored graph equal to a wanted one.
 *
 * <p>TDB2 never reuses space: putting 1 193 triples again costs 5 MB, writing the difference of
 * equal graphs costs nothing.
 *
 * @param name name of the graph
 * @param missing triples that the stored graph lacks
 * @param surplus triples that only the stored graph has
 */
record GraphDiff(Node name, List<Triple> missing, List<Triple> surplus) {

  /** The difference of {@code stored}, read from TDB2, to {@code wanted}. */
  static GraphDiff of(Node name, Graph stored, Graph wanted) {
    Set<Triple> surplus = stored.find().toSet();
    Set<Triple> seen = new HashSet<>();
    List<Triple> missing = new ArrayList<>();
    wanted
        .find()
        .mapWith(GraphDiff::asStored)
        .filterKeep(seen::add)
        .filterDrop(surplus::remove)
        .forEach(missing::add);
    return new GraphDiff(name, missing, List.copyOf(surplus));
  }

  boolean isEmpty() {
    return missing.isEmpty() && surplus.isEmpty();
  }

  void applyTo(DatasetGraph dataset) {
    for (Triple triple : surplus) {
      dataset.delete(name, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }
    for (Triple triple : missing) {
      dataset.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }
  }

  /** TDB2 keeps numbers and dates as values: {@code "007"^^xsd:integer} comes back as {@code 7}. */
  private static Triple asStored(Triple triple) {
    Node object = triple.getObject();
    if (!object.isLiteral()) {
      return triple;
    }
    NodeId inlined = NodeIdInline.inline(object);
    if (inlined == null) {
      return triple;
    }
    return Triple.create(triple.getSubject(), triple.getPredicate(), NodeIdInline.extract(inlined));
  }
}
