package dawen.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/** A process of {@link ReaderMain}, as its server sees it. It answers one question at a time. */
final class ReaderProcess implements AutoCloseable {
  /** By which the virtual machine tells that its memory was too small. */
  private static final int OUT_OF_MEMORY = 3;

  /** In seconds; what runs only when nothing else does also ends so. */
  private static final int LONGEST_END = 10;

  private final Process process;
  private final InputStream in;
  private final ReaderFolder folder;
  private final Snapshot.State state;
  private volatile boolean nice;

  private ReaderProcess(Process process, ReaderFolder folder, Snapshot.State state) {
    this.process = process;
    this.folder = folder;
    this.state = state;
    in = new BufferedInputStream(process.getInputStream(), 64 << 10);
  }

  /**
   * Starts one, which is then to be waited for.
   *
   * @throws IOException if it cannot be started
   */
  static ReaderProcess start(Snapshot snapshot, Limits limits, JavaCommand java)
      throws IOException {
    ReaderFolder folder = ReaderFolder.make();
    try {
      Snapshot.State state = snapshot.copyTo(folder.graph());
      return new ReaderProcess(java.start(folder, limits), folder, state);
    } catch (IOException | RuntimeException e) {
      folder.remove();
      throw e;
    }
  }

  /**
   * Waits until it has opened the graph; then nobody needs the names of its files any more.
   *
   * @throws IOException if it has ended
   */
  void awaitReady() throws IOException {
    try {
      Frames.Frame frame = Frames.read(in);
      if (frame.kind() != Frames.READY) {
        throw new IOException("it said something else first");
      }
      folder.removeGraph();
      Niceness.lowerALittle(process.pid());
    } catch (IOException e) {
      kill();
      throw new IOException("it ended at once, with code " + exitCode(), e);
    }
  }

  /** The state of the graph that it reads. */
  Snapshot.State state() {
    return state;
  }

  /**
   * Asks and gathers the whole answer.
   *
   * @param body takes it
   * @throws IOException if the process ended meanwhile, or there is no room for the answer
   */
  Head ask(Question question, Body body) throws IOException {
    Frames.send(process.getOutputStream(), Frames.QUESTION, question.encoded());
    while (true) {
      Frames.Frame frame = Frames.read(in);
      if (frame.kind() == Frames.HEAD) {
        body.end();
        return Head.decoded(frame.bytes());
      }
      body.write(frame.bytes());
    }
  }

  /** Whether it ended because its memory was too small; waits for its end. */
  boolean diedOfMemory() {
    return exitCode() == OUT_OF_MEMORY;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The process's number in the system. */
  long pid() {
    return process.pid();
  }

  /** Lets it wait for all others from now on, where the system can. */
  void makeNice() {
    if (!nice) {
      nice = true;
      Niceness.lower(process.pid());
    }
  }

  /** Whether it waits for others: there is no way back. */
  boolean isNice() {
    return nice;
  }

  /** Ends it now, whatever it does; who waits for its answer is told. */
  void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
    exitCode();
    folder.remove();
  }

  private int exitCode() {
    try {
      return process.waitFor(LONGEST_END, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
