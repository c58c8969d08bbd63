package dawen.graph;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
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
  private final OntologyFile file;
  private org.apache.jena.shacl.Shapes parsed;

  private Shapes(OntologyFile file) {
    this.file = file;
  }

  /** The shapes that dawen ships. */
  public static Shapes bundled() {
    return new Shapes(OntologyFile.SHAPES);
  }

  /** The shapes of the ontology itself, for a dataset that holds it. */
  public static Shapes ofOntology() {
    return new Shapes(OntologyFile.ONTOLOGY_SHAPES);
  }

  /**
   * What is wrong with a dataset, all its graphs taken together; empty if nothing is.
   *
   * @param quads both graphs of one transcript, or all reference graphs
   * @return sorted by focus node, then message
   */
  public List<Violation> check(DatasetGraph quads) {
    Graph union = GraphFactory.createDefaultGraph();
    quads.find().forEachRemaining(quad -> union.add(quad.asTriple()));
    return ShaclValidator.get().validate(parsed(), union).getEntries().stream()
        .map(this::violation)
        .sorted(Comparator.comparing(Violation::focusNode).thenComparing(Violation::toString))
        .distinct()
        .toList();
  }

  private synchronized org.apache.jena.shacl.Shapes parsed() {
    if (parsed == null) {
      parsed = org.apache.jena.shacl.Shapes.parse(file.read());
    }
    return parsed;
  }

  private Violation violation(ReportEntry entry) {
    Path found = entry.resultPath();
    String path = found == null ? "" : PathWriter.asString(found, prologue);
    return new Violation(english(entry), text(entry.focusNode()), path, text(entry.value()));
  }

  /** The shapes have their messages in two languages, of which the report takes both. */
  private static String english(ReportEntry entry) {
    return entry.messages().stream()
        .filter(message -> message.getLiteralLanguage().equals("en"))
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
