package dawen.cli;

/** What is said of an input whose reading ended with an error and not with a message. */
final class Shortage {
  private Shortage() {}

  /** The message, with what can be done where memory or the stack ran out. */
  static String inWords(Input input, Throwable fault) {
    if (fault instanceof OutOfMemoryError) {
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
}
