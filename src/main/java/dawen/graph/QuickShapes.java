package dawen.graph;

import dawen.pack.NodeNumbers;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Shapes made ready for graphs that have them, as nearly all do: says of a graph that SHACL would
 * surely find nothing in it, or that it is not sure. In doubt, and for the report, the whole of
 * SHACL is asked.
 */
final class QuickShapes {
  private final NodeNumbers terms;
  private final int subClassOf;
  private final List<QuickShape> shapes;

  /** A shape with the nodes that must have it. */
  record QuickShape(Node name, List<Target> targets, QuickConstraint constraint) {
    QuickShape {
      targets = List.copyOf(targets);
    }
  }

  /** Which nodes a shape is for. */
  @FunctionalInterface
  interface Target {
    int[] nodes(TripleIndex index);
  }

  QuickShapes(NodeNumbers terms, int subClassOf, List<QuickShape> shapes) {
    this.terms = terms;
    this.subClassOf = subClassOf;
    this.shapes = List.copyOf(shapes);
  }

  /**
   * A shape that some node may not have; nothing where SHACL would find nothing.
   *
   * @param source what the file prints that the graphs were read from; null where it is not at hand
   */
  Optional<Node> findDoubt(DatasetGraph quads, SourceTexts source) {
    TripleIndex index = new TripleIndex(terms, quads, source);
    if (index.hasPredicate(subClassOf)) {
      return Optional.of(terms.node(subClassOf)); // classes of the data may be in our classes
    }
    for (QuickShape shape : shapes) {
      if (!conforms(shape, index)) {
        return Optional.of(shape.name());
      }
    }
    return Optional.empty();
  }

  private static boolean conforms(QuickShape shape, TripleIndex index) {
    for (Target target : shape.targets()) {
      for (int node : target.nodes(index)) {
        if (!shape.constraint().holds(index, node, new int[] {node})) {
          return false;
        }
      }
    }
    return true;
  }
}
