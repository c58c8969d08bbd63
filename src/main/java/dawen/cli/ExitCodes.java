package dawen.cli;

/** What the process tells its caller; 130, interrupted, comes from the virtual machine. */
final class ExitCodes {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  private ExitCodes() {}
}
