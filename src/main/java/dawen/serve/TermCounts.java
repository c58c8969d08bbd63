package dawen.serve;

import dawen.graph.Vocabulary;
import dawen.web.Nodes;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;

/**
 * How often this graph uses each class and property, as its metadata say, so that nothing is
 * counted.
 *
 * @param classes things of each class
 * @param properties triples of each property
 */
record TermCounts(Map<Node, Long> classes, Map<Node, Long> properties) {

  TermCounts {
    classes = Map.copyOf(classes);
    properties = Map.copyOf(properties);
  }

  /** By the partitions of VoID; without any where no metadata were built. */
  static TermCounts of(Nodes nodes) {
    return Txn.calculateRead(
        nodes.dataset(),
        () -> {
          Graph metadata = nodes.metadata();
          return new TermCounts(
              counts(metadata, Vocabulary.Dataset.partitionClass, Vocabulary.Dataset.entities),
              counts(metadata, Vocabulary.Dataset.partitionProperty, Vocabulary.Dataset.triples));
        });
  }

  private static Map<Node, Long> counts(Graph metadata, Node what, Node number) {
    Map<Node, Long> counts = new HashMap<>();
    for (Triple partition : metadata.find(Node.ANY, what, Node.ANY).toList()) {
      metadata
          .find(partition.getSubject(), number, Node.ANY)
          .forEachRemaining(
              said ->
                  counts.put(
                      partition.getObject(),
                      Long.parseLong(said.getObject().getLiteralLexicalForm())));
    }
    return counts;
  }
}
