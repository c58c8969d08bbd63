package dawen.reader;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Answers queries of strangers in processes of their own. A query that does not keep to its time is
 * ended with its process, one that fills its memory ends its process by itself, and neither takes
 * anything from the server.
 */
public final class QueryReaders implements AutoCloseable {
  /** Jena looks at the time now and then; who is much later than that never looked. */
  private static final Duration GRACE = Duration.ofMillis(500);

  private static final Duration LONGEST_START = Duration.ofSeconds(60);
  private static final int READY = 2;

  private final Limits limits;
  private final ReaderPool pool;
  private final Lanes lanes;

  /**
   * Clients whose last query ended its process; the last that is ready is not for them, nor for
   * those who have another query under way.
   */
  private final Recent costly = new Recent();

  private final QuickQuestions quick = new QuickQuestions();

  private QueryReaders(Limits limits, ReaderPool pool, Lanes lanes) {
    this.limits = limits;
    this.pool = pool;
    this.lanes = lanes;
  }

  /**
   * Starts no process before {@link #prepare} or the first question.
   *
   * @param dataset in TDB2, open until this is closed
   */
  public static QueryReaders of(DatasetGraph dataset, Limits limits) {
    Lanes.Sizes sizes =
        Lanes.Sizes.of(
            Runtime.getRuntime().availableProcessors(),
            memory(),
            (long) limits.heapMegabytes() << 20);
    return new QueryReaders(
        limits,
        new ReaderPool(dataset, limits, READY),
        new Lanes(sizes, limits.timeout().plus(GRACE)));
  }

  /** Of the machine, or of the container that this process runs in; in bytes. */
  private static long memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  /** Begins to start processes in the background, so that the first question need not wait. */
  public void prepare() {
    pool.prepare();
  }

  /**
   * Answers a question; waits for its turn.
   *
   * @param client who asks; the clients are served in turn
   * @return the whole answer, to be closed
   * @throws NoAnswerException if it was stopped, or not begun
   */
  public Answer ask(Question question, String client) throws NoAnswerException {
    try {
      Turn turn = lanes.enter(client, quick.has(question));
      try {
        return ask(question, turn);
      } finally {
        lanes.leave(turn);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswerException(NoAnswerException.Why.BUSY, "The server is being closed");
    }
  }

  private Answer ask(Question question, Turn turn) throws NoAnswerException, InterruptedException {
    boolean modest = !turn.isKnown() && (costly.contains(turn.client()) || lanes.hasOthers(turn));
    ReaderProcess reader = pool.take(LONGEST_START, modest);
    lanes.begin(turn, reader::makeNice, reader::kill);
    Body body = new Body();
    long begun = System.nanoTime();
    try {
      Answer answer = new Answer(reader.ask(question, body), body);
      putBack(reader, turn);
      costly.remove(turn.client());
      quick.note(question, Duration.ofNanos(System.nanoTime() - begun));
      return answer;
    } catch (IOException e) {
      quick.forget(question);
      NoAnswerException reason = reason(turn, reader);
      reason.addSuppressed(e);
      pool.discard(reader);
      costly.add(turn.client());
      close(body, reason);
      throw reason;
    }
  }

  /** The turn ends first: a process that was given back may be answering another one already. */
  private void putBack(ReaderProcess reader, Turn turn) {
    lanes.leave(turn);
    if (lanes.ended(turn).isPresent()) {
      pool.discard(reader);
    } else {
      pool.giveBack(reader);
    }
  }

  private NoAnswerException reason(Turn turn, ReaderProcess reader) {
    NoAnswerException.Why died =
        reader.diedOfMemory() ? NoAnswerException.Why.MEMORY : NoAnswerException.Why.FAULT;
    NoAnswerException.Why why = lanes.ended(turn).orElse(died);
    return new NoAnswerException(why, message(why));
  }

  private String message(NoAnswerException.Why why) {
    return switch (why) {
      case TIME -> LimitedQuery.tooLong(limits);
      case MEMORY -> LimitedQuery.tooLarge(limits);
      case BUSY ->
          "Too many long queries run at this moment, so that this one was stopped: ask again later";
      case FAULT -> "The query ended the process that ran it; the server has started another";
    };
  }

  private static void close(Body body, NoAnswerException reason) {
    try {
      body.close();
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  /** Ends all processes. */
  @Override
  public void close() {
    lanes.close();
    pool.close();
  }
}
