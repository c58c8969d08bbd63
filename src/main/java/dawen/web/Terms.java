package dawen.web;

import dawen.graph.OntologyFile;
import dawen.graph.Vocabulary;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

/**
 * What properties and classes are called on a page, and in which order it has them: {@code
 * web/terms.tsv}, and for what is not there the labels of the ontology and of the borrowed terms.
 */
public final class Terms {

  private static final String FILE = "terms.tsv";
  private static final Map<String, Term> KNOWN = read();
  private static final Graph BORROWED = OntologyFile.BORROWED.read();

  private final Labels labels;
  private final Language language;

  public Terms(Labels labels, Language language) {
    this.labels = labels;
    this.language = language;
  }

  /** A line of the file; the words for what refers to a node are empty where nothing does. */
  private record Term(int order, String zh, String en, String zhIncoming, String enIncoming) {}

  /** What the property or class is called. */
  public String name(Node term) {
    Term known = KNOWN.get(term.getURI());
    return known == null
        ? borrowed(term).orElseGet(() -> labels.of(term))
        : language.pick(known.zh(), known.en());
  }

  private Optional<String> borrowed(Node term) {
    return BORROWED.find(term, RDFS.Nodes.label, Node.ANY).toList().stream()
        .map(Triple::getObject)
        .filter(label -> label.getLiteralLanguage().equals(language.code()))
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  /** What is called that which refers to a node by the property. */
  public String incoming(Node property) {
    Term known = KNOWN.get(property.getURI());
    String words = known == null ? "" : language.pick(known.zhIncoming(), known.enIncoming());
    return words.isEmpty() ? name(property) + " ←" : words;
  }

  /** Known properties as in the file, then the others by IRI. */
  public Comparator<Node> order() {
    return Comparator.comparingInt(Terms::place).thenComparing(Node::getURI);
  }

  private static int place(Node property) {
    Term known = KNOWN.get(property.getURI());
    return known == null ? Integer.MAX_VALUE : known.order();
  }

  private static Map<String, Term> read() {
    Map<String, Term> terms = new LinkedHashMap<>();
    Template.resource(FILE)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith("term\t"))
        .forEach(
            line -> {
              String[] cells = line.split("\t", -1);
              Term term = new Term(terms.size(), cells[1], cells[2], cells[3], cells[4]);
              terms.put(iri(cells[0]), term);
            });
    return Map.copyOf(terms);
  }

  private static String iri(String name) {
    int colon = name.indexOf(':');
    String namespace = Vocabulary.prefixes().get(name.substring(0, colon));
    if (namespace == null) {
      throw new IllegalStateException("web/" + FILE + ": unknown prefix of " + name);
    }
    return namespace + name.substring(colon + 1);
  }
}
