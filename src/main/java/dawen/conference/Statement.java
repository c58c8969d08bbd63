package dawen.conference;

/**
 * Words of a speaker that answer nobody.
 *
 * @param kind where in the conference they stand
 * @param speaker name as printed
 * @param heading printed above them, or null
 * @param text the words
 */
public record Statement(Kind kind, String speaker, String heading, Passage text) {

  /** Where in the conference a statement stands. */
  public enum Kind {
    /** Before the first question. */
    OPENING,
    /** After the last answer. */
    CLOSING,
    /** Between two exchanges. */
    REMARK
  }
}
