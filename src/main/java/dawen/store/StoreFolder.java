package dawen.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A folder that holds, or is to hold, one TDB2 dataset; it turns every obstacle into a message. */
final class StoreFolder {

  private static final String LOCK = "tdb.lock";

  /** What is loaded in bulk lies here until it is complete. */
  private static final String LOADING = "dawen-loading";

  /** Jena's words where only the lock inside the folder is held. */
  private static final Pattern HOLDER = Pattern.compile("held by process (\\d+)");

  private final Path path;

  private StoreFolder(Path path) {
    this.path = path;
  }

  /** The folder, which must hold a graph. */
  static StoreFolder existing(Path path) {
    StoreFolder folder = new StoreFolder(path);
    folder.refuseUnreachable();
    if (!Files.exists(path) || folder.isUnused()) {
      boolean begun = Files.exists(folder.loading());
      if (begun) {
        folder.refuseFirstBuild();
      }
      String broken = begun ? " (a build was broken off)" : "";
      throw new StoreException(
          "%1$s: there is no graph here%2$s; build one first: dawen build IN… --kg %1$s"
              .formatted(path, broken));
    }
    folder.refuseForeign();
    return folder;
  }

  /** Without this a first build that is under way would look like one that was broken off. */
  private void refuseFirstBuild() {
    ProcessFileLock lock = lock(location());
    if (lock.isLockedHere()) {
      throw new StoreException(path + ": this process is building the graph");
    }
    try {
      lock.lockEx();
    } catch (DBOpEnvException e) {
      throw new StoreException(
          path + ": a first build is under way in process " + holder() + "; wait for its end", e);
    } finally {
      ProcessFileLock.release(lock);
    }
  }

  /** Whether it is absent, or holds nothing but what a load that was killed has left. */
  static boolean isUnused(Path path) {
    return Files.notExists(path) || new StoreFolder(path).isUnused();
  }

  /** The folder, made if it is not there; it must be empty or hold a graph. */
  static StoreFolder made(Path path) {
    StoreFolder folder = new StoreFolder(path);
    folder.refuseUnreachable();
    if (Files.exists(path)) {
      folder.refuseForeign();
      return folder;
    }
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new StoreException(path + ": the folder cannot be made: " + reason(e), e);
    }
    return folder;
  }

  /** The folder, made if it is not there; it must not hold a graph, or anything else. */
  static StoreFolder empty(Path path) {
    StoreFolder folder = made(path);
    if (!folder.isUnused()) {
      throw folder.thereIsOne();
    }
    return folder;
  }

  private StoreException thereIsOne() {
    return new StoreException(path + ": there is a graph here already; name a new folder");
  }

  /**
   * Keeps other processes away from a folder without a graph, and clears it of what a load that was
   * killed has left.
   *
   * @return the lock, to be given back with {@link ProcessFileLock#release}
   * @throws StoreException if it is held, by another process or by this one, or another has made a
   *     graph since
   */
  ProcessFileLock lockForLoading() {
    ProcessFileLock lock = lock(location());
    if (lock.isLockedHere()) {
      throw new StoreException(path + ": this process has the graph open already");
    }
    try {
      lock.lockEx();
    } catch (DBOpEnvException e) {
      ProcessFileLock.release(lock);
      throw new StoreInUseException(lockedMessage(holder()), e);
    }
    if (!isUnused()) {
      ProcessFileLock.release(lock);
      throw thereIsOne();
    }
    removeLoading();
    return lock;
  }

  /** Folder, within this one, for what is not complete yet. */
  Path loading() {
    return path.resolve(LOADING);
  }

  /** Removes what a load has left, if any. */
  void removeLoading() {
    if (Files.exists(loading())) {
      IO.deleteAll(loading());
    }
  }

  /**
   * The dataset, whose default graph is, for queries, the union of all.
   *
   * @throws StoreException if another process, or this one, has it open, or its files are damaged
   */
  DatasetGraph connect() {
    Location location = location();
    ProcessFileLock lock = lock(location);
    if (lock.isLockedHere()) {
      throw new StoreException(path + ": this process has the graph open already");
    }
    DatasetGraph dataset = connect(location, lock);
    removeLoading();
    Generation.removeReplaced(path);
    readOne(dataset);
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    return dataset;
  }

  private DatasetGraph connect(Location location, ProcessFileLock lock) {
    try {
      return DatabaseMgr.connectDatasetGraph(location);
    } catch (RuntimeException | VirtualMachineError e) { // for the errors see readOne
      boolean elsewhere = e instanceof DBOpEnvException && !lock.isLockedHere();
      Matcher holder = HOLDER.matcher(String.valueOf(e.getMessage()));
      boolean inside = e instanceof DBOpEnvException && holder.find();
      ProcessFileLock.release(lock);
      if (elsewhere || inside) {
        throw new StoreInUseException(lockedMessage(inside ? holder.group(1) : holder()), e);
      }
      throw unreadable(e);
    }
  }

  private StoreException unreadable(Throwable e) {
    if (DiskSpace.isFull(e)) {
      return DiskSpace.unwritten(path, e, "the graph cannot be opened, and is as it was");
    }
    return new StoreException(closed().map(this::closedMessage).orElse(damagedMessage(e)), e);
  }

  /** A file or folder of the graph that this user may not open, as TDB2 does, to read and write. */
  private Optional<Path> closed() {
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(each -> !Files.isReadable(each) || !Files.isWritable(each)).findFirst();
    } catch (UncheckedIOException e) { // a folder that cannot be entered is not given before
      boolean named = e.getCause() instanceof FileSystemException;
      return Optional.of(named ? Path.of(((FileSystemException) e.getCause()).getFile()) : path);
    } catch (IOException e) {
      return Optional.of(path);
    }
  }

  private String closedMessage(Path closed) {
    return path
        + ": the graph cannot be opened, and is as it was: this user may not read and write "
        + closed
        + "; check the rights of the folder and all in it";
  }

  /** What is neither there nor absent lies in a folder that this user may not enter. */
  private void refuseUnreachable() {
    if (!Files.exists(path) && !Files.notExists(path)) {
      throw new StoreException(
          path + ": this user may not look there; check the rights of the folders above it");
    }
    if (Files.isSymbolicLink(path) && !Files.exists(path)) {
      throw new StoreException(path + " is a link to what is not there; name a folder");
    }
  }

  /**
   * Damage shows at the first reading, not at the opening: so read one name and one quad. Where it
   * has hit the length of a record, TDB2 asks for an array of that length, which the heap refuses;
   * where a disk is full, a mapped file fails with an internal error.
   */
  private void readOne(DatasetGraph dataset) {
    try {
      Txn.executeRead(
          dataset,
          () -> {
            Iter.first(dataset.listGraphNodes(), name -> true);
            Iter.first(dataset.find(), quad -> true);
          });
    } catch (RuntimeException | VirtualMachineError e) {
      disconnect(dataset);
      throw unreadable(e);
    }
  }

  /** Gives the folder back, so that another process can open it. */
  static void disconnect(DatasetGraph dataset) {
    TDBInternal.expel(dataset, true);
  }

  private Location location() {
    try {
      return Location.create(path.toRealPath().toString());
    } catch (IOException e) {
      throw new StoreException(path + ": the folder cannot be opened: " + reason(e), e);
    }
  }

  private ProcessFileLock lock(Location location) {
    try {
      return DatabaseConnection.lockForLocation(location);
    } catch (RuntimeIOException e) {
      throw new StoreException(
          path + ": the lock file cannot be written: " + reason(e) + "; check the folder's rights",
          e);
    }
  }

  private void refuseForeign() {
    if (!Files.isDirectory(path)) {
      throw new StoreException(path + " is a file; name a folder for the graph");
    }
    if (isUnused() || entries().stream().anyMatch(Generation::isName)) {
      return;
    }
    throw new StoreException(
        path
            + " holds other files ("
            + String.join(", ", entries().stream().limit(3).toList())
            + ") and no graph; name an empty or a new folder");
  }

  private boolean isUnused() {
    return Files.isDirectory(path) && Set.of(LOCK, LOADING).containsAll(entries());
  }

  private List<String> entries() {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new StoreException(path + ": the folder cannot be read: " + reason(e), e);
    }
  }

  private String lockedMessage(String holder) {
    return path
        + ": the graph is open in process "
        + holder
        + " (dawen serve, or a build?): stop it first";
  }

  private String holder() {
    try {
      return Files.readString(path.resolve(LOCK)).strip();
    } catch (IOException e) {
      return "of unknown number";
    }
  }

  private String damagedMessage(Throwable cause) {
    return path
        + ": the graph's files are damaged or of another program ("
        + reason(cause)
        + "); delete the folder and build again";
  }

  private static String reason(Throwable e) {
    String message = e.getMessage() == null ? "" : ": " + e.getMessage();
    return e.getClass().getSimpleName() + message;
  }
}
