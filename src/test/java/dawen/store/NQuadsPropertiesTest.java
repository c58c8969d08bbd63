package dawen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

/** Whatever stands in a graph, its lines are read back as that graph. */
class NQuadsPropertiesTest {
  private static final Node NAME = NodeFactory.createURI("https://example.org/graph/名");

  private static Arbitrary<Node> iris() {
    return Arbitraries.strings()
        .withChars("aZ09-._~%2F中é/?=&")
        .ofMaxLength(6)
        .map(end -> NodeFactory.createURI("https://example.org/" + end.replace("%", "%20")));
  }

  private static Arbitrary<Node> literals() {
    Arbitrary<String> texts =
        Arbitraries.strings().all().ofMaxLength(12).map(NQuadsPropertiesTest::whole);
    Arbitrary<Node> plain = texts.map(NodeFactory::createLiteralString);
    Arbitrary<Node> chinese = texts.map(text -> NodeFactory.createLiteralLang(text, "zh-Hant"));
    Arbitrary<Node> typed =
        texts.map(text -> NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger));
    return Arbitraries.oneOf(plain, chinese, typed);
  }

  /** Half a surrogate pair is no character and has no UTF-8. */
  private static String whole(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  @Provide
  Arbitrary<List<Triple>> triples() {
    return Combinators.combine(iris(), iris(), Arbitraries.oneOf(iris(), literals()))
        .as(Triple::create)
        .list()
        .ofMaxSize(20);
  }

  @Property(seed = "20311207", tries = 400, edgeCases = EdgeCasesMode.NONE)
  void linesAreSortedAndReadBackAsTheGraph(@ForAll("triples") List<Triple> triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    byte[] written = NQuads.of(NAME, graph);
    List<String> lines = new String(written, StandardCharsets.UTF_8).lines().toList();
    assertEquals(lines.stream().sorted().distinct().toList(), lines);
    assertEquals(new HashSet<>(triples).size(), lines.size());
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(written)).lang(Lang.NQUADS).parse(read);
    Set<Triple> back = read.getGraph(NAME).find().toSet();
    assertEquals(new HashSet<>(triples), back);
  }
}
