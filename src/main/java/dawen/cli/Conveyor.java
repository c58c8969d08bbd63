package dawen.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Works on a row of things on several threads and hands the results on in the order of the row.
 * Memory holds few of them, however long the row: those under work, and those that are done but
 * wait for their turn. While the taker is busy the threads work ahead, as far as there is room.
 *
 * <p>Whose work ran out of memory is worked on again, alone: another one may have taken it.
 *
 * @param threads that work
 * @param most things on the conveyor at a time
 * @param mostBytes of these things together; a larger one travels alone
 */
record Conveyor(int threads, int most, long mostBytes) {

  /** Room for each thread: enough to work ahead while a batch of transcripts is being stored. */
  private static final int MOST_EACH = 32;

  /** A byte of text becomes some hundred bytes of graph and lines; half of the heap is for that. */
  private static final int HEAP_FOR_BYTE = 256;

  /** As much as suits the heap. */
  static Conveyor of(int threads) {
    long bytes = Runtime.getRuntime().maxMemory() / HEAP_FOR_BYTE;
    return new Conveyor(threads, MOST_EACH * threads, bytes);
  }

  /**
   * One thing to work on.
   *
   * @param <O> what comes of it
   */
  interface Item<O> extends Callable<O> {
    /** Its size in bytes, or the best guess. */
    long bytes();

    /** What to hand on where the work ended with a fault of the program. */
    O spoilt(Throwable fault);
  }

  /**
   * Runs a row to its end.
   *
   * @param taker called on this thread, with one result after the other
   * @param stop asked before each; once it is true, no further result is handed on
   * @throws InterruptedException if this thread is interrupted while it waits
   */
  <O> void run(Iterable<? extends Item<O>> row, Consumer<O> taker, BooleanSupplier stop)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Belt<O> belt = new Belt<>(pool);
      for (Item<O> item : row) {
        while (!belt.hasRoomFor(item) && !stop.getAsBoolean()) {
          taker.accept(belt.take());
        }
        if (stop.getAsBoolean()) {
          return;
        }
        belt.put(item);
      }
      while (!belt.isEmpty() && !stop.getAsBoolean()) {
        taker.accept(belt.take());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** A thing on the belt and, sooner or later, what came of it. */
  private record Place<O>(Item<O> item, Future<O> result) {}

  private final class Belt<O> {
    private final Deque<Place<O>> places = new ArrayDeque<>();
    private final ExecutorService pool;
    private long bytes;

    Belt(ExecutorService pool) {
      this.pool = pool;
    }

    boolean isEmpty() {
      return places.isEmpty();
    }

    boolean hasRoomFor(Item<O> item) {
      return isEmpty() || places.size() < most && bytes + item.bytes() <= mostBytes;
    }

    void put(Item<O> item) {
      places.add(new Place<>(item, pool.submit(item)));
      bytes += item.bytes();
    }

    O take() throws InterruptedException {
      Place<O> first = places.remove();
      bytes -= first.item().bytes();
      try {
        return first.result().get();
      } catch (ExecutionException e) {
        boolean again = e.getCause() instanceof OutOfMemoryError;
        return again ? takeAlone(first.item()) : first.item().spoilt(e.getCause());
      }
    }

    private O takeAlone(Item<O> item) throws InterruptedException {
      for (Place<O> other : places) {
        settle(other.result());
      }
      try {
        return pool.submit(item).get();
      } catch (ExecutionException e) {
        return item.spoilt(e.getCause());
      }
    }

    /** Waits for a result; what became of it is told when its turn comes. */
    private static void settle(Future<?> result) throws InterruptedException {
      try {
        result.get();
      } catch (ExecutionException laterTold) {
        return;
      }
    }
  }
}
