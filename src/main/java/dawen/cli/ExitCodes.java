package dawen.cli;

/** What the process tells its caller. */
final class ExitCodes {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  /** As shells tell of Ctrl-C; where no {@link Interruption} watches, the virtual machine does. */
  static final int INTERRUPTED = 130;

  private ExitCodes() {}
}
