package dawen.text;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;

/**
 * Adds documents to an index on threads of its own, while the one that hands them over reads the
 * next. Few wait at a time: where they come faster than they are indexed, that thread helps.
 */
final class Documents implements AutoCloseable {
  private static final int WAITING = 256;

  private final IndexWriter writer;
  private final ThreadPoolExecutor threads;
  private final AtomicReference<Exception> fault = new AtomicReference<>();

  Documents(IndexWriter writer) {
    int others = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    this.writer = writer;
    this.threads =
        new ThreadPoolExecutor(
            others,
            others,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            new CallerRunsPolicy());
  }

  /**
   * Adds one, sooner or later.
   *
   * @throws IOException if the index cannot be written, perhaps with one that came before
   */
  void add(Document document) throws IOException {
    check();
    threads.execute(() -> index(document));
  }

  private void index(Document document) {
    try {
      writer.addDocument(document);
    } catch (IOException | RuntimeException e) {
      fault.compareAndSet(null, e);
    }
  }

  /** On threads that come later Lucene only tells that its writer is closed, not why. */
  private void check() throws IOException {
    if (fault.get() != null) {
      Throwable first = writer.getTragicException();
      Throwable cause = first == null ? fault.get() : first;
      throw new IOException(cause.getMessage(), cause);
    }
  }

  /**
   * Waits until all are added.
   *
   * @throws IOException if the index could not be written
   */
  void finish() throws IOException {
    threads.shutdown();
    try {
      threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while indexing", e);
    }
    check();
  }

  /** Gives up what waits. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
