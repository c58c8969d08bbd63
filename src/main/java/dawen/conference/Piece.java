package dawen.conference;

/**
 * A stretch of the source and what the reader took it for. The pieces of a transcript follow each
 * other without gap or overlap and make up the whole file.
 *
 * @param span where it stands
 * @param kind what it is
 */
public record Piece(Span span, Kind kind) {

  /** What a piece of a source is. */
  public enum Kind {
    TITLE,
    /** The paragraph that tells date, session and venue; a wire agency's dateline. */
    LEAD,
    HEADING,
    SLOGAN,
    REPORTER_TAG,
    SPEAKER_TAG,
    QUESTION,
    ANSWER,
    STATEMENT,
    /** Text that belongs to a picture. */
    CAPTION,
    /** （下转4版）, （上接1版）. */
    JUMP_LINE,
    /** 据新华社电, （完）, 责任编辑：…. */
    CREDIT,
    /** Ornaments, kickers, running heads, page numbers. */
    FURNITURE,
    /** The same words in another language, printed in turn. */
    TRANSLATION,
    /** Marks of a markup language: #, **, &gt;. */
    MARKUP,
    /** A line break that the layout put inside a sentence. */
    JOINED_BREAK,
    /** A space that the layout put inside the text. */
    REMOVED_SPACE,
    /** White space between lines and paragraphs. */
    WHITE_SPACE,
    /** What no signal explains. */
    RESIDUE
  }
}
