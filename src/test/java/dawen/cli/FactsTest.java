package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dawen.Detail;
import dawen.Fingerprint;
import dawen.cli.BuildOptions.Settings;
import dawen.graph.Iris;
import dawen.graph.RunDescription;
import dawen.lexicon.Dictionaries;
import dawen.lexicon.Lexicon;
import dawen.store.StoreException;
import dawen.store.Tdb2Store;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The edition that says who asked what, in no words of the sources. */
class FactsTest {
  private static final Path SHARED = Path.of("../shared/transcripts");
  private static final Path SHIPPED = Path.of("data/facts/dawen-facts.trig");

  /** Of the literals of transcripts: names, numbers and what the shapes say; no sentence. */
  private static final Set<String> TOLD =
      Set.of(
          "https://schema.org/contentSize",
          "https://schema.org/encodingFormat",
          "https://schema.org/inLanguage",
          "https://schema.org/location",
          "https://schema.org/name",
          "https://schema.org/softwareRequirements",
          "https://schema.org/softwareVersion",
          "https://schema.org/startDate",
          "https://w3id.org/dawen/ontology#announcedQuestions",
          "https://w3id.org/dawen/ontology#byVideo",
          "https://w3id.org/dawen/ontology#encoding",
          "https://w3id.org/dawen/ontology#listed",
          "https://w3id.org/dawen/ontology#outletAsPrinted",
          "https://w3id.org/dawen/ontology#overlap",
          "https://w3id.org/dawen/ontology#position",
          "https://w3id.org/dawen/ontology#roleAsPrinted",
          "https://w3id.org/dawen/ontology#sectionNumber",
          "https://w3id.org/dawen/ontology#session",
          "https://w3id.org/dawen/ontology#year",
          "http://purl.org/dc/terms/identifier",
          "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#beginIndex",
          "https://w3id.org/dawen/ontology#textBegin",
          "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#endIndex",
          "http://spdx.org/rdf/terms#checksumValue",
          "http://www.w3.org/2004/02/skos/core#altLabel",
          "http://www.w3.org/2004/02/skos/core#prefLabel",
          "http://www.w3.org/ns/shacl#conforms",
          "http://www.w3.org/ns/shacl#resultMessage");

  @TempDir private Path folder;

  private Path build(Path in) {
    Path kg = folder.resolve("kg");
    Run run = Run.of("build", in.toString(), "--kg", kg.toString());
    assertEquals(0, run.code(), run.err());
    return kg;
  }

  private Path export(Path kg, String name) {
    Path out = folder.resolve(name);
    Run run = Run.of("export", "--without-text", "-o", out.toString(), "--kg", kg.toString());
    assertEquals(0, run.code(), run.err());
    return out.resolve("dawen-facts.trig");
  }

  /** The graphs of an edition in a store of their own, with the word lists of the program. */
  private Path serveable(Path edition) throws Exception {
    Path kg = folder.resolve("facts-kg");
    DatasetGraph graphs = Facts.read(edition.getParent());
    InputStream none = new ByteArrayInputStream(new byte[0]);
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    RunDescription run = new RunDescription(Fingerprint.of(null), Dictionaries.of(null), null);
    Settings settings =
        new Settings(
            new Iris(Iris.DEFAULT_BASE),
            Lexicon.bundled(),
            run,
            1,
            false,
            false,
            null,
            Detail.FULL,
            false);
    try (Tdb2Store store = Tdb2Store.create(kg)) {
      GraphBuild.store(graphs, settings, store, Terminal.of(none, nowhere, nowhere));
    }
    return kg;
  }

  @Test
  void saysTheSameOfEveryExchangeButItsWords() throws Exception {
    Path full = build(Path.of("data/transcripts"));
    Path facts = serveable(export(full, "out"));
    List<List<String>> expected = exchanges(full);
    assertTrue(expected.size() > 20);
    assertEquals(expected, exchanges(facts));
    assertArrayEquals(
        Files.readAllBytes(export(full, "first")), Files.readAllBytes(export(facts, "second")));
  }

  private static List<List<String>> exchanges(Path kg) throws Exception {
    Run run = Run.of("query", "exchanges", "-f", "csv", "--kg", kg.toString());
    assertEquals(0, run.code(), run.err());
    Set<String> words = Set.of("heading", "subheading", "question", "answer");
    List<List<String>> rows = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
    try (CSVParser parser = CSVParser.parse(run.out(), format)) {
      for (CSVRecord record : parser) {
        List<String> row = new ArrayList<>();
        for (String column : parser.getHeaderNames()) {
          row.add(words.contains(column) ? "" : record.get(column));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  @Test
  void hasNoOtherLiteralsThanNamesAndNumbers() throws Exception {
    assertEquals(Set.of(), others(export(build(Path.of("data/transcripts")), "out")));
    assertEquals(Set.of(), others(SHIPPED));
  }

  private static Set<String> others(Path edition) throws Exception {
    Set<String> others = new TreeSet<>();
    DatasetGraph graphs = Facts.read(edition.getParent());
    assertFalse(graphs.isEmpty());
    graphs
        .find()
        .forEachRemaining(
            quad -> {
              boolean ofTranscript =
                  quad.getGraph().getURI().matches(".*/graph/(transcript|provenance)/.*");
              if (ofTranscript && quad.getObject().isLiteral()) {
                others.add(quad.getPredicate().getURI());
              }
            });
    others.removeAll(TOLD);
    return others;
  }

  @Test
  void theShippedEditionIsWhatTheToolMakesOfTheTranscripts() throws Exception {
    if (!Boolean.getBoolean("dawen.shared.required")) {
      assumeTrue(Files.isDirectory(SHARED), SHARED + " is not there");
    }
    Path made = export(build(SHARED), "out");
    assertEquals(
        -1,
        Files.mismatch(made, SHIPPED),
        "make it again: dawen build ../shared/transcripts --kg K;"
            + " dawen export --without-text -o data/facts --kg K");
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void theAnswerThatTheGuideShowsIsTheAnswerOfTheShippedEdition(String guide) throws Exception {
    Matcher shown =
        Pattern.compile("```text\n\\$ \\./dawen (query .*) --endpoint \\S+:3031/sparql\n([^`]*)```")
            .matcher(Files.readString(Path.of(guide)));
    assertTrue(shown.find(), guide);
    String kg = serveable(SHIPPED).toString();
    List<String> args = new ArrayList<>(List.of(shown.group(1).split(" ")));
    args.addAll(List.of("-f", "table", "--kg", kg));
    Run run = Run.of(args.toArray(String[]::new));
    assertEquals(shown.group(2), run.out(), run.err());
  }

  @Test
  void aFolderWithoutAnEditionIsNamed() {
    String message = assertThrows(StoreException.class, () -> Facts.read(folder)).getMessage();
    assertEquals(folder + ": there is no facts edition here (a .trig file)", message);
  }

  @Test
  void factsTakeNoFilesAndNoBase() {
    assertEquals(2, Run.of("up", "--facts", "a.txt").code());
    assertEquals(2, Run.of("up", "--facts", "--base", "https://example.org/").code());
  }
}
