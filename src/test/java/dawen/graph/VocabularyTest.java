package dawen.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final Path EXTERNAL = Path.of("src/test/resources/graph/external-terms.txt");

  /** Own terms that no graph uses as class, property or value, and why they are there. */
  private static final Map<String, String> NOT_IN_DATA =
      Map.of(
          "Completeness", "class of the four values, used inside the ontology",
          "StatementKind", "class of the three values, used inside the ontology",
          "sourceText", "stands beside a graph only while its shapes are checked",
          "CompletenessScheme", "holds the four values together",
          "StatementKindScheme", "holds the three values together");

  @Test
  void everyTermInTheGraphsIsDeclaredOrListedAsExternal() throws IOException {
    SortedSet<String> known = declared();
    known.addAll(Files.readAllLines(EXTERNAL));
    SortedSet<String> unknown = used();
    unknown.removeAll(known);
    assertEquals(new TreeSet<>(), unknown);
  }

  @Test
  void everyListedExternalTermIsUsed() throws IOException {
    SortedSet<String> unused = new TreeSet<>(Files.readAllLines(EXTERNAL));
    unused.removeAll(used());
    assertEquals(new TreeSet<>(), unused);
  }

  @Test
  void everyDeclaredTermIsUsedOrExcused() {
    SortedSet<String> idle = declared();
    idle.removeAll(used());
    SortedSet<String> excused = new TreeSet<>();
    NOT_IN_DATA.keySet().forEach(name -> excused.add(Vocabulary.DAWEN + name));
    assertEquals(excused, idle);
  }

  @Test
  void versionIsThatOfTheBuildAndOfTheOntology() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    assertTrue(pom.contains("<version>" + Vocabulary.VERSION + "</version>\n  <name>dawen</name>"));
    String ontology = Files.readString(Path.of("ontology/dawen.ttl"));
    assertTrue(ontology.contains("owl:versionInfo \"" + Vocabulary.VERSION + "\""));
  }

  @Test
  void segmenterIsThatOfTheBuild() throws IOException {
    String version = Vocabulary.SEGMENTER.replace("HanLP ", "");
    String pom = Files.readString(Path.of("pom.xml"));
    assertTrue(pom.contains("<hanlp.version>" + version + "</hanlp.version>"));
  }

  /** Subjects of the ontology in its own namespace. */
  private static SortedSet<String> declared() {
    Graph ontology = OntologyFile.DAWEN.read();
    return ontology.stream()
        .map(triple -> triple.getSubject().getURI())
        .filter(iri -> iri.startsWith(Vocabulary.DAWEN))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Classes, properties and own values of all built graphs, the ontology's statements aside. */
  private static SortedSet<String> used() {
    Graph ontology = OntologyFile.DAWEN.read();
    Stream<DatasetGraph> transcripts =
        Samples.transcripts().keySet().stream().map(TranscriptGraphTest::build);
    Stream<DatasetGraph> references = Stream.of(ReferenceGraphs.of(Samples::list, Samples.IRIS));
    return Stream.concat(transcripts, references)
        .flatMap(DatasetGraph::stream)
        .map(Quad::asTriple)
        .filter(triple -> !ontology.contains(triple))
        .flatMap(VocabularyTest::terms)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> terms(Triple triple) {
    Node object = triple.getObject();
    boolean isTerm =
        triple.getPredicate().equals(Vocabulary.Rdf.type)
            || object.isURI() && object.getURI().startsWith(Vocabulary.DAWEN);
    Stream<String> property = Stream.of(triple.getPredicate().getURI());
    return isTerm && !object.getURI().equals(Vocabulary.DAWEN)
        ? Stream.concat(property, Stream.of(object.getURI()))
        : property;
  }
}
