package dawen.cli;

/** What is said of an input whose reading ended with an error and not with a message. */
final class Shortage {
  private Shortage() {}

  /** The message, with what can be done where memory or the stack ran out. */
  static String inWords(Input input, Throwable fault) {
    if (isOfMemory(fault)) {
      long heap = Runtime.getRuntime().maxMemory() >> 20;
      return input.shown()
          + ": needs more memory than the %d MB that there are; split it, or give more with"
              .formatted(heap)
          + " DAWEN_JAVA_OPTS=-Xmx4g";
    }
    if (fault instanceof StackOverflowError) {
      return input.shown() + ": is nested deeper than can be read; save it as plain text";
    }
    return input.shown() + ": could not be read, by a fault of the program: " + fault;
  }

  /**
   * A library's dictionary that found no memory on its first use is lost to the whole process: the
   * files that need it fail with an error of their own, which has the first one as its cause.
   */
  private static boolean isOfMemory(Throwable fault) {
    for (Throwable one = fault; one != null; one = one.getCause()) {
      boolean spoilt = one instanceof LinkageError;
      if (one instanceof OutOfMemoryError
          || spoilt && String.valueOf(one.getMessage()).contains("java.lang.OutOfMemoryError")) {
        return true;
      }
    }
    return false;
  }
}
