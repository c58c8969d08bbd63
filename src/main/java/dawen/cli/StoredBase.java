package dawen.cli;

import dawen.graph.Iris;
import dawen.store.Store;
import dawen.store.StoreException;

/** What the IRIs of a stored graph begin with. */
final class StoredBase {
  private StoredBase() {}

  /**
   * Tells it by the names of the graphs.
   *
   * @throws StoreException if no graph is stored
   */
  static Iris of(Store store) {
    return store.graphNames().stream()
        .findFirst()
        .map(name -> new Iris(name.replaceFirst("graph/.*", "")))
        .orElseThrow(() -> new StoreException("there is no graph; build one first: dawen build"));
  }
}
