package dawen.transcript;

import java.util.Arrays;

/** What single characters mean to a layout. */
final class Characters {
  private static final Signs SENTENCE_ENDS = Signs.of("。！？!?…");
  private static final Signs CLOSERS = Signs.of("”’」』）)》】\"'");

  /** The Han that every text is made of, U+4E00 to U+9FA5: most questions end with them. */
  private static final int FIRST_HAN = 0x4E00;

  private static final int LAST_HAN = 0x9FA5;

  /** Hangul and kana begin here. */
  private static final int FIRST_HANGUL = 0x1100;

  /** The last white space of Unicode, and the first character of marks that nobody sees. */
  private static final int LAST_SPACE = 0x3000;

  private static final int LATE_INVISIBLE = 0xFE00;

  private Characters() {}

  /** The code points of a text. */
  static int[] codePoints(String text) {
    char[] characters = text.toCharArray();
    int[] codePoints = new int[characters.length];
    int count = 0;
    for (int i = 0; i < characters.length; i++) {
      int c = characters[i];
      if (Character.isSurrogate((char) c)) {
        c = Character.codePointAt(characters, i);
        i += Character.charCount(c) - 1;
      }
      codePoints[count++] = c;
    }
    return count == codePoints.length ? codePoints : Arrays.copyOf(codePoints, count);
  }

  /** A Han character, as counted by Unicode. */
  static boolean isHan(int c) {
    return isUsualHan(c) || c > LAST_SPACE && Character.isIdeographic(c);
  }

  /** One of the Han that most of a text is made of. */
  static boolean isUsualHan(int c) {
    return c >= FIRST_HAN && c <= LAST_HAN;
  }

  /** A letter or digit of ASCII, between which a space has a meaning. */
  static boolean isAsciiWord(int c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  /** White space of any kind, also the ideographic and the no-break space. */
  static boolean isSpace(int c) {
    return c <= LAST_SPACE
        && !isUsualMark(c)
        && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** Visible ASCII, also in full width, and the dashes, quotation marks, dots from U+2010 on. */
  private static boolean isUsualMark(int c) {
    return c > ' ' && c < 0x7F || c >= 0x2010 && c <= 0x2027 || c >= 0xFF01 && c <= 0xFF5E;
  }

  /** A character after which a line ends (UAX #14, class BK, CR, LF, NL). */
  static boolean isLineBreak(int c) {
    return c <= 0x2029 && (c >= '\n' && c <= '\r' || c == 0x85 || c == 0x2028 || c == 0x2029);
  }

  /**
   * Invisible marks that carry no text: zero-width characters, bidi marks, variation selectors,
   * controls of ASCII and Latin-1.
   */
  static boolean isInvisible(int c) {
    if (c > LAST_SPACE && c < LATE_INVISIBLE || isUsualMark(c)) {
      return false;
    }
    return Character.getType(c) == Character.FORMAT
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || (Character.isISOControl(c) && !isSpace(c) && !isLineBreak(c));
  }

  /** Whether a text ends a sentence, closing quotation marks and brackets aside. */
  static boolean endsSentence(CharSequence text) {
    int i = text.length() - 1;
    while (i >= 0 && CLOSERS.has(text.charAt(i))) {
      i--;
    }
    return i >= 0 && SENTENCE_ENDS.has(text.charAt(i));
  }

  /** Whether a text ends where a paragraph may end: a sentence, an item of a list, a colon. */
  static boolean endsParagraph(CharSequence text) {
    if (endsSentence(text)) {
      return true;
    }
    char last = text.length() == 0 ? ' ' : text.charAt(text.length() - 1);
    return ";；:：".indexOf(last) >= 0 || (last == '.' && endsAfterHan(text));
  }

  private static boolean endsAfterHan(CharSequence text) {
    return text.length() > 1 && isHan(text.charAt(text.length() - 2));
  }

  /**
   * Whether a paragraph is written in another language, but for a name or two.
   *
   * @param neighbours whether it may hold kana or Hangul
   */
  static boolean isForeign(String text, boolean neighbours) {
    // so many Han that the others, or kana and Hangul among them, cannot be too many any more
    int enough = neighbours ? text.length() * 2 / 3 + 1 : text.length() / 11 + 1;
    int han = 0;
    int other = 0;
    int neighbour = 0;
    for (int i = 0; i < text.length(); i++) {
      int c = text.charAt(i);
      if (isUsualHan(c)) {
        if (++han >= enough) {
          return false;
        }
        continue;
      }
      if (Character.isSurrogate((char) c)) {
        c = text.codePointAt(i);
        i += Character.charCount(c) - 1;
      }
      if (isHan(c)) {
        han++;
      } else {
        other += Character.isLetter(c) ? 1 : 0;
        neighbour += isOfNeighbours(c) ? 1 : 0;
      }
    }
    return neighbour > 5 && 2 * neighbour > han || other >= 20 && other > 10 * han;
  }

  /** The marks of Chinese print and full-width ASCII, as far as they are frequent. */
  static boolean isChineseMark(int c) {
    return c >= 0x3001 && c <= 0x3011 || c >= 0x2014 && c <= 0x2026 || c >= 0xFF01 && c <= 0xFF5E;
  }

  /** Whether a UTF-16 character is kana or Hangul, or half of what may be. */
  static boolean mayBeOfNeighbours(int c) {
    return Character.isSurrogate((char) c) || isOfNeighbours(c);
  }

  private static boolean isOfNeighbours(int c) {
    if (c < FIRST_HANGUL || isChineseMark(c)) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.HANGUL;
  }

  /**
   * Columns on a page: 2 for Han and full-width characters, 1 for others.
   *
   * @param most of a wider text no more than this is told, or one more
   */
  static int columns(String text, int most) {
    if (text.length() >= most) {
      return most; // no character takes less than one
    }
    int columns = 0;
    for (int i = 0; i < text.length() && columns < most; i++) {
      char c = text.charAt(i);
      if (c < 0x2000) {
        columns++;
      } else if (!Character.isLowSurrogate(c) || !isSecondHalf(text, i)) {
        columns += 2;
      }
    }
    return columns;
  }

  private static boolean isSecondHalf(String text, int i) {
    return i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
  }
}
