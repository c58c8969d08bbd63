package dawen;

import java.util.Optional;

/**
 * Compares a quotation with the stretch of a source that it was taken from; immutable.
 *
 * <p>The rule: white space, marks of markup and invisible characters do not count. The stretch
 * begins with the first character of the quotation and ends with its last, and the others follow in
 * order. Between two of them the layout may have put whole lines, the beginning or the end of a
 * line, or words in brackets (a caption, a running head, the time a line was sent, 下转4版); they are
 * passed over where the next six characters of the quotation follow on them. So 乌⏎克兰 is quoted as
 * 乌克兰. On a page that prints the newest paragraph first, the paragraphs of a quotation stand in any
 * order, each of them whole.
 */
public final class Quotation {
  private static final String MARKUP = "*_#>`~-+•·";
  private static final String OPENING = "（([【〔";
  private static final String CLOSING = "）)]】〕";

  /** How many characters must agree after what the layout put in between. */
  private static final int SURE = 6;

  /** How many characters a difference shows. */
  private static final int SHOWN = 8;

  private final int[] source;
  private final int end;
  private final int[] text;

  /**
   * The first character that differs.
   *
   * @param at where it stands, in code points of the source
   * @param expected how the quotation goes on there; empty at its end
   * @param found how the source goes on there; empty at its end
   */
  public record Difference(int at, String expected, String found) {}

  /** How far a comparison came: code points of the text, and where in the source. */
  private record Reached(int text, int source) {}

  private Quotation(int[] source, int end, String text) {
    this.source = source;
    this.end = end;
    this.text = text.codePoints().filter(c -> !isFree(c)).toArray();
  }

  /**
   * Compares.
   *
   * @param source code points of the whole text
   * @param begin first code point of the stretch
   * @param end one past its last
   * @param text the quotation, its paragraphs parted by line feeds
   * @return the first difference; empty where there is none
   */
  public static Optional<Difference> firstDifference(
      int[] source, int begin, int end, String text) {
    int from = Math.max(0, Math.min(begin, source.length));
    Quotation quotation = new Quotation(source, Math.min(end, source.length), text);
    Reached reached = quotation.follow(from, true);
    boolean same = quotation.isWhole(reached) && reached.source() == end && begin == from;
    if (same || begin == from && isReordered(source, begin, end, text)) {
      return Optional.empty();
    }
    return Optional.of(quotation.difference(reached));
  }

  private Difference difference(Reached reached) {
    return new Difference(
        reached.source(), excerpt(text, reached.text()), excerpt(source, reached.source()));
  }

  private static String excerpt(int[] codePoints, int from) {
    return new String(codePoints, from, Math.min(SHOWN, codePoints.length - from));
  }

  /** Whether every paragraph stands somewhere in the stretch, and they begin and end it. */
  private static boolean isReordered(int[] source, int begin, int end, String text) {
    String[] paragraphs = text.split("\n");
    int first = end;
    int last = begin;
    for (String paragraph : paragraphs) {
      Quotation part = new Quotation(source, Math.min(end, source.length), paragraph);
      int at = begin;
      while (at < part.end && !part.isWhole(part.follow(at, false))) {
        at++;
      }
      if (at >= part.end) {
        return false;
      }
      first = Math.min(first, at);
      last = Math.max(last, part.follow(at, false).source());
    }
    return paragraphs.length > 1 && first == begin && last == end;
  }

  private boolean isWhole(Reached reached) {
    return reached.text() == text.length && text.length > 0;
  }

  /**
   * Follows the text from a place of the source on.
   *
   * @param toEnd whether the end of the text must be the end of the stretch
   */
  private Reached follow(int from, boolean toEnd) {
    Reached at = new Reached(0, from);
    Reached lineStart = null;
    while (at.text() < text.length) {
      Reached next = step(at);
      if (next == null) {
        next = resume(at, lineStart, toEnd);
        if (next == null) {
          return at;
        }
      }
      lineStart = isLineStart(next.source()) ? next : lineStart;
      at = next;
    }
    return at;
  }

  /** One character further; null where the two differ. */
  private Reached step(Reached at) {
    if (at.source() >= end) {
      return null;
    }
    int c = source[at.source()];
    if (c == text[at.text()]) {
      return new Reached(at.text() + 1, at.source() + 1);
    }
    return isFree(c) && at.text() > 0 ? new Reached(at.text(), at.source() + 1) : null;
  }

  /** Where the text goes on after what the layout put in between; null if it does not. */
  private Reached resume(Reached at, Reached lineStart, boolean toEnd) {
    if (at.text() == 0) {
      return null;
    }
    for (int k = at.source() + 1; k < end; k++) {
      if (isLayout(at.source(), k) && isSure(at.text(), k, toEnd)) {
        return new Reached(at.text(), k);
      }
    }
    if (lineStart == null) {
      return null;
    }
    for (int k = lineStart.source() + 1; k < end; k++) {
      if (k > at.source() && isSure(lineStart.text(), k, toEnd)) {
        return new Reached(lineStart.text(), k);
      }
    }
    return null;
  }

  /** Whether a stretch begins or ends with a line, or stands in brackets. */
  private boolean isLayout(int from, int to) {
    return isLineStart(from)
        || isLineStart(to)
        || OPENING.indexOf(source[from]) >= 0 && CLOSING.indexOf(source[to - 1]) >= 0;
  }

  /** Whether nothing but layout stands between the last line break and a place. */
  private boolean isLineStart(int place) {
    for (int i = place - 1; i >= 0; i--) {
      if (isLineBreak(source[i])) {
        return true;
      }
      if (!isFree(source[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean isSure(int from, int place, boolean toEnd) {
    if (source[place] != text[from]) {
      return false;
    }
    Reached at = new Reached(from, place);
    int sure = Math.min(text.length, from + SURE);
    while (at.text() < sure) {
      at = step(at);
      if (at == null) {
        return false;
      }
    }
    return !toEnd || at.text() < text.length || at.source() == end;
  }

  private static boolean isLineBreak(int c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == 0x0B
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  private static boolean isFree(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || c >= 0xFE00 && c <= 0xFE0F
        || c >= 0xE0100 && c <= 0xE01EF
        || MARKUP.indexOf(c) >= 0;
  }
}
