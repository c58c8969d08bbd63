package dawen.explore;

import dawen.explore.Found.Span;
import dawen.explore.Stretches.Stretch;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Nif;
import dawen.graph.Vocabulary.Oa;
import dawen.graph.Vocabulary.Rdf;
import dawen.web.Nodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * Where the texts of one transcript stand in its file, and what was found in them. All is empty
 * where the graph was built without. To be read within a transaction.
 */
final class Provenance {

  private static final Comparator<Found> BY_PLACE =
      Comparator.comparingInt((Found found) -> found.span().begin())
          .thenComparing(found -> found.span().end(), Comparator.reverseOrder())
          .thenComparing(found -> found.node().getURI());

  private final Graph graph;

  private Provenance(Graph graph) {
    this.graph = graph;
  }

  /** Looks up what it is asked: for some texts of the transcript. */
  static Provenance of(Nodes nodes, Node transcript) {
    return new Provenance(stored(nodes, transcript));
  }

  /** Reads all of it at once: for the whole transcript. */
  static Provenance whole(Nodes nodes, Node transcript) {
    Graph graph = GraphMemFactory.createDefaultGraph();
    ExtendedIterator<Triple> all = stored(nodes, transcript).find();
    try {
      all.forEachRemaining(graph::add);
    } finally {
      all.close();
    }
    return new Provenance(graph);
  }

  private static Graph stored(Nodes nodes, Node transcript) {
    String id = transcript.getURI().replaceFirst("^.*/", "");
    return nodes.dataset().getGraph(nodes.node("graph/provenance/" + id));
  }

  /** What is named in a text and what is repaired in it, by place, longer ones first. */
  List<Found> in(Node part) {
    return list(null, Dawen.inPart, part).stream()
        .map(triple -> find(triple.getSubject()))
        .flatMap(Optional::stream)
        .sorted(BY_PLACE)
        .toList();
  }

  /** What the reading leaves out: breaks, spaces, furniture, in the order of the file. */
  List<Found> layout() {
    return list(null, Rdf.type, Oa.Annotation).stream()
        .map(Triple::getSubject)
        .filter(node -> first(node, Oa.exact) == null)
        .map(this::find)
        .flatMap(Optional::stream)
        .sorted(BY_PLACE)
        .toList();
  }

  /** Where a text stands, from its first to its last character. */
  Optional<Span> span(Node node) {
    Integer begin = number(node, Nif.beginIndex);
    Integer end = number(node, Nif.endIndex);
    return begin == null || end == null ? Optional.empty() : Optional.of(new Span(begin, end));
  }

  /** The parts of a text; one that has none other is a part itself. */
  Stretches stretches(Node text) {
    List<Stretch> stretches = new ArrayList<>();
    for (Triple piece : list(text, Dawen.piece, null)) {
      Integer at = number(piece.getObject(), Dawen.textBegin);
      span(piece.getObject())
          .filter(span -> at != null)
          .ifPresent(span -> stretches.add(new Stretch(at, span)));
    }
    if (stretches.isEmpty()) {
      span(text).ifPresent(span -> stretches.add(new Stretch(0, span)));
    }
    stretches.sort(Comparator.comparingInt(Stretch::textBegin));
    return new Stretches(stretches);
  }

  private Optional<Found> find(Node node) {
    Node words = Optional.ofNullable(first(node, Nif.anchorOf)).orElse(first(node, Oa.exact));
    Node read = first(node, Oa.bodyValue);
    return span(node)
        .map(
            span ->
                new Found(
                    node,
                    first(node, Nif.taIdentRef),
                    first(node, Dawen.byRule),
                    span,
                    Exchanges.text(words),
                    read == null ? null : Exchanges.text(read),
                    others(node)));
  }

  private List<Node> others(Node mention) {
    return list(mention, Dawen.ambiguousWith, null).stream()
        .map(Triple::getObject)
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }

  private Integer number(Node node, Node property) {
    String digits = Exchanges.text(first(node, property));
    return digits.matches("[0-9]{1,9}") ? Integer.valueOf(digits) : null;
  }

  private Node first(Node node, Node property) {
    return list(node, property, null).stream().findFirst().map(Triple::getObject).orElse(null);
  }

  private List<Triple> list(Node subject, Node predicate, Node object) {
    return graph.find(subject, predicate, object).toList();
  }
}
