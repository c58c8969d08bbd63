package dawen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.store.Tdb2Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes over a real TDB2 folder. */
class ReaderTest {
  private static final String ENDLESS =
      "SELECT (REGEX('%s!', '^(a+)+(b|$)\\\\2$') AS ?x) {}".formatted("a".repeat(60));

  private static final Limits LIMITS = new Limits(Duration.ofSeconds(60), 1000, 1 << 20, 96);

  @TempDir static Path folder;
  private static Tdb2Store store;
  private static QueryReaders readers;

  @BeforeAll
  static void start() {
    store = Tdb2Store.create(folder.resolve("kg"));
    store.replace(
        RDFParser.fromString(
                "PREFIX p: <urn:example:> p:g { p:s p:o 'eins' , 'zwei' , 'drei' }", Lang.TRIG)
            .toDatasetGraph());
    readers = QueryReaders.of(store.dataset(), LIMITS);
  }

  @AfterAll
  static void stop() {
    readers.close();
    store.close();
    assertEquals(List.of(), folders());
  }

  @Test
  void aReaderSeesTheUnionOfTheGraphsAndThePrefixes() throws Exception {
    assertEquals("?o\n\"drei\"\n\"eins\"\n\"zwei\"\n", tsv("SELECT ?o { ?s ?p ?o } ORDER BY ?o"));
    String described = body("DESCRIBE <urn:example:s>", "text/turtle");
    assertTrue(described.contains("p:s") && described.contains("PREFIX p:"), described);
  }

  /** That it leaves no folder is looked at when all is closed. */
  @Test
  void noReaderStartsOverAGraphThatIsClosed(@TempDir Path other) {
    Tdb2Store closed = Tdb2Store.create(other.resolve("kg"));
    Snapshot snapshot = new Snapshot(closed.dataset());
    closed.close();
    JavaCommand java = JavaCommand.ofThisProcess();
    assertThrows(RuntimeException.class, () -> ReaderProcess.start(snapshot, LIMITS, java));
  }

  @Test
  void aReaderChangesNoByteOfTheGraph() throws Exception {
    Map<String, byte[]> before = files();
    tsv("SELECT * { GRAPH ?g { ?s ?p ?o } } ORDER BY ?o");
    body("CONSTRUCT { ?s <urn:new> 'never seen' } { ?s ?p ?o }", "text/turtle");
    tsv("SELECT (IRI(CONCAT('urn:x:', ?o)) AS ?x) { ?s ?p ?o } GROUP BY ?o");
    assertEquals(before.keySet(), files().keySet());
    Map<String, byte[]> after = files();
    before.forEach((name, bytes) -> assertEquals(-1, mismatch(bytes, after.get(name)), name));
  }

  @Test
  void whatIsCommittedIsSeenByTheNextQuery() throws Exception {
    try (Tdb2Store other = Tdb2Store.create(folder.resolve("changing"));
        QueryReaders ofOther = QueryReaders.of(other.dataset(), LIMITS)) {
      for (String word : List.of("one", "two", "three")) {
        other.replace(
            RDFParser.fromString(
                    "<urn:example:g> { <urn:example:s> <urn:example:p> '" + word + "' }", Lang.TRIG)
                .toDatasetGraph());
        assertEquals(
            "?o\n\"" + word + "\"\n",
            body(ofOther, "SELECT ?o { ?s ?p ?o }", "text/tab-separated-values"));
      }
    }
  }

  @Test
  void aQueryThatFillsItsMemoryEndsAloneAndIsTold() throws Exception {
    StringBuilder doubling = new StringBuilder("SELECT ?x30 { BIND('0123456789' AS ?x0) ");
    for (int i = 0; i < 30; i++) {
      doubling.append("BIND(CONCAT(?x%1$d, ?x%1$d) AS ?x%2$d) ".formatted(i, i + 1));
    }
    NoAnswerException e = assertThrows(NoAnswerException.class, () -> tsv(doubling + "}"));
    assertEquals(NoAnswerException.Why.MEMORY, e.why());
    assertTrue(e.getMessage().contains("96 MB"), e.getMessage());
    assertEquals("?x\n1\n", tsv("SELECT (1 AS ?x) {}"));
  }

  @Test
  void aProcessEndsWithItsServerInTheMiddleOfAQueryToo() throws Exception {
    ReaderFolder own = ReaderFolder.make();
    new Snapshot(store.dataset()).copyTo(own.graph());
    Process process = JavaCommand.ofThisProcess().start(own, LIMITS);
    try {
      assertEquals(Frames.READY, Frames.read(process.getInputStream()).kind());
      Frames.send(process.getOutputStream(), Frames.QUESTION, question(ENDLESS, "").encoded());
      Thread.sleep(300);
      assertTrue(process.isAlive());
      process.getOutputStream().close();
      assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    } finally {
      process.destroyForcibly();
      own.remove();
    }
  }

  @Test
  void closingEndsAQueryThatRuns() throws Exception {
    QueryReaders closing = QueryReaders.of(store.dataset(), LIMITS);
    Thread asker =
        new Thread(
            () ->
                assertThrows(
                    NoAnswerException.class, () -> closing.ask(question(ENDLESS, ""), "a")));
    asker.start();
    Thread.sleep(1500);
    closing.close();
    asker.join(10_000);
    assertFalse(asker.isAlive());
  }

  @Test
  void aLongAnswerIsCutWithinItsRows() throws Exception {
    String rows = "SELECT (STRDT(CONCAT(%s), <urn:t>) AS ?x) { VALUES ?a { %s } VALUES ?b { %s } }";
    String numbers = "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19";
    String large = "'%s', STR(?a), STR(?b)".formatted("x".repeat(9000));
    Question question = question(rows.formatted(large, numbers, numbers), "text/csv");
    try (Answer answer = readers.ask(question, "a")) {
      assertEquals(Long.toString(1 << 20), answer.head().headers().get("X-Dawen-Size-Cut"));
      assertTrue(answer.body().length() > 1 << 20 && answer.body().length() < 2 << 20);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      answer.body().writeTo(out);
      assertEquals(answer.body().length(), out.size());
      assertTrue(out.toString(StandardCharsets.UTF_8).endsWith("\r\n"));
    }
  }

  @Test
  void aGraphIsCutAtItsTriples() throws Exception {
    String many = "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29";
    String query =
        "CONSTRUCT { <urn:example:s> <urn:example:p> ?x } { VALUES ?a { %1$s } VALUES ?b { %1$s }"
            + " VALUES ?c { 1 2 } BIND(CONCAT(STR(?a), ' ', STR(?b), ' ', STR(?c)) AS ?x) }";
    try (Answer answer =
        readers.ask(question(query.formatted(many), "application/n-triples"), "a")) {
      assertEquals("1000", answer.head().headers().get("X-Dawen-Rows-Cut"));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      answer.body().writeTo(out);
      assertEquals(1000, out.toString(StandardCharsets.UTF_8).lines().count());
    }
  }

  @Test
  void xmlHoldsNoCharacterThatItCannot() throws Exception {
    String odd = "SELECT ('a\\u0000\\u0008\\uFFFEb' AS ?x) {}";
    String xml = body(odd, "application/sparql-results+xml");
    assertTrue(xml.contains("<literal>a\uFFFD\uFFFD\uFFFDb</literal>"), xml);
  }

  @Test
  void aFolderIsRemovedWhileItsGraphIs() throws Exception {
    for (int round = 0; round < 20; round++) {
      ReaderFolder made = ReaderFolder.make();
      Files.createDirectories(made.graph());
      for (int file = 0; file < 100; file++) {
        Files.createFile(made.graph().resolve("file" + file));
      }
      Thread opened = new Thread(made::removeGraph);
      opened.start();
      made.remove();
      opened.join();
      assertFalse(Files.exists(made.path()));
    }
  }

  /** That none is left is seen at the end of all. */
  @Test
  void aGraphThatWasClosedCannotBeReadAndLeavesNoFolder() {
    Tdb2Store gone = Tdb2Store.create(folder.resolve("gone"));
    Snapshot snapshot = new Snapshot(gone.dataset());
    gone.close();
    JavaCommand java = JavaCommand.ofThisProcess();
    assertThrows(RuntimeException.class, () -> ReaderProcess.start(snapshot, LIMITS, java));
  }

  @Test
  void foldersOfServersThatWereKilledAreRemoved() throws IOException {
    Path abandoned = Files.createTempDirectory(folder, "dawen-reader-999999999-");
    Files.createDirectory(abandoned.resolve("graph"));
    Path linked = Files.writeString(folder.resolve("kept"), "kept");
    Files.createSymbolicLink(abandoned.resolve("graph").resolve("link"), linked);
    ReaderFolder.removeAbandoned(folder);
    assertFalse(Files.exists(abandoned));
    assertTrue(Files.exists(linked));
  }

  private static String tsv(String query) throws Exception {
    return body(query, "text/tab-separated-values");
  }

  private static String body(String query, String accept) throws Exception {
    return body(readers, query, accept);
  }

  private static String body(QueryReaders of, String query, String accept) throws Exception {
    try (Answer answer = of.ask(question(query, accept), "a")) {
      assertFalse(answer.head().isRefusal(), answer.head().message());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      answer.body().writeTo(out);
      return out.toString(StandardCharsets.UTF_8);
    }
  }

  private static Question question(String query, String accept) {
    return new Question(new TreeMap<>(Map.of("query", List.of(query))), accept);
  }

  private static int mismatch(byte[] before, byte[] after) {
    return Arrays.mismatch(before, after);
  }

  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(store.folder())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file.toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static List<Path> folders() {
    String mine = "dawen-reader-" + ProcessHandle.current().pid() + "-";
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(each -> each.getFileName().toString().startsWith(mine)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
