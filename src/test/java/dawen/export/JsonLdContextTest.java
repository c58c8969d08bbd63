package dawen.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.graph.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class JsonLdContextTest {

  private static final JsonLdContext CONTEXT = JsonLdContext.BUNDLED;
  private static final Graph ONTOLOGY = RDFDataMgr.loadGraph("ontology/dawen.ttl");
  private static final Graph BORROWED = RDFDataMgr.loadGraph("ontology/borrowed.ttl");

  /** Types beside one of the same name that has the short key, and a keyword of JSON-LD itself. */
  private static final List<String> WITHOUT_KEY =
      List.of(
          "http://rdfs.org/ns/void#Dataset",
          "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
          "http://www.w3.org/ns/opengov#Answer",
          "http://www.w3.org/ns/opengov#Question",
          "http://www.w3.org/ns/org#Organization",
          "http://www.w3.org/ns/prov#Entity",
          "http://xmlns.com/foaf/0.1/Person",
          "https://schema.org/Place");

  /** What JSON has numbers and truth values for. */
  private static final List<String> NATIVE =
      List.of(XSDDatatype.XSDinteger.getURI(), XSDDatatype.XSDboolean.getURI());

  @Test
  void everyOwnPropertyHasAKeyThatSuitsItsRange() {
    TreeMap<String, String> missing = new TreeMap<>();
    ONTOLOGY
        .find(Node.ANY, RDF.Nodes.type, RDF.Nodes.Property)
        .forEachRemaining(
            triple -> {
              String name = name(triple.getSubject());
              String range = range(triple.getSubject());
              boolean fits =
                  CONTEXT.terms(triple.getSubject().getURI()).stream()
                      .anyMatch(term -> term.key().equals(name) && suits(term, range));
              if (!fits) {
                missing.put(name, line(name, range));
              }
            });
    assertEquals(Map.of(), missing, "lines that ontology/context.jsonld lacks");
  }

  @Test
  void everyOwnClassAndValueHasAKey() {
    TreeSet<String> missing = new TreeSet<>();
    ONTOLOGY
        .find(Node.ANY, RDF.Nodes.type, Node.ANY)
        .forEachRemaining(
            triple -> {
              String iri = triple.getSubject().getURI();
              boolean own = iri.startsWith(Vocabulary.DAWEN);
              if (own && CONTEXT.terms(iri).isEmpty()) {
                missing.add("\"%1$s\": \"dawen:%1$s\"".formatted(name(triple.getSubject())));
              }
            });
    assertEquals(new TreeSet<>(), missing, "lines that ontology/context.jsonld lacks");
  }

  @Test
  void everyBorrowedTermHasAKey() {
    TreeSet<String> missing = new TreeSet<>();
    BORROWED
        .find(Node.ANY, RDFS.Nodes.label, Node.ANY)
        .forEachRemaining(triple -> missing.add(triple.getSubject().getURI()));
    missing.removeIf(iri -> !CONTEXT.terms(iri).isEmpty() || WITHOUT_KEY.contains(iri));
    assertEquals(new TreeSet<>(), missing, "terms without a line in ontology/context.jsonld");
  }

  @Test
  void prefixesAreThoseOfTheProgram() {
    Vocabulary.prefixes()
        .forEach((prefix, iri) -> assertEquals(prefix + ":x", CONTEXT.shortened(iri + "x")));
  }

  /** The line that the context should have. */
  private static String line(String name, String range) {
    boolean isNative = NATIVE.contains(range) || range.equals(RDF.langString.getURI());
    String more =
        range.equals(XSDDatatype.XSDstring.getURI())
            ? "\"@language\": null"
            : "\"@type\": \"" + CONTEXT.shortened(range) + '"';
    return isNative
        ? "\"%1$s\": \"dawen:%1$s\"".formatted(name)
        : "\"%1$s\": {\"@id\": \"dawen:%1$s\", %2$s}".formatted(name, more);
  }

  /** Datatype IRI, or {@code @id} for a property between things. */
  private static String range(Node property) {
    if (ONTOLOGY.contains(property, RDF.Nodes.type, OWL.ObjectProperty.asNode())) {
      return "@id";
    }
    List<Triple> range = ONTOLOGY.find(property, RDFS.Nodes.range, Node.ANY).toList();
    Node type = range.isEmpty() ? NodeFactory.createURI("none") : range.get(0).getObject();
    return type.getURI();
  }

  private static boolean suits(JsonLdContext.Term term, String range) {
    boolean plain = term.type() == null;
    if (range.equals("@id")) {
      return term.isReference();
    }
    if (range.equals(RDF.langString.getURI())) {
      return plain && ("zh".equals(term.language()) || term.byLanguage());
    }
    if (range.equals(XSDDatatype.XSDstring.getURI())) {
      return plain && term.language() == null;
    }
    return NATIVE.contains(range) ? plain : range.equals(term.type());
  }

  private static String name(Node term) {
    assertTrue(term.getURI().startsWith(Vocabulary.DAWEN), term.getURI());
    return term.getURI().substring(Vocabulary.DAWEN.length());
  }
}
