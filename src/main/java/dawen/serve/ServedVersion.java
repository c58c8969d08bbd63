package dawen.serve;

import dawen.store.Tdb2Store;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The {@link DataVersion} of what a server serves, of many graphs worked out while it answers.
 * Until then it is a version of this server alone: nothing is written while it runs, so that what
 * was kept under that version is asked for anew later, and is never taken for something else.
 */
final class ServedVersion implements Supplier<String>, AutoCloseable {
  /** The version of fewer graphs takes a fraction of a second. */
  private static final int MANY = 1_000;

  private final Thread worker;
  private volatile String version = UUID.randomUUID().toString();

  private ServedVersion(Supplier<String> data) {
    worker = new Thread(() -> version = data.get(), "dawen-version");
    worker.setDaemon(true);
  }

  /**
   * The version of a store that nobody writes to.
   *
   * @param base of its IRIs
   * @param program what tells the running program from others
   */
  static ServedVersion of(Tdb2Store store, String base, String program) {
    boolean many = store.graphNames().size() > MANY;
    return of(() -> DataVersion.of(store, base, program), many);
  }

  /**
   * The version that {@code data} gives.
   *
   * @param later whether it is not waited for
   */
  static ServedVersion of(Supplier<String> data, boolean later) {
    ServedVersion served = new ServedVersion(data);
    if (later) {
      served.worker.start();
    } else {
      served.version = data.get();
    }
    return served;
  }

  @Override
  public String get() {
    return version;
  }

  /** Waits for the work to end; the store may be closed after this. */
  @Override
  public void close() {
    try {
      worker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
