package dawen.store;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Tdb2StoreTest {

  @TempDir Path folder;

  @Test
  void whatWasReplacedIsThereAfterReopening() {
    try (Tdb2Store store = Tdb2Store.create(folder.resolve("new/kg"))) {
      store.replace(Quads.trig(":g { :a :b 1 } :h { :c :d \"中美关系\"@zh }"));
    }
    try (Tdb2Store store = Tdb2Store.open(folder.resolve("new/kg"))) {
      assertEquals(Set.of("http://example.org/g", "http://example.org/h"), store.graphNames());
    }
  }

  @Test
  void queriesSeeTheUnionOfAllGraphs() {
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      store.replace(Quads.trig(":g { :a :b :c } :h { :c :d :e , :f }"));
      String join = "SELECT * { ?a <http://example.org/b> ?c . ?c <http://example.org/d> ?e }";
      try (QueryExecution query = store.query(QueryFactory.create(join))) {
        assertEquals(2, query.execSelect().materialise().rewindable().size());
      }
    }
  }

  /** With an unbound and a language-tagged column, which temporary files have to bring back too. */
  @Test
  void moreRowsThanAreHeldInMemoryComeSorted() {
    String digits = IntStream.range(0, 40).mapToObj(Integer::toString).collect(joining(" "));
    String query =
        """
        SELECT ?n ?word ?none {
          VALUES ?a { %1$s } VALUES ?b { %1$s } VALUES ?c { %1$s }
          BIND (?a + 40 * ?b + 1600 * ?c AS ?n)
          BIND (STRLANG(CONCAT("中", STR(?n)), "zh") AS ?word)
        } ORDER BY DESC(?n)
        """
            .formatted(digits);
    try (Tdb2Store store = Tdb2Store.create(folder);
        QueryExecution execution = store.query(QueryFactory.create(query))) {
      ResultSet rows = execution.execSelect();
      int expected = 64_000;
      assertTrue(expected > Tdb2Store.ROWS_SORTED_IN_MEMORY);
      while (rows.hasNext()) {
        QuerySolution row = rows.next();
        assertEquals(--expected, row.getLiteral("n").getInt());
        assertEquals("中" + expected, row.getLiteral("word").getLexicalForm());
        assertEquals("zh", row.getLiteral("word").getLanguage());
        assertFalse(row.contains("none"));
      }
      assertEquals(0, expected);
    }
  }

  @Test
  void aReplacedGraphLosesWhatIsSurplusAndOthersStay() {
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      store.replace(Quads.trig(":g { :a :b 1 , 2 } :h { :c :d :e }"));
      store.replace(Quads.trig(":g { :a :b 2 , 3 }"));
      assertEquals(
          """
          <http://example.org/a> <http://example.org/b> \
          "2"^^<http://www.w3.org/2001/XMLSchema#integer> <http://example.org/g> .
          <http://example.org/a> <http://example.org/b> \
          "3"^^<http://www.w3.org/2001/XMLSchema#integer> <http://example.org/g> .
          <http://example.org/c> <http://example.org/d> <http://example.org/e> \
          <http://example.org/h> .
          """,
          dump(store, Lang.NQUADS));
    }
  }

  @Test
  void aRemovedGraphIsGoneAndAnUnknownNameIsNoError() {
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      store.replace(Quads.trig(":g { :a :b 1 } :h { :c :d 2 }"));
      store.remove(List.of("http://example.org/g", "http://example.org/unknown"));
      assertEquals(Set.of("http://example.org/h"), store.graphNames());
    }
  }

  @Test
  void anEqualGraphWritesNothing() {
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      store.replace(Quads.many(3, 1200));
      Map<String, String> files = Quads.state(folder);
      store.replace(Quads.many(3, 1200));
      assertEquals(files, Quads.state(folder));
      store.replace(Quads.many(3, 1201));
      assertNotEquals(files, Quads.state(folder));
    }
  }

  @Test
  void aNumberInAnotherSpellingIsTheSameValue() {
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      String spelled = ":g { :a :b 007 , 7 , 1.50 , true , \"2026-03-08\"^^<%s> }";
      DatasetGraph graphs = Quads.trig(spelled.formatted("http://www.w3.org/2001/XMLSchema#date"));
      store.replace(graphs);
      String first = dump(store, Lang.NQUADS);
      Map<String, String> files = Quads.state(folder);
      store.replace(graphs);
      assertEquals(first, dump(store, Lang.NQUADS));
      assertEquals(files, Quads.state(folder));
      assertEquals(4, first.lines().count());
    }
  }

  @Test
  void aReplaceThatFailsHalfwayLeavesTheOldContent() {
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      store.replace(Quads.trig(":a { :a :b 1 } :b { :c :d 2 }"));
      String before = dump(store, Lang.NQUADS);
      DatasetGraph broken = new Broken(Quads.trig(":a { :a :b 99 } :b { :c :d 2 }"));
      StoreException e = assertThrows(StoreException.class, () -> store.replace(broken));
      assertTrue(e.getMessage().contains("what was stored is as before"), e.getMessage());
      assertEquals(before, dump(store, Lang.NQUADS));
    }
  }

  @Test
  void triplesWithoutAGraphAreRefused() {
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      DatasetGraph nameless = Quads.trig(":a :b :c .");
      assertThrows(IllegalArgumentException.class, () -> store.replace(nameless));
      assertEquals(Set.of(), store.graphNames());
    }
  }

  @Test
  void thereIsNoGraphToOpenInANewOrEmptyFolder() throws IOException {
    for (Path path : List.of(folder, folder.resolve("not-there"))) {
      StoreException e = assertThrows(StoreException.class, () -> Tdb2Store.open(path));
      assertTrue(e.getMessage().contains("build one first"), e.getMessage());
    }
    assertFalse(Files.exists(folder.resolve("not-there")));
  }

  @Test
  void aFolderOfOtherFilesIsRefusedAndNotTouched() throws IOException {
    Files.writeString(folder.resolve("thesis.doc"), "mine");
    for (var opening : List.<Function<Path, Tdb2Store>>of(Tdb2Store::open, Tdb2Store::create)) {
      StoreException e = assertThrows(StoreException.class, () -> opening.apply(folder));
      assertTrue(e.getMessage().contains("holds other files (thesis.doc)"), e.getMessage());
    }
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("kg"), "text");
    StoreException e = assertThrows(StoreException.class, () -> Tdb2Store.create(file));
    assertTrue(e.getMessage().contains("is a file"), e.getMessage());
  }

  /** The bytes are, read as a length, 2 GB less 8 MB: more than the heap of any test has free. */
  @ParameterizedTest
  @ValueSource(strings = {"GSPO.idn", "GSPO.dat", "GSPO.bpt", "nodes-data.obj", "journal.jrnl"})
  void damagedFilesAreNamedAndTheRemedy(String file) throws IOException {
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      store.replace(Quads.many(2, 100));
    }
    Files.writeString(folder.resolve("Data-0001").resolve(file), "\u007f".repeat(20));
    StoreException e = assertThrows(StoreException.class, () -> Tdb2Store.open(folder));
    assertTrue(e.getMessage().contains("damaged"), e.getMessage());
    assertTrue(e.getMessage().contains("build again"), e.getMessage());
  }

  @Test
  void oneProcessOpensAFolderOnce() {
    try (Tdb2Store first = Tdb2Store.create(folder)) {
      StoreException e = assertThrows(StoreException.class, () -> Tdb2Store.open(folder));
      assertTrue(e.getMessage().contains("open already"), e.getMessage());
      assertEquals(Set.of(), first.graphNames());
    }
    Tdb2Store.create(folder).close();
  }

  @Test
  void aSecondProcessIsToldWhoHasTheGraph() throws Exception {
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      store.replace(Quads.trig(":g { :a :b 1 }"));
      Process second = OtherJvm.start(OpenAndPrint.class, folder);
      String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(1, second.waitFor(), said);
      assertTrue(said.contains("open in process " + ProcessHandle.current().pid()), said);
      assertTrue(said.contains("stop it first"), said);
    }
  }

  @Test
  void aBuildKilledWhileItWritesLeavesTheLastGoodState() throws Exception {
    String before;
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      store.replace(Quads.many(2, 100));
      before = dump(store, Lang.NQUADS);
    }
    Process build = OtherJvm.start(WriteAndHang.class, folder);
    try (BufferedReader said = build.inputReader()) {
      assertEquals("writing", said.readLine());
    } finally {
      build.destroyForcibly().waitFor();
    }
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      assertEquals(before, dump(store, Lang.NQUADS));
    }
  }

  @Test
  void aQueryInAQuerySharesItsTransaction() {
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      store.replace(Quads.trig(":g { :a :b 1 }"));
      var all = QueryFactory.create("SELECT * { ?s ?p ?o }");
      try (QueryExecution outer = store.query(all)) {
        assertTrue(outer.execSelect().hasNext());
        try (QueryExecution inner = store.query(all)) {
          assertTrue(inner.execSelect().hasNext());
        }
        assertTrue(store.dataset().isInTransaction());
      }
      assertFalse(store.dataset().isInTransaction());
    }
  }

  private static String dump(Tdb2Store store, Lang lang) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.dump(out, lang);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Gives its first graph, then fails. */
  private static final class Broken extends DatasetGraphWrapper {
    Broken(DatasetGraph good) {
      super(good);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
      Iterator<Node> first = Collections.singleton(super.listGraphNodes().next()).iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return true;
        }

        @Override
        public Node next() {
          if (first.hasNext()) {
            return first.next();
          }
          throw new IllegalStateException("the source broke off");
        }
      };
    }
  }
}
