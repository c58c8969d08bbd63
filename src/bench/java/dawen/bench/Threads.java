package dawen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Spreads the items of a list over some threads. */
final class Threads {

  /** Takes one item. */
  interface Taker<T> {
    void take(T item) throws Exception;
  }

  private Threads() {}

  /** Gives every item to the taker, on so many threads; returns when all are done. */
  static <T> void each(List<T> items, int threads, Taker<T> taker) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      AtomicInteger next = new AtomicInteger();
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(pool.submit(() -> work(items, next, taker)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> Void work(List<T> items, AtomicInteger next, Taker<T> taker) throws Exception {
    for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
      taker.take(items.get(i));
    }
    return null;
  }
}
