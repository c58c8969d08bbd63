package dawen.serve;

import dawen.graph.OntologyFile;
import dawen.graph.Vocabulary;
import dawen.web.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The ontology and the borrowed terms as a reader meets them: sorted, labelled, in one language.
 */
final class OntologyView {

  private static final Node TYPE = Vocabulary.Rdf.type;
  private static final Node METRIC = dqv("Metric");
  private static final List<Node> DOMAINS = List.of(RDFS.domain.asNode(), schema("domainIncludes"));
  private static final List<Node> RANGES =
      List.of(RDFS.range.asNode(), schema("rangeIncludes"), dqv("expectedDataType"));
  private static final Comparator<Node> BY_NAME =
      Comparator.comparing((Node node) -> node.getURI().toLowerCase(Locale.ROOT))
          .thenComparing(Node::getURI);

  private final Graph ontology = OntologyFile.DAWEN.read();
  private final Graph borrowed = OntologyFile.BORROWED.read();
  private final Map<String, String> prefixes = new TreeMap<>();
  private final Language language;

  OntologyView(Language language) {
    this.language = language;
    prefixes.putAll(ontology.getPrefixMapping().getNsPrefixMap());
    prefixes.putAll(borrowed.getPrefixMapping().getNsPrefixMap());
  }

  /** A part of the page, and which terms are in it. */
  enum Section {
    CLASSES("classes", "类", "Classes"),
    LINKS("links", "事物之间的属性", "Properties between things"),
    LITERALS("literals", "取文字或数值的属性", "Properties with values"),
    VALUES("values", "固定取值", "Fixed values"),
    METRICS("metrics", "测量指标", "What is measured");

    private final String id;
    private final String zh;
    private final String en;

    Section(String id, String zh, String en) {
      this.id = id;
      this.zh = zh;
      this.en = en;
    }

    String id() {
      return id;
    }

    String title(Language language) {
      return language.pick(zh, en);
    }
  }

  /** The ontology itself. */
  Node ontology() {
    return ontology.stream(Node.ANY, TYPE, OWL.Ontology.asNode())
        .map(Triple::getSubject)
        .findFirst()
        .orElseThrow();
  }

  Language language() {
    return language;
  }

  /** The terms of a section in the order of their names; each scheme before its values. */
  List<Node> terms(Section section) {
    return switch (section) {
      case CLASSES -> own(OWL.Class.asNode());
      case LINKS -> own(OWL.ObjectProperty.asNode());
      case LITERALS -> own(OWL.DatatypeProperty.asNode());
      case METRICS -> own(METRIC);
      case VALUES -> {
        List<Node> values = new ArrayList<>();
        for (Node scheme : own(SKOS.ConceptScheme.asNode())) {
          values.add(scheme);
          values.addAll(objects(scheme, SKOS.hasTopConcept.asNode()));
        }
        yield values;
      }
    };
  }

  private List<Node> own(Node type) {
    return ontology.stream(Node.ANY, TYPE, type)
        .map(Triple::getSubject)
        .filter(OntologyView::isOwn)
        .sorted(BY_NAME)
        .toList();
  }

  static boolean isOwn(Node node) {
    return node.isURI() && node.getURI().startsWith(Vocabulary.DAWEN);
  }

  /** The borrowed terms of a vocabulary. */
  List<Node> borrowed(Node vocabulary) {
    return borrowed.stream(Node.ANY, RDFS.label.asNode(), Node.ANY)
        .map(Triple::getSubject)
        .distinct()
        .filter(term -> prefix(term).map(prefixes::get).orElse("").equals(vocabulary.getURI()))
        .sorted(BY_NAME)
        .toList();
  }

  /** The vocabularies that terms are borrowed of, those with most terms first. */
  List<Node> vocabularies() {
    Map<Node, Integer> sizes = new HashMap<>();
    borrowed.stream(Node.ANY, DCTerms.title.asNode(), Node.ANY)
        .map(Triple::getSubject)
        .forEach(vocabulary -> sizes.put(vocabulary, borrowed(vocabulary).size()));
    return sizes.keySet().stream()
        .sorted(Comparator.comparing((Node node) -> -sizes.get(node)).thenComparing(BY_NAME))
        .toList();
  }

  /** Resources that are objects of a property, own terms first. */
  List<Node> objects(Node term, Node property) {
    return Stream.concat(find(ontology, term, property), find(borrowed, term, property))
        .map(Triple::getObject)
        .filter(Node::isURI)
        .distinct()
        .sorted(Comparator.comparing((Node node) -> !isOwn(node)).thenComparing(BY_NAME))
        .toList();
  }

  private static Stream<Triple> find(Graph graph, Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY);
  }

  List<Node> domains(Node property) {
    return DOMAINS.stream().flatMap(node -> objects(property, node).stream()).toList();
  }

  List<Node> ranges(Node property) {
    return RANGES.stream().flatMap(node -> objects(property, node).stream()).toList();
  }

  /** Properties, own ones first, that stand on things of a class. */
  List<Node> propertiesOn(Node type) {
    return subjects(DOMAINS, type);
  }

  /** Properties whose values are things of a class. */
  List<Node> propertiesTo(Node type) {
    return subjects(RANGES, type);
  }

  private List<Node> subjects(List<Node> properties, Node object) {
    return properties.stream()
        .flatMap(
            property ->
                Stream.concat(
                    ontology.stream(Node.ANY, property, object),
                    borrowed.stream(Node.ANY, property, object)))
        .map(Triple::getSubject)
        .distinct()
        .sorted(Comparator.comparing((Node node) -> !isOwn(node)).thenComparing(BY_NAME))
        .toList();
  }

  boolean isLink(Node property) {
    return ontology.contains(property, TYPE, OWL.ObjectProperty.asNode());
  }

  /** What is said of a term in the page's language; empty if nothing. */
  String text(Node term, Node property) {
    return text(term, property, language.code());
  }

  /** As {@link #text(Node, Node)}, in a language, or in none: {@code ""}. */
  String text(Node term, Node property, String code) {
    return Stream.concat(find(ontology, term, property), find(borrowed, term, property))
        .map(Triple::getObject)
        .filter(node -> node.isLiteral() && node.getLiteralLanguage().equals(code))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }

  /** Label in the page's language; the short form of the IRI where there is none. */
  String label(Node term) {
    String label = text(term, RDFS.label.asNode());
    return label.isEmpty() ? shortForm(term) : label;
  }

  /** What a property's values are, in a word or two: {@code integer} rather than xsd:integer. */
  String kind(Node range) {
    String name = shortForm(range);
    return switch (name) {
      case "xsd:integer", "xsd:nonNegativeInteger" -> language.pick("整数", "integer");
      case "xsd:decimal" -> language.pick("小数", "decimal");
      case "xsd:boolean" -> language.pick("真假", "true or false");
      case "xsd:date" -> language.pick("日期", "date");
      case "xsd:string", "rdf:langString" -> language.pick("文字", "text");
      default -> label(range);
    };
  }

  /** Whether the page describes the term. */
  boolean isDescribed(Node term) {
    return !text(term, RDFS.label.asNode()).isEmpty();
  }

  /** {@code schema:Event}. */
  String shortForm(Node term) {
    return prefix(term)
        .map(prefix -> prefix + ":" + term.getURI().substring(prefixes.get(prefix).length()))
        .orElse(term.getURI());
  }

  /** Name of a term's place on the page: {@code Exchange} or {@code schema-Event}. */
  String anchor(Node term) {
    return isOwn(term)
        ? term.getURI().substring(Vocabulary.DAWEN.length())
        : shortForm(term).replace(':', '-');
  }

  private Optional<String> prefix(Node term) {
    return prefixes.keySet().stream()
        .filter(prefix -> term.getURI().startsWith(prefixes.get(prefix)))
        .max(Comparator.comparing(prefix -> prefixes.get(prefix).length()));
  }

  /** The dimensions of quality that a metric measures. */
  List<Node> dimensions(Node metric) {
    return objects(metric, dqv("inDimension"));
  }

  private static Node dqv(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/dqv#" + name);
  }

  private static Node schema(String name) {
    return NodeFactory.createURI("https://schema.org/" + name);
  }
}
