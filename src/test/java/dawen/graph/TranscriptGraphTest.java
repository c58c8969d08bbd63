package dawen.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.mention.Annotated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranscriptGraphTest {
  private static final Path GOLDEN = Path.of("src/test/resources/graph/golden");

  static Set<String> cases() {
    return Samples.transcripts().keySet();
  }

  @Test
  void everyExpectedFileHasItsTranscript() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      Set<String> names =
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
      Set<String> expected =
          cases().stream().map(name -> name + ".trig").collect(Collectors.toSet());
      assertEquals(expected, names);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void transcriptGivesTheExpectedQuads(String name) {
    DatasetGraph built = build(name);
    DatasetGraph expected = DatasetGraphFactory.createGeneral();
    RDFParser.source(GOLDEN.resolve(name + ".trig")).parse(expected);
    Set<Quad> missing = quads(expected);
    missing.removeAll(quads(built));
    Set<Quad> surplus = quads(built);
    surplus.removeAll(quads(expected));
    assertTrue(
        missing.isEmpty() && surplus.isEmpty(),
        () -> "missing:\n" + lines(missing) + "surplus:\n" + lines(surplus));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void transcriptHasTwoGraphsAndNoBlankNode(String name) {
    DatasetGraph built = build(name);
    Set<String> graphs = new TreeSet<>();
    built.listGraphNodes().forEachRemaining(graph -> graphs.add(graph.getURI()));
    assertEquals(2, graphs.size(), graphs::toString);
    assertTrue(built.getDefaultGraph().isEmpty());
    assertTrue(
        quads(built).stream()
            .flatMap(quad -> Stream.of(quad.getGraph(), quad.getSubject(), quad.getObject()))
            .noneMatch(Node::isBlank));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void secondRunGivesTheSameSortedLines(String name) {
    assertEquals(sortedLines(build(name)), sortedLines(build(name)));
  }

  @Test
  void onlyTheProvenanceGraphSpeaksOfMentions() {
    DatasetGraph built = build("all-cases");
    Node star = Samples.IRIS.transcriptGraph("all-cases");
    Iterator<Quad> mentions = built.find(star, Node.ANY, Node.ANY, Vocabulary.Dawen.Mention);
    assertFalse(mentions.hasNext());
    long found =
        quads(built).stream()
            .filter(quad -> quad.getObject().equals(Vocabulary.Dawen.Mention))
            .count();
    assertEquals(14, found);
  }

  static DatasetGraph build(String name) {
    Annotated annotated = Samples.transcripts().get(name);
    return TranscriptGraph.of(annotated, Samples.IRIS);
  }

  private static Set<Quad> quads(DatasetGraph graphs) {
    Set<Quad> quads = new HashSet<>();
    graphs.find().forEachRemaining(quads::add);
    return quads;
  }

  private static String lines(Set<Quad> quads) {
    return quads.stream()
        .map(quad -> "  " + NodeFmtLib.str(quad) + "\n")
        .sorted()
        .collect(Collectors.joining());
  }

  private static List<String> sortedLines(DatasetGraph graphs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, graphs, Lang.NQUADS);
    return out.toString(StandardCharsets.UTF_8).lines().sorted().toList();
  }
}
