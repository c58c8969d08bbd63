package dawen.reader;

/** A query was not answered: it was stopped, or not begun. The message is for who asked. */
public final class NoAnswerException extends Exception {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Why {
    /** It ran longer than it may. */
    TIME,
    /** It needed more memory than it may have. */
    MEMORY,
    /** Others are to be served too. */
    BUSY,
    /** Something went wrong here. */
    FAULT
  }

  private final Why why;

  NoAnswerException(Why why, String message) {
    super(message);
    this.why = why;
  }

  /** What kind of obstacle it was. */
  public Why why() {
    return why;
  }
}
