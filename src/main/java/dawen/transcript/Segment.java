package dawen.transcript;

import dawen.conference.Passage;
import dawen.conference.Piece;

/**
 * A stretch of a paragraph with one role: a turn with its tag, a paragraph that continues a turn,
 * or something printed around the text.
 *
 * @param role what it is for the conference
 * @param kind what it is for the page, where it is no part of the conference; else null
 * @param tag the tag of a turn as printed; null without one
 * @param name outlet (reporter) or label (speaker, host) of a turn; null for an anonymous reporter
 * @param text what follows the tag; may be empty
 * @param block the paragraph it stands in
 */
record Segment(Role role, Piece.Kind kind, Passage tag, String name, Passage text, Block block) {

  /** What a segment does in the conference. */
  enum Role {
    REPORTER,
    SPEAKER,
    HOST,
    BODY,
    /** Printed around the text. */
    PAGE
  }

  static Segment page(Piece.Kind kind, Passage text, Block block) {
    return new Segment(Role.PAGE, kind, null, null, text, block);
  }

  static Segment body(Passage text, Block block) {
    return new Segment(Role.BODY, null, null, null, text, block);
  }

  boolean isTurn() {
    return tag != null;
  }

  boolean is(Role wanted) {
    return role == wanted;
  }

  /** The text as a string. */
  String string() {
    return text.text();
  }
}
