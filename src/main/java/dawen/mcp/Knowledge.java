package dawen.mcp;

import dawen.store.Store;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The graph that is asked. It is open only while a call is answered: clients keep their servers
 * running for days, and a folder that is open can neither be served nor built anew.
 */
public final class Knowledge {
  private final Supplier<Store> opener;
  private Store store;
  private int readers;

  /**
   * @param opener opens the folder, or names the server; may throw a {@link
   *     dawen.store.StoreException}, which then is what the call is answered with
   */
  public Knowledge(Supplier<Store> opener) {
    this.opener = opener;
  }

  /**
   * Reads within one opening, which calls at the same time share.
   *
   * @throws dawen.store.StoreException if the graph cannot be opened or reached
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
