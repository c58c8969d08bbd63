package dawen.repair;

import dawen.lexicon.CharacterSet;

/**
 * The signs without which a rule of repair changes nothing, all looked for in one pass: most texts
 * have none of them. A set of signs is the sum of its members.
 */
final class Signs {
  /** Digits and Latin letters of full width. */
  static final int FULL_WIDTH = 1;

  /** Letters that a machine reads for digits, beside a digit. */
  static final int LETTERS = 1 << 1;

  /** Full stops that are not round, unless behind ASCII. */
  static final int STOPS = 1 << 2;

  /** Marks of half width, unless behind ASCII. */
  static final int HALF_WIDTH = 1 << 3;

  /** Letters or signs that bear a tone. */
  static final int TONES = 1 << 4;

  /** A mark twice side by side. */
  static final int DOUBLED = 1 << 5;

  /** 一一, which may be a dash. */
  static final int DASH = 1 << 6;

  /** A digit, beside which such a letter stands. */
  private static final int DIGIT = 1 << 7;

  /** By character, what it is a sign of; {@code DOUBLED} and {@code DASH} where it stands twice. */
  private static final short[] BY_CHARACTER = new short[Character.MAX_VALUE + 1];

  /**
   * The characters that are any: a set that stays in the processor's cache, as the table does not.
   */
  private static final CharacterSet ANY;

  private static final int TWICE = DOUBLED | DASH;

  /** Slips behind a Chinese character or mark only: 3.5, 10:30 and U.S. are none. */
  private static final int NOT_BEHIND_ASCII = STOPS | HALF_WIDTH;

  static {
    mark(FULL_WIDTH, Marks.FULL_WIDTH_SIGNS);
    mark(LETTERS, "OoIl");
    mark(STOPS, "｡.．");
    mark(HALF_WIDTH, Marks.HALF);
    mark(TONES, Pinyin.TONES);
    mark(DOUBLED, "。，、；：,;:");
    mark(DASH, "一");
    mark(DIGIT, "0123456789");
    StringBuilder any = new StringBuilder();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (BY_CHARACTER[c] != 0) {
        any.append((char) c);
      }
    }
    ANY = new CharacterSet(any);
  }

  private Signs() {}

  private static void mark(int sign, String characters) {
    characters.chars().forEach(c -> BY_CHARACTER[c] |= (short) sign);
  }

  /** The signs that stand in a text. */
  static int in(String text) {
    int signs = 0;
    char last = '\0';
    for (char c : text.toCharArray()) {
      if (ANY.has(c)) {
        signs |= in(c, last);
      }
      last = c;
    }
    return signs;
  }

  /** The signs that a character is behind another. */
  private static int in(char c, char last) {
    int signs = BY_CHARACTER[c] & ~DIGIT;
    if (c != last) {
      signs &= ~TWICE;
    }
    if (c < 0x80 && last < 0x80) {
      signs &= ~NOT_BEHIND_ASCII;
    }
    int both = BY_CHARACTER[c] | BY_CHARACTER[last];
    boolean inNumber = (both & LETTERS) != 0 && (both & DIGIT) != 0;
    return inNumber ? signs | LETTERS : signs & ~LETTERS;
  }
}
