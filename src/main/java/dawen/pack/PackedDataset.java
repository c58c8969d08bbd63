package dawen.pack;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * The terms and quads of a new TDB2 dataset. Quads are sorted in memory by the million, the sorted
 * runs are merged in the end, and each tree is written from its first block to its last; memory
 * does not grow with their number, but by some bytes for every million of them.
 *
 * <p>To be used by one thread; two of its own sort and write.
 */
public final class PackedDataset implements Closeable {
  /** As many quads are sorted at a time: their keys fit into a cache of some megabytes. */
  private static final int CHUNK = 1 << 20;

  private static final int THREADS = 2;

  private final Path folder;
  private final Terms terms;
  private final Sorting sorting;
  private final ExecutorService threads;
  private final Set<Node> graphs = new HashSet<>();
  private final int chunkSize;
  private Chunk chunk;

  /** Whether there was more than one chunk can hold. */
  private boolean hasRuns;

  private Future<?> sorted = CompletableFuture.completedFuture(null);

  /**
   * Begins a dataset.
   *
   * @param folder for the files of the dataset: there, and without such files
   * @param temporary for files that are needed only meanwhile: there, and empty
   */
  public PackedDataset(Path folder, Path temporary) throws IOException {
    this(folder, temporary, CHUNK);
  }

  /**
   * @param chunkSize as many quads are sorted at a time
   */
  PackedDataset(Path folder, Path temporary, int chunkSize) throws IOException {
    this.folder = folder;
    this.chunkSize = chunkSize;
    this.terms = new Terms(folder, temporary);
    this.sorting = new Sorting(temporary);
    this.chunk = new Chunk(terms);
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "pack");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Adds a graph, whose triples are distinct.
   *
   * @throws IllegalArgumentException if a graph of this name was added before
   */
  public void add(Node name, Graph graph) throws IOException {
    if (!graphs.add(name)) {
      throw new IllegalArgumentException("the graph " + name + " comes twice");
    }
    chunk.add(name, TripleNumbers.of(graph));
    if (chunk.size() >= chunkSize) {
      sortChunk();
    }
  }

  /** Has the chunk sorted while the next one is filled; not more than one at a time. */
  private void sortChunk() throws IOException {
    if (chunk.size() == 0) {
      return;
    }
    Chunk full = chunk;
    hasRuns = true;
    chunk = new Chunk(terms);
    full.forgetTerms();
    await(sorted);
    sorted = start(() -> sorting.add(full));
  }

  /**
   * Has all files on the disk; nothing is added then.
   *
   * @throws InterruptedIOException if the thread is interrupted meanwhile
   */
  public void finish() throws IOException {
    Queue<Future<?>> parts = new ConcurrentLinkedQueue<>();
    parts.add(start(terms::finish));
    if (hasRuns) {
      sortChunk();
      await(sorted);
      for (Order order : Order.values()) {
        parts.add(start(() -> writeRuns(order)));
      }
    } else if (chunk.size() > 0) {
      chunk.forgetTerms();
      Sorting.Sink trees =
          (order, byGraph, keys) -> parts.add(start(() -> write(order, byGraph, keys)));
      await(start(() -> Sorting.sort(chunk, trees)));
    }
    for (Future<?> part = parts.poll(); part != null; part = parts.poll()) {
      await(part);
    }
  }

  /** What is sorted in memory all at once needs no runs. */
  private void write(Order order, Order byGraph, Keys keys) throws IOException {
    write(order, keys.size(), tree -> keys.forEach(order, tree));
    keys.sortBy(Place.GRAPH);
    write(byGraph, keys.size(), tree -> keys.forEach(byGraph, tree));
  }

  private void writeRuns(Order order) throws IOException {
    try (Runs runs = sorting.runs(order)) {
      write(order, runs.quads(), runs::merge);
    }
  }

  /** Without quads TDB2 makes its trees by itself. */
  private void write(Order order, long quads, Content content) throws IOException {
    if (quads > 0) {
      int length = Place.COUNT * Long.BYTES;
      try (PackedTree tree = new PackedTree(folder, order.name(), length, 0, quads)) {
        content.writeTo(tree);
        tree.finish();
      }
    }
  }

  private Future<?> start(Task task) {
    return threads.submit(
        () -> {
          task.run();
          return null;
        });
  }

  private static void await(Future<?> task) throws IOException {
    try {
      task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    }
  }

  /** Ends the threads and closes the files, whatever is in them. */
  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    try {
      threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sorting.close();
    terms.close();
  }

  /** The records of a tree. */
  @FunctionalInterface
  private interface Content {
    void writeTo(PackedTree tree) throws IOException;
  }

  /** Something that is done in another thread. */
  @FunctionalInterface
  private interface Task {
    void run() throws IOException;
  }
}
