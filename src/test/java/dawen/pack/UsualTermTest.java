package dawen.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.thrift.TRDF;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.thrift.TException;
import org.apache.thrift.transport.TMemoryBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UsualTermTest {
  private final UsualTerm usual = new UsualTerm();

  /** Around the lengths at which Thrift needs one more byte for the length. */
  static Stream<Node> usualTerms() {
    return Stream.of(
            "", "a", "中\n𠮷|", "a\ud800", "x".repeat(127), "x".repeat(128), "中".repeat(6000))
        .flatMap(
            words ->
                Stream.of(
                    NodeFactory.createURI("https://example.org/" + words),
                    NodeFactory.createLiteralString(words),
                    NodeFactory.createLiteralLang(words, "zh")));
  }

  @ParameterizedTest
  @MethodSource("usualTerms")
  void aUsualTermIsHashedAndWrittenAsTdbDoes(Node term) throws TException {
    assertTrue(usual.take(term));
    assertArrayEquals(NodeLib.hash(term).getBytes(), usual.hash().array());
    TMemoryBuffer expected = new TMemoryBuffer(1);
    ThriftConvert.convert(term, true).write(TRDF.protocol(expected));
    assertArrayEquals(
        Arrays.copyOf(expected.getArray(), expected.length()),
        Arrays.copyOf(usual.record(), usual.length()));
    assertNull(NodeId.inline(term), "it is in the table of terms");
  }

  @Test
  void othersAreLeftToTdb() {
    assertFalse(usual.take(NodeFactory.createLiteralLang("a", "en")));
    assertFalse(usual.take(NodeFactory.createLiteralDirLang("a", "zh", "ltr")));
    assertFalse(usual.take(NodeFactory.createLiteralDT("7", XSDDatatype.XSDinteger)));
    assertFalse(usual.take(NodeFactory.createBlankNode("a")));
    assertFalse(usual.isTaken());
  }
}
