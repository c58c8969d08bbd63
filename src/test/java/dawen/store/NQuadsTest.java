package dawen.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NQuadsTest {
  private static final TermBytes ENCODER = new TermBytes();
  private static final Node GRAPH = NodeFactory.createURI("https://example.org/graph/图");

  static Stream<Node> terms() {
    return Stream.of(
        NodeFactory.createURI(""),
        NodeFactory.createURI("https://example.org/%E5%9B%BE/图/𠮷"),
        NodeFactory.createURI("https://example.org/a b<c>\"{}|^`\\\u007f\u0003\u0015\u001f\n"),
        NodeFactory.createBlankNode("b-1X"),
        NodeFactory.createLiteralString(""),
        NodeFactory.createLiteralString("say \"中\"\\\n\r\t\f\b\u000b\u0000\u0085\u2028'"),
        NodeFactory.createLiteralString("𠮷 \ud800 \udc00 \ufffd \ufffe \ue000"),
        NodeFactory.createLiteralLang("中\n文", "zh"),
        NodeFactory.createLiteralLang("中文", "zh-Hant-TW"),
        NodeFactory.createLiteralDirLang("中文", "zh", "ltr"),
        NodeFactory.createLiteralDirLang("\"\n", "ar", "rtl"),
        NodeFactory.createLiteralDT("07", XSDDatatype.XSDinteger),
        NodeFactory.createLiteralDT("no number", XSDDatatype.XSDinteger),
        NodeFactory.createLiteralDT("x", TypeMapper.getInstance().getSafeTypeByName("a b")),
        NodeFactory.createTripleTerm(Triple.create(GRAPH, GRAPH, GRAPH)));
  }

  @ParameterizedTest
  @MethodSource("terms")
  void aTermIsWrittenAsJenaWritesIt(Node term) {
    assertAsJena(term);
  }

  @Test
  void everyCharacterIsWrittenAsJenaWritesIt() {
    IntStream.rangeClosed(0, 0x10400).forEach(c -> assertAsJena(literal("a" + point(c) + "b")));
    IntStream.rangeClosed(0, 0x10400).forEach(c -> assertAsJena(NodeFactory.createURI(point(c))));
  }

  private static void assertAsJena(Node term) {
    String expected = NodeFmtLib.strNT(term) + " ";
    assertArrayEquals(expected.getBytes(StandardCharsets.UTF_8), ENCODER.of(term), expected);
  }

  @Test
  void linesAreInTheOrderOfTheirStringsWhateverTheirTerms() {
    Graph graph = GraphFactory.createDefaultGraph();
    List<String> words =
        List.of("", "a", "ab", "a b", "中", "\ue000", "\uffff", "𠮷", "中𠮷", "中\uff01");
    List<Node> nodes = new ArrayList<>(terms().filter(node -> !node.isTripleTerm()).toList());
    words.forEach(word -> nodes.add(literal(word)));
    words.forEach(word -> nodes.add(NodeFactory.createLiteralLang(word, "zh")));
    words.forEach(word -> nodes.add(NodeFactory.createLiteralLang(word, "zh-CN")));
    words.forEach(word -> nodes.add(NodeFactory.createURI("https://example.org/" + word)));
    words.forEach(word -> nodes.add(NodeFactory.createBlankNode(word)));
    List<Node> resources = nodes.stream().filter(node -> !node.isLiteral()).toList();
    Random random = new Random(7);
    for (int i = 0; i < 3000; i++) {
      Node subject = resources.get(random.nextInt(resources.size()));
      Node predicate = resources.get(random.nextInt(4));
      graph.add(subject, predicate, nodes.get(random.nextInt(nodes.size())));
    }
    List<String> lines = graph.stream().map(NQuadsTest::line).sorted().toList();
    byte[] expected = String.join("", lines).getBytes(StandardCharsets.UTF_8);
    assertEquals(
        new String(expected, StandardCharsets.UTF_8),
        new String(NQuads.of(GRAPH, graph), StandardCharsets.UTF_8));
  }

  private static String line(Triple triple) {
    return NodeFmtLib.strNT(triple).replaceAll(" \\.$", " " + NodeFmtLib.strNT(GRAPH) + " .\n");
  }

  private static Node literal(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static String point(int codePoint) {
    return new String(Character.toChars(codePoint));
  }
}
