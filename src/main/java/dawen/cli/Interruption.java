package dawen.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C, or the system's request to end, stop a long job in good order: the job asks from
 * time to time whether it is to stop, and the process ends with code 130 once it has.
 */
final class Interruption implements AutoCloseable {
  /** Seconds until the process ends anyhow; what is stored survives that too. */
  private static final int LONGEST = 20;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "interruption");
  private volatile boolean asked;

  private Interruption() {}

  /** Watches until it is closed. */
  static Interruption watch() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Whether the job is to stop. */
  boolean isAsked() {
    return asked;
  }

  private void stop() {
    asked = true;
    try {
      ended.await(LONGEST, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ExitCodes.INTERRUPTED);
  }

  /** The job has come to its end, or stopped. */
  @Override
  public void close() {
    ended.countDown();
    if (!asked) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        asked = true; // the process is ending already, and this thread with it
      }
    }
  }
}
