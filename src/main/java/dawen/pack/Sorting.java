package dawen.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Sorts chunks of quads in each order that TDB2 keeps. */
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

  /**
   * Adds a run to every order. A sort keeps what was sorted before among equals, so that each order
   * is made from another by sorting by one place: SPOG by object is OSPG, that by predicate POSG.
   *
   * @throws IllegalArgumentException if the chunk has too many terms
   */
  void add(Chunk chunk) throws IOException {
    Keys keys = Keys.of(chunk);
    keys.sortBy(Place.GRAPH);
    keys.sortBy(Place.OBJECT);
    keys.sortBy(Place.PREDICATE);
    keys.sortBy(Place.SUBJECT);
    keys.dropRepeated();
    write(keys, Order.SPOG, Order.GSPO);
    keys.sortBy(Place.OBJECT);
    write(keys, Order.OSPG, Order.GOSP);
    keys.sortBy(Place.PREDICATE);
    write(keys, Order.POSG, Order.GPOS);
  }

  private void write(Keys keys, Order order, Order byGraph) throws IOException {
    runs(order).write(keys);
    Keys copy = keys.copy();
    copy.sortBy(Place.GRAPH);
    runs(byGraph).write(copy);
  }

  @Override
  public void close() throws IOException {
    for (Runs one : runs.values()) {
      one.close();
    }
  }
}
