package dawen.reader;

import java.time.Duration;

/**
 * What one query may take.
 *
 * @param timeout how long it may run
 * @param maxRows rows, or triples, of an answer, after which it is cut and says so
 * @param maxBytes size of an answer, after which it is cut and says so; the row or triple in which
 *     it is reached is still written
 * @param heapMegabytes memory of the process that runs it
 */
public record Limits(Duration timeout, int maxRows, long maxBytes, int heapMegabytes) {

  /** 30 seconds, 200 000 rows, 64 MB, within 384 MB of memory. */
  public static final Limits DEFAULT = new Limits(Duration.ofSeconds(30), 200_000, 64L << 20, 384);

  public Limits withTimeout(Duration newTimeout) {
    return new Limits(newTimeout, maxRows, maxBytes, heapMegabytes);
  }

  public Limits withMaxRows(int rows) {
    return new Limits(timeout, rows, maxBytes, heapMegabytes);
  }

  public Limits withMaxBytes(long bytes) {
    return new Limits(timeout, maxRows, bytes, heapMegabytes);
  }
}
