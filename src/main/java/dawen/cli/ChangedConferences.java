package dawen.cli;

import dawen.graph.Iris;
import dawen.graph.Vocabulary.Dataset;
import dawen.graph.Vocabulary.Schema;
import dawen.store.Store;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.core.DatasetGraph;

/** The conferences of which a build adds, replaces or removes a transcript. */
final class ChangedConferences {
  private static final Query ABOUT =
      QueryFactory.create(
          "SELECT ?transcript ?conference { ?transcript <%s> ?conference }"
              .formatted(Schema.about.getURI()));

  /** IRI of each transcript → IRI of its conference, as stored before the build. */
  private final Map<String, String> before;

  private final SortedSet<String> changed = new TreeSet<>();

  private ChangedConferences(Map<String, String> before) {
    this.before = before;
  }

  /**
   * None so far; all that are stored, if the last build did not come to its end: what it changed
   * nobody knows.
   */
  static ChangedConferences since(Store store, Iris iris) {
    Map<String, String> before = new TreeMap<>();
    try (QueryExecution execution = store.query(ABOUT)) {
      ResultSet rows = execution.execSelect();
      while (rows.hasNext()) {
        QuerySolution row = rows.next();
        before.put(row.getResource("transcript").getURI(), row.getResource("conference").getURI());
      }
    }
    ChangedConferences changes = new ChangedConferences(before);
    String isFinished = "ASK { <%s> <%s> ?n }".formatted(iris.dataset(), Dataset.triples);
    try (QueryExecution execution = store.query(QueryFactory.create(isFinished))) {
      if (!execution.execAsk()) {
        changes.changed.addAll(before.values());
      }
    }
    return changes;
  }

  /** Graphs of transcripts that were stored. */
  void add(DatasetGraph graphs) {
    graphs
        .find(Node.ANY, Node.ANY, Schema.about, Node.ANY)
        .forEachRemaining(
            quad -> {
              changed.add(quad.getObject().getURI());
              remove(Set.of(quad.getSubject().getURI()));
            });
  }

  /** IRIs of transcripts that are no longer stored as they were. */
  void remove(Set<String> transcripts) {
    transcripts.stream().filter(before::containsKey).map(before::get).forEach(changed::add);
  }

  boolean isEmpty() {
    return changed.isEmpty();
  }

  /** Their IRIs, sorted. */
  SortedSet<String> conferences() {
    return changed;
  }
}
