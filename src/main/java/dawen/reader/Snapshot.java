package dawen.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A graph that this process has open, as other processes may read it.
 *
 * <p>TDB2 lets one process open a folder. But it never changes a block of a tree, or a part of a
 * table of terms, that belongs to a state once committed: it adds to the files, and a file of some
 * 24 bytes beside each tells the state. So a folder with copies of those small files and links to
 * the large ones is the graph as it stood, whatever is written later; with an empty journal,
 * nothing is recovered there and nothing written.
 */
final class Snapshot {
  /** The folder within the graph's that TDB2 opens. */
  private static final String GENERATION = "Data-0001";

  /** States of trees and tables; the other small files are of no use to a reader. */
  private static final List<String> STATES = List.of(".bpt", ".bdf", ".opt", ".cfg");

  private static final Set<String> LEFT_OUT = Set.of("tdb.lock", "journal.jrnl");

  private final DatasetGraph dataset;

  /**
   * The state of a graph at one time.
   *
   * @param folder of TDB2's files; a compaction makes another
   * @param version counts what was committed
   */
  record State(String folder, long version) {}

  /**
   * A graph that stays open until all that is made of this is closed.
   *
   * @param dataset in TDB2
   */
  Snapshot(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** How it stands now. */
  State state() {
    DatasetGraphTDB storage = TDBInternal.getDatasetGraphTDB(dataset);
    storage.begin();
    try {
      long version = storage.getTxnSystem().getThreadTransaction().getDataVersion();
      return new State(storage.getLocation().getDirectoryPath(), version);
    } finally {
      storage.end();
    }
  }

  /**
   * Makes a folder that TDB2 can open, of the state at this time.
   *
   * @param folder does not exist yet
   * @return the state
   * @throws IOException if it cannot be made
   */
  State copyTo(Path folder) throws IOException {
    Path generation = Files.createDirectories(folder.resolve(GENERATION));
    State[] state = new State[1];
    try {
      TDBInternal.getTransactionCoordinator(dataset)
          .execAsWriter(
              () -> {
                state[0] = state();
                fill(generation, Path.of(state[0].folder()));
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return state[0];
  }

  private static void fill(Path generation, Path files) {
    try (Stream<Path> all = Files.list(files)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (STATES.stream().anyMatch(name::endsWith)) {
          Files.copy(file, generation.resolve(name));
        } else if (!LEFT_OUT.contains(name)) {
          link(generation.resolve(name), file.toRealPath());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Not every system lets everybody make symbolic links, and hard ones keep to one disk. */
  private static void link(Path link, Path file) throws IOException {
    try {
      Files.createSymbolicLink(link, file);
    } catch (IOException | UnsupportedOperationException refused) {
      try {
        Files.createLink(link, file);
      } catch (IOException | UnsupportedOperationException refusedToo) {
        Files.copy(file, link);
      }
    }
  }
}
