package dawen.serve;

import dawen.query.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** The mentions of an exchange as Web Annotations, by the shipped query. */
final class Annotations {
  private static final String QUERY = "web-annotations";

  private final DatasetGraph dataset;
  private final Optional<Query> query;

  Annotations(Catalogue catalogue, DatasetGraph dataset) {
    this.dataset = dataset;
    this.query = catalogue.find(QUERY).map(canned -> canned.with(Map.of()));
  }

  /**
   * To be read within a transaction.
   *
   * @return empty also where the catalogue has no such query
   */
  List<Triple> of(Node exchange) {
    List<Triple> triples = new ArrayList<>();
    query.ifPresent(
        each -> {
          try (QueryExec execution =
              QueryExec.dataset(dataset).query(each).substitution("exchange", exchange).build()) {
            execution.constructTriples().forEachRemaining(triples::add);
          }
        });
    return triples;
  }
}
