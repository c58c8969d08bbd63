package dawen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkLoadTest {

  @TempDir Path folder;

  @Test
  void aLoadHoldsWhatReplacingGives() {
    assertLoadedAsReplaced(Quads.many(5, 700));
  }

  /**
   * Numbers and dates that TDB2 keeps as values, in spellings that are not theirs, and long ones.
   */
  @Test
  void oddTermsAreStoredAsReplacingStoresThem() {
    DatasetGraph graphs =
        Quads.trig(
            """
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            :g { :a :b 007 , 7 , -0 , 1.50 , 1.5 , 01.5e0 , 1e400 , true , "1"^^xsd:boolean ,
                "+7"^^xsd:nonNegativeInteger , 123456789012345678 ,
                "2026-03-08"^^xsd:date , "2026-03-08+08:00"^^xsd:date , "2026-02-30"^^xsd:date ,
                "2026-03-08T10:00:00Z"^^xsd:dateTime , "24:00:00"^^xsd:time , "x"^^xsd:integer ,
                "" , ""@zh , "a|b"@en , "a|b" , "tab\\t line\\n end\\\\" , "𠀀𪚥😀"@zh ,
                "zh"@ZH-Hans-CN , "zh"@zh-hans-cn , "zh"@x-Private ,
                <http://example.org/中文/%E4%B8%AD> , <urn:x:𠀀> , "http://example.org/a" }
            :h { :a :b "LONG"@zh . :b :c :g . :g :c :h }
            """
                .replace("LONG", "长句。".repeat(100_000)));
    assertLoadedAsReplaced(graphs);
  }

  private void assertLoadedAsReplaced(DatasetGraph graphs) {
    load(folder.resolve("bulk"), graphs);
    try (Tdb2Store replaced = Tdb2Store.create(folder.resolve("replaced"))) {
      replaced.replace(graphs);
    }
    try (Tdb2Store replaced = Tdb2Store.open(folder.resolve("replaced"));
        Tdb2Store loaded = Tdb2Store.open(folder.resolve("bulk"))) {
      assertEquals(dump(replaced), dump(loaded));
      assertEquals(replaced.graphSizes(), loaded.graphSizes());
    }
  }

  @Test
  void aLoadedGraphIsWrittenAndCompactedAsAnyOther() {
    load(folder, Quads.many(3, 1200));
    DatasetGraph changed = Quads.many(4, 900);
    try (Tdb2Store store = Tdb2Store.open(folder);
        Tdb2Store fresh = Tdb2Store.create(folder.resolve("fresh"))) {
      store.replace(changed);
      store.remove(List.of("http://example.org/g1"));
      fresh.replace(changed);
      fresh.remove(List.of("http://example.org/g1"));
      assertEquals(dump(fresh), dump(store));
      DatabaseMgr.compact(store.dataset(), true);
      assertEquals(dump(fresh), dump(store));
    }
  }

  @Test
  void prefixesAreThereAfterReopening() {
    load(folder, Quads.trig("PREFIX x: <http://example.org/x#>\n:g { :a x:b 1 }"));
    for (int i = 0; i < 2; i++) {
      try (Tdb2Store store = Tdb2Store.open(folder)) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.dump(out, Lang.TRIG);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("x:b"));
        assertEquals(1, dump(store).lines().count());
      }
    }
  }

  @Test
  void aLoadOfNothingIsAnEmptyGraph() {
    load(folder, Quads.trig(""));
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      assertEquals("", dump(store));
      store.replace(Quads.many(1, 5));
      assertEquals(5, dump(store).lines().count());
    }
  }

  @Test
  void withoutCommitNothingIsLeft() throws IOException {
    try (BulkLoad load = BulkLoad.into(folder)) {
      add(load, Quads.many(2, 50));
    }
    try (var left = Files.list(folder)) {
      assertEquals(List.of("tdb.lock"), left.map(p -> p.getFileName().toString()).toList());
    }
    assertThrows(StoreException.class, () -> Tdb2Store.open(folder));
  }

  @Test
  void aKilledLoadIsNoGraphAndTheNextLoadTakesItsPlace() throws Exception {
    Process load = OtherJvm.start(LoadAndHang.class, folder);
    try (BufferedReader said = load.inputReader()) {
      assertEquals("loading", said.readLine());
      StoreException e = assertThrows(StoreException.class, () -> BulkLoad.into(folder));
      assertTrue(e.getMessage().contains("open in process " + load.pid()), e.getMessage());
      e = assertThrows(StoreException.class, () -> Tdb2Store.open(folder));
      String underWay = "a first build is under way in process " + load.pid();
      assertTrue(e.getMessage().contains(underWay), e.getMessage());
    } finally {
      load.destroyForcibly().waitFor();
    }
    StoreException e = assertThrows(StoreException.class, () -> Tdb2Store.open(folder));
    assertTrue(e.getMessage().contains("a build was broken off"), e.getMessage());
    load(folder, Quads.many(1, 5));
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      assertEquals(5, dump(store).lines().count());
    }
  }

  @Test
  void aStoreBegunAfterAKilledLoadClearsItAway() throws IOException {
    Files.createDirectories(folder.resolve("dawen-loading/Data-0001"));
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      assertEquals("", dump(store));
    }
    assertFalse(Files.exists(folder.resolve("dawen-loading")));
  }

  @Test
  void aFolderWithAGraphOrOtherFilesIsRefused() throws IOException {
    load(folder, Quads.many(1, 5));
    StoreException e = assertThrows(StoreException.class, () -> BulkLoad.into(folder));
    assertTrue(e.getMessage().contains("a graph here already"), e.getMessage());
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("thesis.doc"), "mine");
    e = assertThrows(StoreException.class, () -> BulkLoad.into(other));
    assertTrue(e.getMessage().contains("holds other files (thesis.doc)"), e.getMessage());
  }

  @Test
  void aGraphThatAnotherProcessMadeBeforeTheLockWasTakenIsKept() {
    StoreFolder seenEmpty = StoreFolder.empty(folder);
    load(folder, Quads.many(1, 5));
    StoreException e = assertThrows(StoreException.class, seenEmpty::lockForLoading);
    assertTrue(e.getMessage().contains("a graph here already"), e.getMessage());
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      assertEquals(5, dump(store).lines().count());
    }
  }

  @Test
  void aGraphComesOnce() {
    DatasetGraph graphs = Quads.many(1, 5);
    Graph graph = graphs.getGraph(NamedGraphs.names(graphs).get(0));
    try (BulkLoad load = BulkLoad.into(folder)) {
      add(load, graphs);
      assertThrows(
          IllegalArgumentException.class, () -> load.add(NamedGraphs.names(graphs).get(0), graph));
    }
  }

  private static void load(Path path, DatasetGraph graphs) {
    try (BulkLoad load = BulkLoad.into(path)) {
      add(load, graphs);
      load.commit();
    }
  }

  private static void add(BulkLoad load, DatasetGraph graphs) {
    load.prefixes(graphs.prefixes());
    NamedGraphs.names(graphs).forEach(name -> load.add(name, graphs.getGraph(name)));
  }

  private static String dump(Tdb2Store store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.dump(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
