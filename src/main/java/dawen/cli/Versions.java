package dawen.cli;

import dawen.align.Printed;
import dawen.align.Version;
import dawen.graph.AlignmentGraph;
import dawen.graph.Iris;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Schema;
import dawen.mention.Simplified;
import dawen.store.Tdb2Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

  /** Alignments stored in one transaction: each waits for the disk, whatever its size. */
  private static final int TOGETHER = 500;

  private final Tdb2Store store;
  private final Iris iris;

  Versions(Tdb2Store store, Iris iris) {
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
    DatasetGraph made = DatasetGraphFactory.createGeneral();
    for (String conference : conferences) {
      Node name = iris.alignmentGraph(NodeFactory.createURI(conference));
      Graph graph = AlignmentGraph.of(versions(transcripts.get(conference)), iris);
      if (!graph.isEmpty()) {
        made.addGraph(name, graph);
      } else if (stored.contains(name.getURI())) {
        gone.add(name.getURI());
      }
      if (made.size() == TOGETHER) {
        store.replace(made);
        made = DatasetGraphFactory.createGeneral();
      }
    }
    store.replace(made);
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
        versions.put(
            transcript.substring(prefix),
            Version.of(printed(transcript.substring(prefix)), Simplified::of));
      }
    }
    return versions;
  }

  /** Words as repaired where they were; exchanges that are printed twice count once. */
  private List<Printed> printed(String transcript) {
    Node graph = iris.transcriptGraph(transcript);
    Map<Node, Node> texts = new HashMap<>(store.values(graph, Schema.text));
    texts.putAll(store.values(graph, Dawen.repairedText));
    Map<Node, Node> questions = store.values(graph, Dawen.question);
    Map<Node, Node> answers = store.values(graph, Dawen.answer);
    Map<Node, Node> positions = store.values(graph, Dawen.position);
    positions.keySet().removeAll(store.values(graph, Dawen.duplicateOf).keySet());
    positions.keySet().removeIf(it -> !questions.containsKey(it) && !answers.containsKey(it));
    return positions.entrySet().stream()
        .map(
            exchange ->
                new Printed(
                    ((Number) exchange.getValue().getLiteralValue()).intValue(),
                    text(questions.get(exchange.getKey()), texts),
                    text(answers.get(exchange.getKey()), texts)))
        .sorted(Comparator.comparingInt(Printed::position))
        .toList();
  }

  private static String text(Node passage, Map<Node, Node> texts) {
    Node text = passage == null ? null : texts.get(passage);
    return text == null ? "" : text.getLiteralLexicalForm();
  }
}
