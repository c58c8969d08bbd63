package dawen.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Reader processes that wait for work. One after the other is started in the background, so that
 * some are always ready, and that many that end at once do not fill the machine with new ones.
 */
final class ReaderPool implements AutoCloseable {
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

  private static final int LONGEST_END = 10;
  private static final String NOT_READY =
      "No process is ready to answer at this moment: ask again later";

  private final Snapshot snapshot;
  private final Limits limits;
  private final JavaCommand java;
  private final int ready;
  private final Deque<ReaderProcess> idle = new ArrayDeque<>();
  private final Set<ReaderProcess> all = new HashSet<>();
  private final Thread starter = new Thread(this::keepReady, "dawen-readers");
  private final ExecutorService enders = Executors.newSingleThreadExecutor(ReaderPool::ender);
  private final Thread hook = new Thread(this::killAll, "dawen-readers-end");
  private int waiting;
  private String failure = "";
  private boolean closed;

  /**
   * None is started before {@link #prepare} or the first question.
   *
   * @param dataset what they read
   * @param ready how many wait for work
   */
  ReaderPool(DatasetGraph dataset, Limits limits, int ready) {
    this.snapshot = new Snapshot(dataset);
    this.limits = limits;
    this.ready = ready;
    this.java = JavaCommand.ofThisProcess();
    Runtime.getRuntime().addShutdownHook(hook);
    starter.setDaemon(true);
  }

  /** Begins to start processes, if that has not begun. */
  synchronized void prepare() {
    if (!closed && starter.getState() == Thread.State.NEW) {
      starter.start();
    }
  }

  /**
   * Takes a process that reads the graph as it is now; waits for one to start if there is none.
   *
   * @param modest whether the last one is left to others
   * @throws NoAnswerException if none starts
   */
  synchronized ReaderProcess take(Duration longest, boolean modest)
      throws NoAnswerException, InterruptedException {
    prepare();
    Snapshot.State state = snapshot.state();
    long end = System.nanoTime() + longest.toNanos();
    waiting++;
    try {
      while (true) {
        ReaderProcess found = modest && idle.size() < 2 ? null : next(state);
        notifyAll();
        if (found != null) {
          return found;
        }
        long left = (end - System.nanoTime()) / 1_000_000;
        if (closed || left <= 0 || !failure.isEmpty()) {
          throw failure.isEmpty()
              ? new NoAnswerException(NoAnswerException.Why.BUSY, NOT_READY)
              : new NoAnswerException(NoAnswerException.Why.FAULT, failure);
        }
        wait(left);
      }
    } finally {
      waiting--;
    }
  }

  private ReaderProcess next(Snapshot.State state) {
    while (!idle.isEmpty()) {
      ReaderProcess found = idle.removeFirst();
      if (found.isAlive() && found.state().equals(state)) {
        return found;
      }
      discard(found);
    }
    return null;
  }

  /** Gives one back that has answered. */
  synchronized void giveBack(ReaderProcess reader) {
    if (closed || !reader.isAlive() || reader.isNice()) {
      discard(reader);
    } else {
      idle.addFirst(reader);
    }
    notifyAll();
  }

  /** Ends one; another takes its place. */
  synchronized void discard(ReaderProcess reader) {
    all.remove(reader);
    reader.kill();
    if (closed) {
      reader.close();
    } else {
      enders.execute(reader::close);
    }
    notifyAll();
  }

  private void keepReady() {
    ReaderFolder.removeAbandoned(Path.of(System.getProperty("java.io.tmpdir")));
    try {
      while (awaitNeed()) {
        startOne();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void startOne() throws InterruptedException {
    ReaderProcess reader = null;
    try {
      reader = ReaderProcess.start(snapshot, limits, java);
      note(reader);
      reader.awaitReady();
      offer(reader);
    } catch (IOException | RuntimeException e) {
      if (reader != null) {
        discard(reader);
      }
      fail("The process that answers queries cannot be started: " + e.getMessage());
    }
  }

  private synchronized boolean awaitNeed() throws InterruptedException {
    while (!closed && idle.size() >= ready + waiting) {
      wait();
    }
    return !closed;
  }

  private synchronized void note(ReaderProcess reader) {
    all.add(reader);
    if (closed) {
      discard(reader);
    }
  }

  private synchronized void offer(ReaderProcess reader) {
    failure = "";
    if (closed) {
      discard(reader);
    } else {
      idle.addLast(reader);
      notifyAll();
    }
  }

  private synchronized void fail(String message) throws InterruptedException {
    failure = message;
    notifyAll();
    if (!closed) {
      wait(PAUSE_AFTER_FAILURE.toMillis());
    }
  }

  /** How many processes there are. */
  synchronized int size() {
    return all.size();
  }

  private static Thread ender(Runnable task) {
    Thread thread = new Thread(task, "dawen-readers-end");
    thread.setDaemon(true);
    return thread;
  }

  private void killAll() {
    Set<ReaderProcess> ending;
    synchronized (this) {
      closed = true;
      ending = new HashSet<>(all);
      all.clear();
      idle.clear();
      notifyAll();
    }
    ending.forEach(ReaderProcess::kill);
    ending.forEach(ReaderProcess::close);
    enders.shutdown();
  }

  /** Ends all processes and removes what they have left. */
  @Override
  public void close() {
    killAll();
    try {
      starter.join();
      enders.awaitTermination(LONGEST_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      return; // the hook is running
    }
  }
}
