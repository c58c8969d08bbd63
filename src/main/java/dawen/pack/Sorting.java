package dawen.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Sorts chunks of quads in each order that TDB2 keeps, and keeps them as runs. */
final class Sorting implements Closeable {
  private final Map<Order, Runs> runs = new EnumMap<>(Order.class);

  /**
   * @param temporary folder for the runs
   */
  Sorting(Path temporary) throws IOException {
    for (Order order : Order.values()) {
      runs.put(order, new Runs(order, temporary));
    }
  }

  /** The runs in one order. */
  Runs runs(Order order) {
    return runs.get(order);
  }

  /** Takes sorted quads. */
  @FunctionalInterface
  interface Sink {
    /**
     * Takes the quads for two orders.
     *
     * @param keys sorted in {@code order}; sorted by graph they are in the order {@code byGraph}
     */
    void take(Order order, Order byGraph, Keys keys) throws IOException;
  }

  /**
   * Sorts a chunk in every order. A sort keeps what was sorted before among equals, so that each
   * order is made from another by sorting by one place: SPOG by object is OSPG, that by predicate
   * POSG.
   *
   * @throws IllegalArgumentException if the chunk has too many terms
   */
  static void sort(Chunk chunk, Sink sink) throws IOException {
    Keys keys = Keys.of(chunk);
    keys.sortBy(Place.GRAPH);
    keys.sortBy(Place.OBJECT);
    keys.sortBy(Place.PREDICATE);
    keys.sortBy(Place.SUBJECT);
    keys.dropRepeated();
    sink.take(Order.SPOG, Order.GSPO, keys.copy());
    keys.sortBy(Place.OBJECT);
    sink.take(Order.OSPG, Order.GOSP, keys.copy());
    keys.sortBy(Place.PREDICATE);
    sink.take(Order.POSG, Order.GPOS, keys);
  }

  /** Adds a chunk as a run to every order. */
  void add(Chunk chunk) throws IOException {
    sort(
        chunk,
        (order, byGraph, keys) -> {
          runs(order).write(keys);
          keys.sortBy(Place.GRAPH);
          runs(byGraph).write(keys);
        });
  }

  @Override
  public void close() throws IOException {
    for (Runs one : runs.values()) {
      one.close();
    }
  }
}
