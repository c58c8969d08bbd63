package dawen.repair;

/**
 * The signs without which a rule of repair changes nothing, all looked for in one pass: most texts
 * have none of them. A set of signs is the sum of its members.
 */
final class Signs {
  /** Digits and Latin letters of full width. */
  static final int FULL_WIDTH = 1;

  /** Letters that a machine reads for digits. */
  static final int LETTERS = 1 << 1;

  /** Full stops that are not round. */
  static final int STOPS = 1 << 2;

  /** Marks of half width. */
  static final int HALF_WIDTH = 1 << 3;

  /** Letters or signs that bear a tone. */
  static final int TONES = 1 << 4;

  /** A mark twice side by side. */
  static final int DOUBLED = 1 << 5;

  /** 一一, which may be a dash. */
  static final int DASH = 1 << 6;

  /** By character, what it is a sign of; {@code DOUBLED} and {@code DASH} where it stands twice. */
  private static final byte[] BY_CHARACTER = new byte[Character.MAX_VALUE + 1];

  private static final int TWICE = DOUBLED | DASH;

  static {
    mark(FULL_WIDTH, Marks.FULL_WIDTH_SIGNS);
    mark(LETTERS, "OoIl");
    mark(STOPS, "｡.．");
    mark(HALF_WIDTH, Marks.HALF);
    mark(TONES, Pinyin.TONES);
    mark(DOUBLED, "。，、；：,;:");
    mark(DASH, "一");
  }

  private Signs() {}

  private static void mark(int sign, String characters) {
    characters.chars().forEach(c -> BY_CHARACTER[c] |= (byte) sign);
  }

  /** The signs that stand in a text. */
  static int in(String text) {
    int signs = 0;
    char last = '\0';
    for (char c : text.toCharArray()) {
      int here = BY_CHARACTER[c];
      if (here != 0) {
        signs |= c == last ? here : here & ~TWICE;
      }
      last = c;
    }
    return signs;
  }
}
