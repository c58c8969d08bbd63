package dawen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkLoadTest {

  @TempDir Path folder;

  @Test
  void aLoadHoldsWhatReplacingGives() {
    DatasetGraph graphs = Quads.many(5, 700);
    load(folder.resolve("bulk"), graphs);
    try (Tdb2Store replaced = Tdb2Store.create(folder.resolve("replaced"));
        Tdb2Store loaded = Tdb2Store.open(folder.resolve("bulk"))) {
      replaced.replace(graphs);
      assertEquals(dump(replaced), dump(loaded));
      assertEquals(replaced.graphNames(), loaded.graphNames());
    }
  }

  @Test
  void withoutCommitNothingIsLeft() {
    try (BulkLoad load = BulkLoad.into(folder)) {
      add(load, Quads.many(2, 50));
    }
    assertThrows(StoreException.class, () -> Tdb2Store.open(folder));
    load(folder, Quads.many(1, 5));
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      assertEquals(5, dump(store).lines().count());
    }
  }

  @Test
  void aFolderWithAGraphIsRefused() {
    load(folder, Quads.many(1, 5));
    StoreException e = assertThrows(StoreException.class, () -> BulkLoad.into(folder));
    assertTrue(e.getMessage().contains("a graph here already"), e.getMessage());
  }

  private static void load(Path path, DatasetGraph graphs) {
    try (BulkLoad load = BulkLoad.into(path)) {
      add(load, graphs);
      load.commit();
    }
  }

  private static void add(BulkLoad load, DatasetGraph graphs) {
    load.prefixes(graphs.prefixes());
    List.copyOf(NamedGraphs.names(graphs)).forEach(name -> load.add(name, graphs.getGraph(name)));
  }

  private static String dump(Tdb2Store store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.dump(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
