package dawen.transcript;

import dawen.conference.Passage;
import dawen.conference.Piece;

/** A question, answer or statement while its paragraphs come in. */
final class Part {
  private final Kept kept = new Kept();
  private final Piece.Kind kind;

  Part(Piece.Kind kind) {
    this.kind = kind;
  }

  /** Adds a paragraph, or what a page break cut off from the one before. */
  void add(Passage text, Layout layout) {
    if (text.isEmpty()) {
      return;
    }
    if (!kept.isEmpty()) {
      int gap = kept.lastOffset() + 1;
      int begin = text.span().begin();
      if (isOpen()) {
        layout.join(gap, begin);
      } else if (gap != begin) {
        // on a page that prints the newest paragraph first the next one stands above
        kept.add('\n', gap < begin ? gap : kept.lastOffset());
      }
    }
    kept.add(text);
    layout.mark(text, kind);
  }

  /** Whether what was added breaks off inside a sentence. */
  boolean isOpen() {
    return !kept.isEmpty() && !Characters.endsParagraph(kept.text());
  }

  boolean isEmpty() {
    return kept.isEmpty();
  }

  Piece.Kind kind() {
    return kind;
  }

  Passage passage() {
    return kept.passage();
  }
}
