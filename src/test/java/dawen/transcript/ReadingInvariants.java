package dawen.transcript;

import dawen.conference.Announcement;
import dawen.conference.Exchange;
import dawen.conference.Passage;
import dawen.conference.Piece;
import dawen.conference.PressConference;
import dawen.conference.Span;
import dawen.conference.Statement;
import dawen.conference.Translation;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What holds of every reading, whatever the text: for the properties and for the fuzzing. */
public final class ReadingInvariants {
  private final int[] source;
  private final PressConference read;

  private ReadingInvariants(String text, PressConference read) {
    this.source = text.codePoints().toArray();
    this.read = read;
  }

  /**
   * Looks at a reading.
   *
   * @param text of the source
   * @throws AssertionError naming the first thing that does not hold
   */
  public static void check(String text, PressConference read) {
    ReadingInvariants of = new ReadingInvariants(text, read);
    of.thePiecesMakeUpTheFile();
    of.whiteSpaceIsNothingElse();
    Stream<Passage> tags = read.exchanges().stream().map(Exchange::tag);
    Stream<Passage> told = read.announcements().stream().map(Announcement::words);
    Stream.concat(tags, told).filter(Objects::nonNull).forEach(of::standsInTheSource);
    BitSet questions = of.of(read.exchanges().stream().map(Exchange::question).toList());
    BitSet answers = of.of(read.exchanges().stream().map(Exchange::answer).toList());
    BitSet said = of.of(read.statements().stream().map(Statement::text).toList());
    BitSet translated = of.of(read.translations().stream().map(Translation::text).toList());
    of.areThePiecesOf(Piece.Kind.QUESTION, questions);
    of.areThePiecesOf(Piece.Kind.ANSWER, answers);
    of.areThePiecesOf(Piece.Kind.STATEMENT, said);
    // a paragraph that pairs with no turn may be a quotation: it is marked, and not kept
    translated.andNot(of.placesOf(Piece.Kind.TRANSLATION));
    require(translated.isEmpty(), "no translation by the layout: " + translated);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  private void thePiecesMakeUpTheFile() {
    int end = 0;
    for (Piece piece : read.layout()) {
      Span span = piece.span();
      require(span.begin() == end && span.end() > end, "gap or overlap at " + end + ": " + piece);
      end = span.end();
    }
    require(end == source.length, "the pieces end at " + end + " of " + source.length);
    require(read.origin().codePoints() == source.length, "characters: " + read.origin());
  }

  private void whiteSpaceIsNothingElse() {
    for (Piece piece : read.layout()) {
      boolean white =
          switch (piece.kind()) {
            case WHITE_SPACE, REMOVED_SPACE, JOINED_BREAK -> true;
            default -> false;
          };
      for (int i = piece.span().begin(); white && i < piece.span().end(); i++) {
        require(isSpacing(source[i]), "taken off as " + piece + ": U+" + hex(source[i]));
      }
    }
  }

  /** Every character is printed where its passage says; only white space is put in. */
  private void standsInTheSource(Passage passage) {
    String text = passage.text();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int kept = text.codePointAt(i);
      int offset = passage.offset(i);
      require(offset >= 0 && offset < source.length, "offset " + offset + " of " + source.length);
      require(
          kept == source[offset] || kept == ' ' || kept == '\n',
          "kept U+" + hex(kept) + ", printed at " + offset + " U+" + hex(source[offset]));
    }
    if (!text.isEmpty()) {
      Span span = passage.span();
      require(span.begin() < span.end() && span.end() <= source.length, "span " + span);
    }
  }

  /** The places of all characters but white space; none belongs to two of the passages. */
  private BitSet of(List<Passage> passages) {
    BitSet places = new BitSet();
    for (Passage passage : passages) {
      if (passage == null) {
        continue;
      }
      standsInTheSource(passage);
      String text = passage.text();
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        int offset = passage.offset(i);
        if (text.codePointAt(i) == source[offset] && !isSpacing(source[offset])) {
          require(!places.get(offset), "printed once, kept twice: " + offset + " in " + text);
          places.set(offset);
        }
      }
    }
    return places;
  }

  /** What is kept of a kind is what the layout takes for it, to the character. */
  private void areThePiecesOf(Piece.Kind kind, BitSet kept) {
    BitSet pieces = placesOf(kind);
    pieces.xor(kept);
    require(pieces.isEmpty(), kind + ": kept and layout differ at " + pieces);
  }

  private BitSet placesOf(Piece.Kind kind) {
    BitSet places = new BitSet();
    for (Piece piece : read.layout()) {
      if (piece.kind() == kind) {
        for (int i = piece.span().begin(); i < piece.span().end(); i++) {
          places.set(i, !isSpacing(source[i]));
        }
      }
    }
    return places;
  }

  private static boolean isSpacing(int c) {
    return Characters.isSpace(c) || Characters.isInvisible(c) || Characters.isLineBreak(c);
  }

  private static String hex(int c) {
    return Integer.toHexString(c).toUpperCase(Locale.ROOT);
  }
}
