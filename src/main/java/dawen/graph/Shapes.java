package dawen.graph;

import dawen.pack.NodeNumbers;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathWriter;
import org.apache.jena.sparql.util.FmtUtils;

/**
 * The shapes that every graph must have, of form and of sense. Parsed at the first check, once; may
 * be shared between threads.
 */
public final class Shapes {
  private final Prologue prologue =
      new Prologue(PrefixMapping.Factory.create().setNsPrefixes(Vocabulary.prefixes()));
  private final Supplier<Graph> source;
  private final Function<NodeNumbers, Map<Node, QuickConstraint>> sparql;
  private QuickShapes quick;
  private org.apache.jena.shacl.Shapes parsed;

  private Shapes(Supplier<Graph> source, Function<NodeNumbers, Map<Node, QuickConstraint>> sparql) {
    this.source = source;
    this.sparql = sparql;
  }

  /** The shapes that dawen ships. */
  public static Shapes bundled() {
    return new Shapes(OntologyFile.SHAPES::read, QuickRules::of);
  }

  /** Those of them that a graph without provenance must have. */
  public static Shapes plain() {
    return new Shapes(() -> withoutProvenance(OntologyFile.SHAPES.read()), QuickRules::of);
  }

  private static Graph withoutProvenance(Graph shapes) {
    Node group = NodeFactory.createURI(Vocabulary.SH + "group");
    Node provenance = QuickRules.shape("Provenance");
    for (Triple grouped : shapes.find(Node.ANY, group, provenance).toList()) {
      shapes.remove(grouped.getSubject(), Node.ANY, Node.ANY);
      shapes.remove(Node.ANY, Node.ANY, grouped.getSubject());
    }
    return shapes;
  }

  /** Other shapes, as a SHACL graph. */
  public static Shapes of(Graph shapes) {
    return new Shapes(() -> shapes, terms -> Map.of());
  }

  /**
   * What is wrong with a dataset, all its graphs taken together; empty if nothing is.
   *
   * @param quads both graphs of one transcript, or all reference graphs
   * @return sorted by focus node, then message
   */
  public List<Violation> check(DatasetGraph quads) {
    return findDoubt(quads, null).isEmpty()
        ? List.of()
        : validate(union(quads), new SourceTexts(""));
  }

  /**
   * What is wrong with the graphs of a transcript, quotations included.
   *
   * @param quads both graphs of one transcript
   * @param source text of the file that it was read from
   * @return sorted by focus node, then message
   */
  public List<Violation> check(DatasetGraph quads, String source) {
    SourceTexts texts = new SourceTexts(source);
    if (findDoubt(quads, texts).isEmpty()) {
      return List.of();
    }
    Graph union = union(quads);
    texts.addTo(union);
    return validate(union, texts);
  }

  /**
   * A shape that some node may not have; nothing where nothing is wrong, which is told in a small
   * part of the time that a report takes.
   */
  Optional<Node> findDoubt(DatasetGraph quads, SourceTexts source) {
    return quick().findDoubt(quads, source);
  }

  private synchronized QuickShapes quick() {
    if (quick == null) {
      NodeNumbers terms = new NodeNumbers();
      quick = QuickShapeReader.read(source.get(), terms, sparql.apply(terms));
    }
    return quick;
  }

  private static Graph union(DatasetGraph quads) {
    Graph union = GraphFactory.createDefaultGraph();
    quads.find().forEachRemaining(quad -> union.add(quad.asTriple()));
    return union;
  }

  private List<Violation> validate(Graph graph, SourceTexts texts) {
    return ShaclValidator.get().validate(parsed(), graph).getEntries().stream()
        .map(entry -> violation(entry, texts.place(graph, entry.focusNode(), entry.value())))
        .sorted(Comparator.comparing(Violation::focusNode).thenComparing(Violation::toString))
        .distinct()
        .toList();
  }

  private synchronized org.apache.jena.shacl.Shapes parsed() {
    if (parsed == null) {
      parsed = org.apache.jena.shacl.Shapes.parse(source.get());
    }
    return parsed;
  }

  private Violation violation(ReportEntry entry, Integer place) {
    Path found = entry.resultPath();
    boolean warning = entry.severity().level().equals(Severity.Warning.level());
    return new Violation(
        warning ? Violation.Severity.WARNING : Violation.Severity.VIOLATION,
        new Violation.Message(message(entry, "en"), message(entry, "zh")),
        entry.sourceConstraintComponent().getURI(),
        text(entry.focusNode()),
        found == null ? "" : PathWriter.asString(found, prologue),
        text(entry.value()),
        place);
  }

  /** The shapes have their messages in two languages, of which the report takes both. */
  private static String message(ReportEntry entry, String language) {
    return entry.messages().stream()
        .filter(message -> message.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElseGet(entry::message);
  }

  private String text(Node node) {
    if (node == null) {
      return "";
    }
    return node.isURI() ? node.getURI() : FmtUtils.stringForNode(node, prologue);
  }
}
