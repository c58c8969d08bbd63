package dawen.mcp;

import dawen.store.Store;
import dawen.store.StoreException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.sys.JenaSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The graph that is asked. It is open only while a call is answered: clients keep their servers
 * running for days, and a folder that is open can neither be served nor built anew.
 */
public final class Knowledge {
  private static final Logger LOG = LoggerFactory.getLogger(Knowledge.class);

  private final Supplier<Store> opener;
  private Store store;
  private int readers;

  /**
   * @param opener opens the folder, or names the server; may throw a {@link StoreException}, which
   *     then is what the call is answered with
   */
  public Knowledge(Supplier<Store> opener) {
    this.opener = opener;
  }

  /**
   * Opens the graph once, in the background, as the first opening takes longest. A folder that is
   * in use may be free at the first call, so that is only said in the log.
   */
  public void tryOut() {
    // two threads that begin with Jena at once wait for each other's classes for ever
    JenaSystem.init();
    CompletableFuture.runAsync(
        () -> {
          try {
            read(Store::graphNames);
          } catch (StoreException e) {
            LOG.warn(e.getMessage());
          }
        });
  }

  /**
   * Reads within one opening, which calls at the same time share.
   *
   * @throws StoreException if the graph cannot be opened or reached
   */
  public <T> T read(Function<Store, T> question) {
    Store open = acquire();
    try {
      return question.apply(open);
    } finally {
      release();
    }
  }

  private synchronized Store acquire() {
    if (store == null) {
      store = opener.get();
    }
    readers++;
    return store;
  }

  private synchronized void release() {
    readers--;
    if (readers == 0) {
      store.close();
      store = null;
    }
  }
}
