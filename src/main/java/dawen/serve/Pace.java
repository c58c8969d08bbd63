package dawen.serve;

import java.time.Duration;

/**
 * Whether the client of one connection keeps pace: its request has to arrive within a time, and its
 * answer to be taken at a rate. What the server itself takes does not count.
 */
final class Pace {

  private final Bounds bounds;

  /** The request that is being read or answered; null between two. */
  private Object current;

  /** Whether the client is waited for, and since when by {@link System#nanoTime}. */
  private boolean waiting = true;

  private long since;

  /** Of the answer: bytes that were written or are being, and time that the client took. */
  private long bytes;

  private long taken;

  /**
   * What a client has to keep to.
   *
   * @param arrival for a head to arrive, and for its body
   * @param grace that every answer has, whatever its size
   * @param rate bytes of an answer that are taken a second
   * @param look how often it is looked at
   */
  record Bounds(Duration arrival, Duration grace, long rate, Duration look) {

    /** Half a minute for a request; 16 kB/s after 20 seconds. */
    static final Bounds USUAL =
        new Bounds(Duration.ofSeconds(30), Duration.ofSeconds(20), 16_000, Duration.ofSeconds(1));
  }

  Pace(Bounds bounds) {
    this.bounds = bounds;
    this.since = System.nanoTime();
  }

  /** The head of a request has arrived. */
  synchronized void begin(Object request) {
    current = request;
    bytes = 0;
    taken = 0;
    await();
  }

  /** All of the request has arrived. */
  synchronized void arrived() {
    waiting = false;
  }

  /** A part of the answer begins to be written. */
  synchronized void write(int length) {
    bytes += length;
    await();
  }

  /** The client has taken what was written. */
  synchronized void written() {
    taken += System.nanoTime() - since;
    waiting = false;
  }

  /** The request is answered; the next one is waited for, unless it is there already. */
  synchronized void end(Object request) {
    if (current == request) {
      current = null;
      bytes = 0;
      await();
    }
  }

  private void await() {
    waiting = true;
    since = System.nanoTime();
  }

  /** Whether the client has had more time than it may take. */
  synchronized boolean isLate() {
    long now = System.nanoTime() - since;
    if (!waiting) {
      return false;
    }
    return bytes == 0
        ? now > bounds.arrival().toNanos()
        : taken + now > bounds.grace().toNanos() + bytes * 1_000_000_000.0 / bounds.rate();
  }
}
