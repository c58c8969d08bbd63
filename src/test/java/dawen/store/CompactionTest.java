package dawen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {
  private static final long TINY = 1;

  @TempDir Path folder;

  @Test
  void aGraphThatHasGrownPastTwiceItsPackedSizeIsCompacted() {
    try (BulkLoad load = BulkLoad.into(folder)) {
      DatasetGraph graphs = Quads.many(2, 300);
      NamedGraphs.names(graphs).forEach(name -> load.add(name, graphs.getGraph(name)));
      load.commit();
    }
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      assertEquals(Optional.empty(), store.compactIfGrown(TINY));
      store.replace(Quads.many(6, 900));
      String content = dump(store);
      Compacted compacted = store.compactIfGrown(TINY).orElseThrow();
      assertTrue(compacted.after() < compacted.before(), compacted.toString());
      assertEquals(Optional.empty(), store.compactIfGrown(TINY));
      assertEquals(content, dump(store));
      assertUnionIsAsked(store);
    }
    assertEquals(List.of("Data-0002"), generations());
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      store.replace(Quads.many(7, 10));
      assertUnionIsAsked(store);
    }
  }

  private static void assertUnionIsAsked(Tdb2Store store) {
    try (QueryExecution query = store.query(QueryFactory.create("ASK { ?s ?p ?o }"))) {
      assertTrue(query.execAsk());
    }
  }

  @Test
  void aProcessThatWasKilledWhileItNotedTheSizeHindersNobody() throws IOException {
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      store.replace(Quads.many(2, 300));
    }
    Files.writeString(folder.resolve("Data-0001/dawen-packed-size"), "");
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      assertTrue(store.compactIfGrown(TINY).isPresent());
    }
  }

  @Test
  void aSmallGraphIsLeftAlone() {
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      store.replace(Quads.many(2, 300));
      store.replace(Quads.many(2, 10));
      Map<String, String> files = Quads.state(folder);
      assertEquals(Optional.empty(), store.compactIfGrown(Tdb2Store.LEAST_COMPACTED));
      assertEquals(files, Quads.state(folder));
    }
  }

  /** Killed after the switch, and before: TDB2 itself removes what is named tmp. */
  @Test
  void leftoversOfAKilledCompactionAreRemoved() throws IOException {
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      store.replace(Quads.many(2, 300));
      store.compactIfGrown(TINY).orElseThrow();
    }
    Path old = Files.createDirectory(folder.resolve("Data-0001"));
    Files.writeString(old.resolve("dawen-compacting"), "");
    Files.createDirectory(folder.resolve("Data-0003-tmp"));
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      assertEquals(600, dump(store).lines().count());
    }
    assertEquals(List.of("Data-0002"), generations());
    assertFalse(Files.exists(folder.resolve("Data-0003-tmp")));
  }

  @Test
  void anOlderGenerationThatSomebodyKeptStays() throws IOException {
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      store.replace(Quads.many(1, 5));
      store.compactIfGrown(TINY).orElseThrow();
    }
    Files.createDirectory(folder.resolve("Data-0001"));
    Tdb2Store.open(folder).close();
    assertEquals(List.of("Data-0001", "Data-0002"), generations());
  }

  @Test
  void openingAPackedGraphChangesNoFile() {
    try (BulkLoad load = BulkLoad.into(folder)) {
      DatasetGraph graphs = Quads.many(3, 2000);
      NamedGraphs.names(graphs).forEach(name -> load.add(name, graphs.getGraph(name)));
      load.commit();
    }
    Map<String, String> files = Quads.state(folder.resolve("Data-0001"));
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      dump(store);
    }
    Map<String, String> after = Quads.state(folder.resolve("Data-0001"));
    files.keySet().removeIf(name -> name.endsWith("lock"));
    after.keySet().removeIf(name -> name.endsWith("lock"));
    assertEquals(files, after);
  }

  private List<String> generations() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(Generation::isName)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String dump(Tdb2Store store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.dump(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
