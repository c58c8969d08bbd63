package dawen.conference;

/** How much of an exchange the source prints. */
public enum Completeness {
  COMPLETE,
  /** The layout prints the answer alone. */
  QUESTION_MISSING,
  /** The source ends, or jumps to another page, after the question. */
  ANSWER_MISSING,
  /** The source ends, or jumps to another page, inside the answer. */
  ANSWER_CUT
}
