package dawen.transcript;

/**
 * The words before a turn that say whose it is.
 *
 * @param kind who begins to talk
 * @param name the outlet as printed (reporter) or the label as printed (others); null for an
 *     anonymous reporter
 * @param length UTF-16 characters of the tag, its colon included
 */
record Tag(Kind kind, String name, int length) {

  /** Who begins to talk. */
  enum Kind {
    REPORTER,
    /** 主持人: opens, gives the floor, closes. */
    HOST,
    /** 答, 发言人 or a name: answers. */
    SPEAKER,
    /** A label that is a speaker's only if the text as a whole says so. */
    UNKNOWN
  }
}
