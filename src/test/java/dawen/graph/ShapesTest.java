package dawen.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dawen.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShapesTest {
  private static final Path BROKEN = Path.of("src/test/resources/graph/broken");

  private final Shapes shapes = Shapes.bundled();
  private final Shapes ontologyShapes = Shapes.of(OntologyFile.ONTOLOGY_SHAPES.read());

  /** A fault put into the good graph, and all messages that it must bring. */
  record Fault(String where, SortedSet<String> messages, String update) {}

  @Test
  void goodGraphsConform() {
    for (String name : Samples.transcripts().keySet()) {
      assertEquals(List.of(), shapes.check(TranscriptGraphTest.build(name), Samples.TEXT), name);
    }
    assertEquals(List.of(), shapes.check(references()));
    assertEquals(List.of(), ontologyShapes.check(references()));
    assertEquals(List.of(), shapes.check(good(), Samples.TEXT));
  }

  @Test
  void theShippedListsAndTheOntologyConform() {
    DatasetGraph shipped = ReferenceGraphs.of(Lexicon.bundled(), Samples.IRIS);
    assertEquals(List.of(), shapes.check(shipped));
    assertEquals(List.of(), ontologyShapes.check(shipped));
  }

  @Test
  void aCharacterShiftedInTheSourceIsNamedAtEveryQuotationBehindIt() {
    int quotations = 14 + 1; // mentions, and the words of an announced number
    List<Violation> found =
        shapes.check(TranscriptGraphTest.build("all-cases"), "㐀" + Samples.TEXT);
    String quoted = "the source prints the wording of a mention where the graph says";
    assertEquals(quotations, found.stream().filter(v -> v.message().en().equals(quoted)).count());
    Violation first =
        found.stream().filter(v -> v.value().contains("/mention/")).findFirst().orElseThrow();
    assertEquals(
        Integer.valueOf(first.value().replaceAll(".*/all-cases/(\\d+)-.*", "$1")), first.place());
  }

  @Test
  void threadsMayShareTheShapes() {
    DatasetGraph broken = good();
    UpdateAction.parseExecute(prologue() + "DELETE WHERE { ?a schema:text ?text }", broken);
    List<Violation> expected = shapes.check(broken);
    Shapes shared = Shapes.bundled();
    assertFalse(expected.isEmpty());
    assertEquals(
        Collections.nCopies(8, expected),
        Stream.generate(() -> shared).limit(8).parallel().map(s -> s.check(broken)).toList());
  }

  @TestFactory
  Stream<DynamicTest> eachFaultBringsItsMessages() throws IOException {
    return faults().stream()
        .map(fault -> DynamicTest.dynamicTest(fault.where(), () -> check(fault)));
  }

  private void check(Fault fault) {
    DatasetGraph broken = good();
    UpdateAction.parseExecute(prologue() + fault.update(), broken);
    SortedSet<String> messages =
        Stream.concat(
                shapes.check(broken, Samples.TEXT).stream(), ontologyShapes.check(broken).stream())
            .map(violation -> violation.message().en())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(fault.messages(), messages, fault.update());
  }

  @Test
  void everyMessageOfTheShapesHasItsFault() throws IOException {
    SortedSet<String> tried = new TreeSet<>();
    for (Fault fault : faults()) {
      assertFalse(fault.messages().isEmpty(), fault.where() + ": no expected message");
      tried.addAll(fault.messages());
    }
    assertEquals(messages("en"), tried);
  }

  @Test
  void everyMessageIsThereInBothLanguages() {
    assertEquals(messages("en").size(), messages("zh").size());
  }

  @Test
  void violationNamesNodePathAndValue() {
    DatasetGraph broken = good();
    String update = "INSERT DATA { <exchange/all-cases/2> dawen:slogan \"\"@zh }";
    UpdateAction.parseExecute(prologue() + update, broken);
    assertEquals(
        List.of(
            "https://example.org/exchange/all-cases/2 dawen:slogan \"\"@zh:"
                + " an exchange has at most one slogan, and no empty one"),
        shapes.check(broken).stream().map(Violation::toString).toList());
  }

  private static SortedSet<String> messages(String language) {
    Node message = NodeFactory.createURI("http://www.w3.org/ns/shacl#message");
    return Stream.of(OntologyFile.SHAPES, OntologyFile.ONTOLOGY_SHAPES)
        .flatMap(file -> file.read().stream(Node.ANY, message, Node.ANY))
        .filter(triple -> triple.getObject().getLiteralLanguage().equals(language))
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Blocks parted by an empty line: expected messages as comments, then the update. */
  static List<Fault> faults() throws IOException {
    List<Fault> faults = new ArrayList<>();
    try (Stream<Path> files = Files.list(BROKEN)) {
      for (Path file : files.sorted().toList()) {
        String[] blocks = Files.readString(file).split("\n\n");
        for (int i = 0; i < blocks.length; i++) {
          faults.add(fault(file.getFileName() + " " + (i + 1), blocks[i]));
        }
      }
    }
    assertFalse(faults.isEmpty(), BROKEN + " is empty");
    return faults;
  }

  private static Fault fault(String where, String block) {
    Map<Boolean, List<String>> lines =
        block.lines().collect(Collectors.partitioningBy(line -> line.startsWith("# ")));
    SortedSet<String> messages = new TreeSet<>();
    lines.get(true).forEach(line -> messages.add(line.substring(2)));
    return new Fault(where, messages, String.join("\n", lines.get(false)));
  }

  /** A transcript and all it refers to, as one graph. */
  static DatasetGraph good() {
    DatasetGraph good = DatasetGraphFactory.createGeneral();
    for (DatasetGraph part : List.of(TranscriptGraphTest.build("all-cases"), references())) {
      part.find().forEachRemaining(quad -> good.getDefaultGraph().add(quad.asTriple()));
    }
    GraphUtil.addInto(good.getDefaultGraph(), Samples.alignments());
    return good;
  }

  private static DatasetGraph references() {
    return ReferenceGraphs.of(Samples.references(), Samples.IRIS);
  }

  static String prologue() {
    return Vocabulary.prefixes().entrySet().stream()
        .map(prefix -> "PREFIX %s: <%s>\n".formatted(prefix.getKey(), prefix.getValue()))
        .collect(Collectors.joining("", "BASE <" + Samples.IRIS.base() + ">\n", ""));
  }
}
