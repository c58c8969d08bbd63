package dawen.cli;

import dawen.store.Store;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** One stored graph, read into memory. */
final class GraphCopy {
  private GraphCopy() {}

  /** A dataset with that graph alone. */
  static DatasetGraph of(Store store, String name) {
    Node graph = NodeFactory.createURI(name);
    DatasetGraph copy = DatasetGraphFactory.createGeneral();
    // the name is one that the store itself listed
    String query = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <" + name + "> { ?s ?p ?o } }";
    try (QueryExecution execution = store.query(QueryFactory.create(query))) {
      execution
          .execConstructTriples()
          .forEachRemaining(
              triple ->
                  copy.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }
    return copy;
  }
}
