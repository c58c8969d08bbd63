package dawen.graph;

import dawen.graph.Vocabulary.Dataset;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Nif;
import dawen.graph.Vocabulary.Oa;
import dawen.graph.Vocabulary.Prov;
import dawen.graph.Vocabulary.Rdf;
import dawen.graph.Vocabulary.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A graph without the words of its sources: who asked for which outlet, when, on which topics,
 * naming what, and where that is printed, to be passed on where the texts may not be.
 *
 * <p>Left out are texts, headings, slogans, titles of conferences and transcripts, and what is
 * quoted; repairs as well, which say how the words are printed; and the fingerprint of the program,
 * so that a program that finds the same facts gives the same bytes. Of the word lists only what the
 * transcripts refer to is kept.
 */
public final class FactsEdition {
  private static final Set<Node> WORDS =
      Set.of(
          Schema.text,
          Dawen.repairedText,
          Dawen.simplifiedText,
          Schema.headline,
          Dawen.slogan,
          Nif.anchorOf,
          Oa.exact,
          Oa.bodyValue);

  private final DatasetGraph full;
  private final DatasetGraph facts = DatasetGraphFactory.createGeneral();

  private FactsEdition(DatasetGraph full) {
    this.full = full;
  }

  /**
   * The named graphs of the edition, in memory.
   *
   * @param full a dataset as a build makes it; to be read within a transaction of the caller's
   */
  public static DatasetGraph of(DatasetGraph full, Iris iris) {
    FactsEdition edition = new FactsEdition(full);
    edition.facts.prefixes().putAll(Vocabulary.prefixes());
    Set<Node> referred = new HashSet<>();
    for (Iterator<Node> names = full.listGraphNodes(); names.hasNext(); ) {
      Node name = names.next();
      if (isOfTranscripts(name, iris)) {
        edition.addGraph(name, referred);
      }
    }
    edition.addReferences(referred, iris);
    return edition.facts;
  }

  private static boolean isOfTranscripts(Node name, Iris iris) {
    String path = name.getURI().substring(iris.base().length());
    return path.matches("graph/(transcript|provenance|alignment)/.*|graph/announcements");
  }

  private void addGraph(Node name, Set<Node> referred) {
    Graph graph = full.getGraph(name);
    Graph kept = GraphFactory.createDefaultGraph();
    graph
        .find()
        .filterKeep(triple -> isFact(graph, triple))
        .forEachRemaining(
            triple -> {
              kept.add(triple);
              referred.add(triple.getObject());
            });
    facts.addGraph(name, kept);
  }

  private static boolean isFact(Graph graph, Triple triple) {
    Node subject = triple.getSubject();
    if (triple.getPredicate().equals(Schema.name)) {
      return !isA(graph, subject, Dawen.PressConference) && !isA(graph, subject, Dawen.Transcript);
    }
    return !WORDS.contains(triple.getPredicate())
        && !isA(graph, subject, Oa.Annotation)
        && !isOfTheProgram(graph, triple);
  }

  private static boolean isOfTheProgram(Graph graph, Triple triple) {
    return triple.getPredicate().equals(Dataset.requires)
        || isA(graph, triple.getSubject(), Prov.Collection)
        || isA(graph, triple.getObject(), Prov.Collection);
  }

  private static boolean isA(Graph graph, Node subject, Node type) {
    return graph.contains(subject, Rdf.type, type);
  }

  /** Entries of the word lists that are referred to, and those that these refer to in turn. */
  private void addReferences(Set<Node> referred, Iris iris) {
    Deque<Node> open = new ArrayDeque<>(referred);
    Set<Node> seen = new HashSet<>(referred);
    while (!open.isEmpty()) {
      Node node = open.remove();
      for (Node list : iris.listGraphs()) {
        full.getGraph(list)
            .find(node, Node.ANY, Node.ANY)
            .forEachRemaining(
                triple -> {
                  facts.add(list, node, triple.getPredicate(), triple.getObject());
                  if (triple.getObject().isURI() && seen.add(triple.getObject())) {
                    open.add(triple.getObject());
                  }
                });
      }
    }
  }
}
