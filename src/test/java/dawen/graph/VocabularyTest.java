package dawen.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** The samples hold every odd case, so that their graphs need every term of the ontology. */
class VocabularyTest {
  /** Own terms that no graph uses as class, property or value, and why they are there. */
  private static final Map<String, String> NOT_IN_DATA =
      Map.of(
          "Completeness", "class of the four values, used inside the ontology",
          "StatementKind", "class of the three values, used inside the ontology",
          "sourceText", "stands beside a graph only while its shapes are checked",
          "CompletenessScheme", "holds the four values together",
          "StatementKindScheme", "holds the three values together");

  @Test
  void everyTermInTheGraphsIsDeclaredOrBorrowed() {
    SortedSet<String> undeclared = Terms.without(used(), Terms.declared());
    assertEquals(new TreeSet<>(), Terms.without(undeclared, Terms.borrowed()));
  }

  @Test
  void everyDeclaredTermIsUsedOrExcused() {
    SortedSet<String> excused = new TreeSet<>();
    NOT_IN_DATA.keySet().forEach(name -> excused.add(Vocabulary.DAWEN + name));
    assertEquals(excused, Terms.without(Terms.declared(), used()));
  }

  @Test
  void versionIsThatOfTheBuildAndOfTheOntology() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    assertTrue(pom.contains("<version>" + Vocabulary.VERSION + "</version>\n  <name>dawen</name>"));
    String ontology = Files.readString(Path.of("ontology/dawen.ttl"));
    assertTrue(
        ontology.contains(
            "@en ;\n    dct:license <https://www.apache.org/licenses/LICENSE-2.0> ;\n"
                + "    owl:versionInfo \""
                + Vocabulary.VERSION
                + "\""));
  }

  @Test
  void segmenterIsThatOfTheBuild() throws IOException {
    String version = Vocabulary.SEGMENTER.replace("HanLP ", "");
    String pom = Files.readString(Path.of("pom.xml"));
    assertTrue(pom.contains("<hanlp.version>" + version + "</hanlp.version>"));
  }

  private static SortedSet<String> used() {
    Stream<DatasetGraph> transcripts =
        Samples.transcripts().keySet().stream().map(TranscriptGraphTest::build);
    Stream<DatasetGraph> references =
        Stream.of(ReferenceGraphs.of(Samples.references(), Samples.IRIS));
    DatasetGraph alignments = DatasetGraphFactory.createGeneral();
    GraphUtil.addInto(alignments.getDefaultGraph(), Samples.alignments());
    return Terms.usedIn(
        Stream.of(transcripts, references, Stream.of(alignments))
            .flatMap(part -> part)
            .flatMap(DatasetGraph::stream)
            .map(Quad::asTriple));
  }
}
