package dawen.query;

/**
 * How many columns of a terminal a text takes.
 *
 * <p>Wide and full-width characters take two columns, combining and format characters none, all
 * others one: ambiguous ones (“ ” … ① α) too, as terminals outside East Asian locales draw them,
 * and controls, which a table never prints.
 */
public final class DisplayWidth {

  /**
   * First and last code points of the ranges W and F of Unicode Standard Annex #11, East Asian
   * Width, https://www.unicode.org/reports/tr11/ (Unicode 16), in ascending order. Gaps of
   * unassigned characters inside a block of wide ones are closed.
   */
  private static final int[][] WIDE = {
    {0x1100, 0x115F}, // Hangul Jamo, leading consonants
    {0x231A, 0x231B},
    {0x2329, 0x232A},
    {0x23E9, 0x23EC},
    {0x23F0, 0x23F0},
    {0x23F3, 0x23F3},
    {0x25FD, 0x25FE},
    {0x2614, 0x2615},
    {0x2630, 0x2637},
    {0x2648, 0x2653},
    {0x267F, 0x267F},
    {0x268A, 0x268F},
    {0x2693, 0x2693},
    {0x26A1, 0x26A1},
    {0x26AA, 0x26AB},
    {0x26BD, 0x26BE},
    {0x26C4, 0x26C5},
    {0x26CE, 0x26CE},
    {0x26D4, 0x26D4},
    {0x26EA, 0x26EA},
    {0x26F2, 0x26F3},
    {0x26F5, 0x26F5},
    {0x26FA, 0x26FA},
    {0x26FD, 0x26FD},
    {0x2705, 0x2705},
    {0x270A, 0x270B},
    {0x2728, 0x2728},
    {0x274C, 0x274C},
    {0x274E, 0x274E},
    {0x2753, 0x2755},
    {0x2757, 0x2757},
    {0x2795, 0x2797},
    {0x27B0, 0x27B0},
    {0x27BF, 0x27BF},
    {0x2B1B, 0x2B1C},
    {0x2B50, 0x2B50},
    {0x2B55, 0x2B55},
    {0x2E80, 0x303E}, // radicals, ideographic description, CJK punctuation
    {0x3041, 0x3247}, // kana, Bopomofo, compatibility Jamo, enclosed letters
    {0x3250, 0xA4C6}, // enclosed and compatibility forms, Han extension A, Han, Yi
    {0xA960, 0xA97C},
    {0xAC00, 0xD7A3}, // Hangul
    {0xF900, 0xFAFF}, // compatibility ideographs
    {0xFE10, 0xFE19},
    {0xFE30, 0xFE6B}, // vertical and small forms
    {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6}, // full-width forms
    {0x16FE0, 0x18D08},
    {0x1AFF0, 0x1B2FB}, // Tangut, Khitan, kana supplements
    {0x1D300, 0x1D356},
    {0x1D360, 0x1D376}, // Tai Xuan Jing, counting rods
    {0x1F004, 0x1F004},
    {0x1F0CF, 0x1F0CF},
    {0x1F18E, 0x1F18E},
    {0x1F191, 0x1F19A},
    {0x1F200, 0x1F265}, // enclosed ideographs
    {0x1F300, 0x1F320},
    {0x1F32D, 0x1F335},
    {0x1F337, 0x1F37C},
    {0x1F37E, 0x1F393},
    {0x1F3A0, 0x1F3CA},
    {0x1F3CF, 0x1F3D3},
    {0x1F3E0, 0x1F3F0},
    {0x1F3F4, 0x1F3F4},
    {0x1F3F8, 0x1F43E},
    {0x1F440, 0x1F440},
    {0x1F442, 0x1F4FC},
    {0x1F4FF, 0x1F53D},
    {0x1F54B, 0x1F54E},
    {0x1F550, 0x1F567},
    {0x1F57A, 0x1F57A},
    {0x1F595, 0x1F596},
    {0x1F5A4, 0x1F5A4},
    {0x1F5FB, 0x1F64F},
    {0x1F680, 0x1F6C5},
    {0x1F6CC, 0x1F6CC},
    {0x1F6D0, 0x1F6D2},
    {0x1F6D5, 0x1F6D7},
    {0x1F6DC, 0x1F6DF},
    {0x1F6EB, 0x1F6EC},
    {0x1F6F4, 0x1F6FC},
    {0x1F7E0, 0x1F7F0},
    {0x1F90C, 0x1F93A},
    {0x1F93C, 0x1F945},
    {0x1F947, 0x1F9FF},
    {0x1FA70, 0x1FAF8},
    {0x20000, 0x2FFFD},
    {0x30000, 0x3FFFD} // Han extensions B and later
  };

  private DisplayWidth() {}

  /** The width of a text on one line. */
  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** The width of a character: 0, 1 or 2. */
  public static int of(int codePoint) {
    if (isZero(codePoint)) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /**
   * The text itself if it fits, else as much of its beginning as fits before an ellipsis.
   *
   * @param width at least 1
   */
  public static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    int used = 1;
    int end = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      used += of(codePoint);
      if (used > width) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return text.substring(0, end) + "…";
  }

  private static boolean isZero(int codePoint) {
    if (codePoint == 0xAD) { // a soft hyphen is a format character, but terminals draw it
      return false;
    }
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || codePoint >= 0x1160 && codePoint <= 0x11FF; // vowels and finals join the Jamo before
  }

  private static boolean isWide(int codePoint) {
    int low = 0;
    int high = WIDE.length - 1;
    while (low <= high) {
      int middle = (low + high) / 2;
      if (codePoint < WIDE[middle][0]) {
        high = middle - 1;
      } else if (codePoint > WIDE[middle][1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }
}
