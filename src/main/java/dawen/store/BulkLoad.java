package dawen.store;

import dawen.pack.PackedDataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

/**
 * Fills a folder that holds no graph yet. Before {@link #commit} the folder has no dataset, so that
 * a load that is killed leaves nothing that could be taken for one. To be used by one thread.
 */
public final class BulkLoad implements AutoCloseable {
  private static final String DATA = "Data-0001";

  private final Path path;
  private final StoreFolder folder;
  private final ProcessFileLock lock;
  private final PrefixMap prefixes = PrefixMapFactory.create();
  private final PackedDataset data;

  private BulkLoad(Path path, StoreFolder folder, ProcessFileLock lock) throws IOException {
    this.path = path;
    this.folder = folder;
    this.lock = lock;
    Path temporary = folder.loading().resolve("sort");
    Files.createDirectories(folder.loading().resolve(DATA));
    Files.createDirectory(temporary);
    this.data = new PackedDataset(folder.loading().resolve(DATA), temporary);
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
    } catch (IOException | RuntimeIOException | InternalError e) {
      empty.removeLoading();
      ProcessFileLock.release(lock);
      throw unwritten(folder, e);
    }
  }

  /** Adds prefixes; to be called before {@link #commit}. */
  public void prefixes(PrefixMap more) {
    prefixes.putAll(more);
  }

  /**
   * Adds a graph, whose triples are distinct.
   *
   * @throws StoreException if it cannot be written
   * @throws IllegalArgumentException if a graph of this name was added before
   */
  public void add(Node graphName, Graph graph) {
    try {
      data.add(graphName, graph);
    } catch (IOException | RuntimeIOException | InternalError e) {
      throw unwritten(path, e);
    }
  }

  /**
   * Makes what was added the dataset of the folder, which can be opened once this is closed.
   *
   * @throws StoreException if it cannot be written; there is then no dataset
   */
  public void commit() {
    try {
      data.finish();
      data.close();
      storePrefixes();
      new Generation(folder.loading().resolve(DATA)).notePackedSize();
      OnDisk.force(folder.loading().resolve(DATA));
      Files.move(
          folder.loading().resolve(DATA), path.resolve(DATA), StandardCopyOption.ATOMIC_MOVE);
      OnDisk.forceFolder(path);
    } catch (IOException | RuntimeException | InternalError e) {
      throw unwritten(path, e);
    }
  }

  /** By TDB2 itself, which thereby makes what else belongs to a dataset. */
  private void storePrefixes() throws IOException {
    Location location = Location.create(folder.loading().toRealPath().toString());
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(location);
    try {
      Txn.executeWrite(dataset, () -> dataset.prefixes().putAll(prefixes));
    } finally {
      StoreFolder.disconnect(dataset);
    }
  }

  private static StoreException unwritten(Path path, Throwable cause) {
    return DiskSpace.unwritten(path, cause, "nothing is stored");
  }

  /** Ends the load; without {@link #commit} nothing is left of it. */
  @Override
  public void close() {
    try {
      try {
        data.close();
      } finally {
        folder.removeLoading();
      }
    } catch (IOException | RuntimeIOException | InternalError e) {
      throw unwritten(path, e);
    } finally {
      ProcessFileLock.release(lock);
    }
  }
}
