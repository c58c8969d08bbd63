package dawen.cli;

import dawen.align.Printed;
import dawen.align.Version;
import dawen.graph.AlignmentGraph;
import dawen.graph.Iris;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Schema;
import dawen.mention.Simplified;
import dawen.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * Keeps the alignments of conferences of which several transcripts are stored. They follow from the
 * stored transcripts alone, in whatever order these were built.
 */
final class Versions {
  private static final Query ABOUT =
      QueryFactory.create(
          "SELECT ?conference ?transcript { ?transcript <%s> ?conference ; a <%s> }"
              .formatted(Schema.about.getURI(), Dawen.Transcript.getURI()));

  /** Words as repaired where they were. */
  private static final String WORDS =
      """
      PREFIX dawen: <https://w3id.org/dawen/ontology#> PREFIX schema: <https://schema.org/>
      SELECT ?position (COALESCE(?repairedQuestion, ?printedQuestion, "") AS ?question)
        (COALESCE(?repairedAnswer, ?printedAnswer, "") AS ?answer)
      WHERE {
        ?exchange dawen:transcript <%s> ; a dawen:Exchange ; dawen:position ?position
        OPTIONAL { ?exchange dawen:question/schema:text ?printedQuestion }
        OPTIONAL { ?exchange dawen:question/dawen:repairedText ?repairedQuestion }
        OPTIONAL { ?exchange dawen:answer/schema:text ?printedAnswer }
        OPTIONAL { ?exchange dawen:answer/dawen:repairedText ?repairedAnswer }
        FILTER NOT EXISTS { ?exchange dawen:duplicateOf ?earlier }
      } ORDER BY ?position
      """;

  private final Store store;
  private final Iris iris;

  Versions(Store store, Iris iris) {
    this.store = store;
    this.iris = iris;
  }

  /**
   * Aligns the stored transcripts of some conferences anew.
   *
   * @param conferences their IRIs; also of those that have no transcript any more
   */
  void align(Set<String> conferences) {
    Map<String, SortedSet<String>> transcripts = transcripts();
    Set<String> stored = store.graphNames();
    List<String> gone = new ArrayList<>();
    for (String conference : conferences) {
      Node name = iris.alignmentGraph(NodeFactory.createURI(conference));
      Graph graph = AlignmentGraph.of(versions(transcripts.get(conference)), iris);
      if (!graph.isEmpty()) {
        DatasetGraph made = DatasetGraphFactory.createGeneral();
        made.addGraph(name, graph);
        store.replace(made);
      } else if (stored.contains(name.getURI())) {
        gone.add(name.getURI());
      }
    }
    store.remove(gone);
  }

  /** IRI of each conference → IRIs of its transcripts. */
  private Map<String, SortedSet<String>> transcripts() {
    Map<String, SortedSet<String>> transcripts = new TreeMap<>();
    try (QueryExecution execution = store.query(ABOUT)) {
      ResultSet rows = execution.execSelect();
      while (rows.hasNext()) {
        QuerySolution row = rows.next();
        transcripts
            .computeIfAbsent(row.getResource("conference").getURI(), any -> new TreeSet<>())
            .add(row.getResource("transcript").getURI());
      }
    }
    return transcripts;
  }

  private SortedMap<String, Version> versions(SortedSet<String> transcripts) {
    SortedMap<String, Version> versions = new TreeMap<>();
    if (transcripts != null && transcripts.size() > 1) {
      int prefix = iris.transcript("x").getURI().length() - 1;
      for (String transcript : transcripts) {
        versions.put(transcript.substring(prefix), Version.of(printed(transcript), Simplified::of));
      }
    }
    return versions;
  }

  private List<Printed> printed(String transcript) {
    List<Printed> printed = new ArrayList<>();
    try (QueryExecution execution = store.query(QueryFactory.create(WORDS.formatted(transcript)))) {
      ResultSet rows = execution.execSelect();
      while (rows.hasNext()) {
        QuerySolution row = rows.next();
        printed.add(
            new Printed(
                row.getLiteral("position").getInt(),
                row.getLiteral("question").getLexicalForm(),
                row.getLiteral("answer").getLexicalForm()));
      }
    }
    return printed;
  }
}
