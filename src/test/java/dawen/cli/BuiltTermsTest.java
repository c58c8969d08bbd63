package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.graph.ConformanceReport;
import dawen.graph.Iris;
import dawen.graph.OntologyFile;
import dawen.graph.Terms;
import dawen.graph.Violation;
import dawen.graph.Vocabulary;
import dawen.store.Tdb2Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One build of every transcript that there is, those beside the repository included, uses the terms
 * that the ontology declares or borrows, all of them, and no other.
 */
class BuiltTermsTest {
  private static final Path SHARED = Path.of("../shared/transcripts");
  private static final List<Path> FOLDERS =
      List.of(Path.of("data/transcripts"), Path.of("src/test/resources/transcripts"), SHARED);

  @TempDir private static Path folder;
  private static Tdb2Store store;
  private static SortedSet<String> used;

  @BeforeAll
  static void build() throws IOException {
    String kg = folder.resolve("kg").toString();
    List<String> args =
        new ArrayList<>(List.of("build", "--kg", kg, "--clock", "2031-03-07T02:00:00Z"));
    args.addAll(transcripts());
    assertTrue(args.size() > 100, "transcripts are missing");
    Run run = Run.of(args.toArray(String[]::new));
    assertEquals(0, run.code(), run.err());
    store = Tdb2Store.open(folder.resolve("kg"));
    used =
        Txn.calculateRead(
            store.dataset(), () -> Terms.usedIn(store.dataset().stream().map(Quad::asTriple)));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static List<String> transcripts() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path root : FOLDERS) {
      if (root.equals(SHARED) && !Files.isDirectory(root)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(path -> path.getFileName().toString().matches("(?!none-).*\\.(?:txt|html)"))
            .sorted()
            .forEach(path -> found.add(path.toString()));
      }
    }
    return found;
  }

  @Test
  void noTermIsUndeclared() {
    SortedSet<String> undeclared = Terms.without(used, Terms.declared());
    assertEquals(
        new TreeSet<>(),
        Terms.without(undeclared, Terms.borrowed()),
        "declare it in ontology/dawen.ttl, or give it label and note in ontology/borrowed.ttl");
  }

  @Test
  void noBorrowedTermIsUnused() {
    SortedSet<String> idle = Terms.without(Terms.borrowed(), used);
    assertEquals(new TreeSet<>(), Terms.without(idle, usedInReports()));
  }

  /** Terms of a report that finds something; none of the transcripts need have a fault. */
  private static SortedSet<String> usedInReports() {
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    String node = iris.transcript("t").getURI();
    Violation.Message message = new Violation.Message("wrong", "有误");
    Violation found =
        new Violation(Violation.Severity.VIOLATION, message, node, node, "dawen:topic", "", 0);
    return Terms.usedIn(ConformanceReport.of(iris, "t", List.of(found)).stream());
  }

  @Test
  void everyTurtleExampleOfTheOntologyHolds() {
    List<String> examples =
        OntologyFile.DAWEN.read().stream(Node.ANY, SKOS.example.asNode(), Node.ANY)
            .map(triple -> triple.getObject())
            .filter(example -> example.getLiteralLanguage().isEmpty())
            .map(Node::getLiteralLexicalForm)
            .sorted()
            .toList();
    assertFalse(examples.isEmpty());
    assertEquals(List.of(), examples.stream().filter(example -> !holds(example)).toList());
  }

  /** A blank node of the example stands for any node. */
  private static boolean holds(String example) {
    String prologue =
        Vocabulary.prefixes().entrySet().stream()
            .map(prefix -> "PREFIX %s: <%s>\n".formatted(prefix.getKey(), prefix.getValue()))
            .collect(Collectors.joining("", "BASE <" + Iris.DEFAULT_BASE + ">\n", ""));
    try (QueryExecution ask =
        store.query(QueryFactory.create(prologue + "ASK { " + example + " }"))) {
      return ask.execAsk();
    }
  }
}
