package dawen.transcript;

import dawen.conference.Passage;
import dawen.conference.Piece;
import dawen.conference.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Marks every code point of a source with what it was taken for. */
final class Layout {
  private final int[] source;

  /** For each code point one more than the number of its kind; 0 for none. */
  private final byte[] kinds;

  private final BitSet joinedBreaks;

  Layout(int[] source, BitSet joinedBreaks) {
    this.source = source;
    this.kinds = new byte[source.length];
    this.joinedBreaks = joinedBreaks;
  }

  /** Marks the characters of a passage; white space between them is told apart later. */
  void mark(Passage passage, Piece.Kind kind) {
    int length = passage.text().length();
    if (passage.isUnbroken() && length > 0) {
      mark(passage.offset(0), length, number(kind));
      return;
    }
    for (int i = 0; i < length; i++) {
      mark(passage.offset(i), 1, number(kind));
    }
  }

  private void mark(int from, int length, byte number) {
    int[] text = source;
    byte[] marks = kinds;
    int end = from + length;
    for (int i = from; i < end; i++) {
      if (!Characters.isSpace(text[i])) {
        marks[i] = number;
      }
    }
  }

  private static byte number(Piece.Kind kind) {
    return (byte) (kind.ordinal() + 1);
  }

  /** The line breaks of this stretch were put in by the layout, inside a sentence. */
  void join(int from, int to) {
    joinedBreaks.set(from, to);
  }

  /** The whole source as pieces, gapless. */
  List<Piece> pieces() {
    Piece.Kind[] all = Piece.Kind.values();
    List<Piece> pieces = new ArrayList<>();
    int length = kinds.length;
    for (int begin = 0; begin < length; ) {
      byte kind = kindAt(begin);
      int end = begin + 1;
      while (end < length && kindAt(end) == kind) {
        end++;
      }
      pieces.add(new Piece(new Span(begin, end), all[kind - 1]));
      begin = end;
    }
    return pieces;
  }

  /** The kind of a character; a gap that begins with it is named first. */
  private byte kindAt(int i) {
    if (kinds[i] == 0) {
      nameGap(i, endOfGap(i));
    }
    return kinds[i];
  }

  /** A gap is a run of characters of one class that nothing has marked. */
  private int endOfGap(int from) {
    boolean space = isSpacing(source[from]);
    int end = from;
    while (end < source.length && kinds[end] == 0 && isSpacing(source[end]) == space) {
      end++;
    }
    return end;
  }

  private void nameGap(int from, int end) {
    if (!isSpacing(source[from])) {
      Piece.Kind kind = isMarkup(from, end) ? Piece.Kind.MARKUP : Piece.Kind.RESIDUE;
      Arrays.fill(kinds, from, end, number(kind));
      return;
    }
    boolean breaks = false;
    for (int i = from; i < end; i++) {
      breaks |= Characters.isLineBreak(source[i]);
    }
    Piece.Kind kind = breaks ? breakKind(from, end) : spaceKind(from, end);
    Arrays.fill(kinds, from, end, number(kind));
  }

  private Piece.Kind breakKind(int from, int end) {
    int joined = joinedBreaks.nextSetBit(from);
    return joined >= 0 && joined < end ? Piece.Kind.JOINED_BREAK : Piece.Kind.WHITE_SPACE;
  }

  private Piece.Kind spaceKind(int from, int end) {
    boolean inside = from > 0 && end < kinds.length && !Characters.isLineBreak(source[from - 1]);
    return inside ? Piece.Kind.REMOVED_SPACE : Piece.Kind.WHITE_SPACE;
  }

  private static boolean isSpacing(int c) {
    return Characters.isSpace(c) || Characters.isInvisible(c) || Characters.isLineBreak(c);
  }

  private boolean isMarkup(int from, int end) {
    for (int i = from; i < end; i++) {
      if ("#*_>-+".indexOf(source[i]) < 0) {
        return false;
      }
    }
    return true;
  }
}
