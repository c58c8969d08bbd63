package dawen.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.graph.Vocabulary.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever is told that a graph surely has its shape must be able to rely on it. */
class QuickShapesTest {
  private static final int MUTATIONS = 150;
  private static final SourceTexts SOURCE = new SourceTexts(Samples.TEXT);

  private final Shapes shapes = Shapes.bundled();

  @Test
  void goodGraphsAreSureWithoutTheWholeOfShacl() {
    for (String name : Samples.transcripts().keySet()) {
      DatasetGraph good = TranscriptGraphTest.build(name);
      assertEquals(Optional.empty(), shapes.findDoubt(good, SOURCE), name);
      assertEquals(Optional.empty(), Shapes.plain().findDoubt(plain(good), SOURCE), name);
    }
    assertEquals(Optional.empty(), shapes.findDoubt(withoutSubclasses(ShapesTest.good()), SOURCE));
  }

  @TestFactory
  Stream<DynamicTest> eachFaultIsDoubted() throws IOException {
    return ShapesTest.faults().stream()
        .map(fault -> DynamicTest.dynamicTest(fault.where(), () -> check(fault.update())));
  }

  private void check(String update) {
    DatasetGraph broken = ShapesTest.good();
    UpdateAction.parseExecute(ShapesTest.prologue() + update, broken);
    boolean wrong = !shapes.check(broken, Samples.TEXT).isEmpty();
    Optional<Node> doubt = shapes.findDoubt(withoutSubclasses(broken), SOURCE);
    assertEquals(wrong, doubt.isPresent(), update);
  }

  @Test
  void whereverShaclFindsAnythingAChangedGraphIsDoubted() {
    int wrong = 0;
    for (int seed = 0; seed < MUTATIONS; seed++) {
      DatasetGraph graph = union(TranscriptGraphTest.build("all-cases"));
      String change = Mutation.of(graph.getDefaultGraph(), new Random(seed));
      Optional<Node> doubt = shapes.findDoubt(graph, SOURCE);
      List<Violation> found = askShacl(graph);
      assertTrue(doubt.isPresent() || found.isEmpty(), () -> change + ": " + found);
      wrong += found.isEmpty() ? 0 : 1;
    }
    assertTrue(wrong > MUTATIONS / 3, "only " + wrong + " changes were wrong");
  }

  /** Classes of the data are never sure, so that all is asked of SHACL. */
  private List<Violation> askShacl(DatasetGraph graph) {
    DatasetGraph asked = union(graph);
    Node odd = NodeFactory.createURI("https://example.org/odd");
    asked.getDefaultGraph().add(odd, RDFS.subClassOf.asNode(), odd);
    assertTrue(shapes.findDoubt(asked, SOURCE).isPresent());
    return shapes.check(asked, Samples.TEXT);
  }

  @Test
  void shapesThatAreNotUnderstoodAreNeverSure() {
    Shapes other =
        shapes(
            "[] a sh:NodeShape ; sh:targetClass dawen:Exchange ;"
                + " sh:property [ sh:path dawen:topic ; sh:maxExclusive 1 ] .");
    assertTrue(other.findDoubt(TranscriptGraphTest.build("all-cases"), null).isPresent());
    assertEquals(Optional.empty(), other.findDoubt(DatasetGraphFactory.create(), null));
  }

  @Test
  void whatIsJudgedInexactlyIsNeverDenied() {
    Shapes other =
        shapes(
            "[] a sh:NodeShape ; sh:targetClass dawen:Exchange ;"
                + " sh:not [ sh:path dawen:position ; sh:minInclusive 1 ] .");
    assertTrue(other.findDoubt(TranscriptGraphTest.build("all-cases"), null).isPresent());
  }

  @Test
  void aPlainGraphIsCheckedWithoutItsProvenance() {
    DatasetGraph plain = plain(TranscriptGraphTest.build("all-cases"));
    assertEquals(List.of(), Shapes.plain().check(plain, Samples.TEXT));
    Node graph = plain.listGraphNodes().next();
    plain.getGraph(graph).remove(Node.ANY, Schema.text, Node.ANY);
    List<Violation> found = Shapes.plain().check(plain, Samples.TEXT);
    assertEquals(
        Set.of(
            "words spoken have exactly one text, in Chinese and not empty",
            "a translation has exactly one text, not empty and not in Chinese"),
        found.stream().map(violation -> violation.message().en()).collect(Collectors.toSet()));
  }

  private static Shapes shapes(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    String prefixes =
        "PREFIX sh: <%s> PREFIX dawen: <%s> ".formatted(Vocabulary.SH, Vocabulary.DAWEN);
    RDFParser.fromString(prefixes + turtle, Lang.TURTLE).parse(graph);
    return Shapes.of(graph);
  }

  private static DatasetGraph plain(DatasetGraph both) {
    DatasetGraph plain = DatasetGraphFactory.createGeneral();
    both.listGraphNodes()
        .forEachRemaining(
            name -> {
              if (!Samples.IRIS.isProvenanceGraph(name)) {
                plain.addGraph(name, both.getGraph(name));
              }
            });
    return plain;
  }

  private static DatasetGraph union(DatasetGraph quads) {
    DatasetGraph union = DatasetGraphFactory.createGeneral();
    quads.find().forEachRemaining(quad -> union.getDefaultGraph().add(quad.asTriple()));
    return union;
  }

  private static DatasetGraph withoutSubclasses(DatasetGraph quads) {
    DatasetGraph union = union(quads);
    union.getDefaultGraph().remove(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY);
    return union;
  }

  /** One triple less, one more, or one that says something else. */
  private static final class Mutation {
    private final List<Triple> triples;
    private final Random random;

    private Mutation(Graph graph, Random random) {
      this.triples =
          new ArrayList<>(graph.stream().sorted(Comparator.comparing(Triple::toString)).toList());
      this.random = random;
    }

    /** Changes the graph; returns what it did. */
    static String of(Graph graph, Random random) {
      Mutation mutation = new Mutation(graph, random);
      Triple old = mutation.any();
      int way = random.nextInt(3);
      if (way > 0) {
        graph.delete(old);
      }
      Triple other = way == 1 ? old : mutation.changed(old);
      if (way != 1) {
        graph.add(other);
      }
      return List.of("added ", "deleted ", "changed " + old + " to ").get(way) + other;
    }

    private Triple any() {
      return triples.get(random.nextInt(triples.size()));
    }

    private Triple changed(Triple old) {
      return switch (random.nextInt(5)) {
        case 0 -> Triple.create(any().getSubject(), old.getPredicate(), old.getObject());
        case 1 -> Triple.create(old.getSubject(), any().getPredicate(), old.getObject());
        case 2 -> Triple.create(old.getSubject(), old.getPredicate(), any().getObject());
        default -> Triple.create(old.getSubject(), old.getPredicate(), near(old.getObject()));
      };
    }

    /** The next number, other words, another language; of an IRI, one that nothing is said of. */
    private Node near(Node node) {
      if (!node.isLiteral()) {
        return NodeFactory.createURI(node + "0");
      }
      if (node.getLiteralValue() instanceof Integer number) {
        int other = number + random.nextInt(5) - 2;
        return NodeFactory.createLiteralDT(Integer.toString(other), node.getLiteralDatatype());
      }
      String words = node.getLiteralLexicalForm();
      return switch (random.nextInt(5)) {
        case 0 -> NodeFactory.createLiteralLang("", "zh");
        case 1 -> NodeFactory.createLiteralLang(words + "言", "zh");
        case 2 -> NodeFactory.createLiteralLang(words.substring(words.length() / 2), "zh");
        case 3 -> NodeFactory.createLiteralLang(words, "en");
        default -> NodeFactory.createLiteralDT(words, XSDDatatype.XSDinteger);
      };
    }
  }
}
