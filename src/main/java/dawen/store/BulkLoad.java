package dawen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

/**
 * Fills a folder that holds no graph yet. Before {@link #commit} the folder has no dataset, so that
 * a load that is killed leaves nothing that could be taken for one. Used by one thread.
 */
public final class BulkLoad implements AutoCloseable {
  private final StoreFolder folder;
  private final ProcessFileLock lock;
  private final Path path;
  private final DatasetGraph dataset;
  private final DataLoader loader;
  private boolean open = true;

  private BulkLoad(Path path, StoreFolder folder, ProcessFileLock lock) throws IOException {
    this.path = path;
    this.folder = folder;
    this.lock = lock;
    Files.createDirectory(folder.loading());
    this.dataset =
        DatabaseMgr.connectDatasetGraph(Location.create(folder.loading().toRealPath().toString()));
    this.loader = LoaderFactory.phasedLoader(dataset, (format, args) -> {});
    loader.startBulk();
  }

  /**
   * Begins a load.
   *
   * @param folder absent, empty, or the leftover of a load that was killed
   * @throws StoreException if it holds a graph or something else, cannot be written, or is in use
   */
  public static BulkLoad into(Path folder) {
    StoreFolder empty = StoreFolder.empty(folder);
    ProcessFileLock lock = empty.lockForLoading();
    try {
      return new BulkLoad(folder, empty, lock);
    } catch (IOException e) {
      ProcessFileLock.release(lock);
      throw new StoreException(folder + ": the folder cannot be written: " + e, e);
    }
  }

  /** Adds prefixes; to be called before {@link #commit}. */
  public void prefixes(PrefixMap prefixes) {
    prefixes.forEach((prefix, iri) -> loader.stream().prefix(prefix, iri));
  }

  /**
   * Adds a graph. Its triples are distinct, and no graph of that name was added before.
   *
   * @throws StoreException if it cannot be written
   */
  public void add(Node graphName, Graph graph) {
    graph.find().forEachRemaining(triple -> loader.stream().quad(Quad.create(graphName, triple)));
  }

  /**
   * Makes what was added the dataset of the folder.
   *
   * @throws StoreException if it cannot be written; there is then no dataset
   */
  public void commit() {
    loader.finishBulk();
    StoreFolder.disconnect(dataset);
    open = false;
    try {
      Files.move(
          folder.loading().resolve("Data-0001"),
          path.resolve("Data-0001"),
          StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StoreException(path + ": the graph could not be written (" + e + ")", e);
    }
  }

  /** Ends the load; without {@link #commit} nothing is left of it. */
  @Override
  public void close() {
    if (open) {
      loader.finishException(null);
      StoreFolder.disconnect(dataset);
      open = false;
    }
    folder.removeLoading();
    ProcessFileLock.release(lock);
  }
}
