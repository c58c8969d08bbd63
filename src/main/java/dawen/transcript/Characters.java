package dawen.transcript;

/** What single characters mean to a layout. */
final class Characters {
  private Characters() {}

  private static final String SENTENCE_ENDS = "。！？!?…";
  private static final String CLOSERS = "”’」』）)》】\"'";

  /** A Han character, as counted by Unicode. */
  static boolean isHan(int c) {
    return Character.isIdeographic(c);
  }

  /** A letter or digit of ASCII, between which a space has a meaning. */
  static boolean isAsciiWord(int c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  /** White space of any kind, also the ideographic and the no-break space. */
  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** A character after which a line ends (UAX #14, class BK, CR, LF, NL). */
  static boolean isLineBreak(int c) {
    return c == '\n'
        || c == '\r'
        || c == 0x0B
        || c == '\f'
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  /** Invisible marks that carry no text: zero-width characters, bidi marks, variation selectors. */
  static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || (c < 0x20 && !isSpace(c));
  }

  /** Whether a text ends a sentence, closing quotation marks and brackets aside. */
  static boolean endsSentence(CharSequence text) {
    int i = text.length() - 1;
    while (i >= 0 && CLOSERS.indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0;
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

  /** Whether a paragraph is written in another language, but for a name or two. */
  static boolean isForeign(CharSequence text) {
    long han = text.codePoints().filter(Characters::isHan).count();
    long other = text.codePoints().filter(c -> Character.isLetter(c) && !isHan(c)).count();
    long neighbour = text.codePoints().filter(Characters::isKanaOrHangul).count();
    return neighbour > 5 && 2 * neighbour > han || other >= 20 && other > 10 * han;
  }

  private static boolean isKanaOrHangul(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.HANGUL;
  }

  /** Columns on a page: 2 for Han and full-width characters, 1 for others. */
  static int columns(CharSequence text) {
    return text.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
  }
}
