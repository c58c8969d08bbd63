package dawen.transcript;

/**
 * Characters of which a rule needs one: to look for them costs a fraction of what it costs to try
 * the rule.
 */
final class Signs {
  private static final int WORD = 64;

  private final long[] bits = new long[(Character.MAX_VALUE + 1) / WORD];

  private Signs() {}

  /** The characters of a string, none of them a surrogate. */
  static Signs of(String characters) {
    Signs signs = new Signs();
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      signs.bits[c / WORD] |= 1L << c;
    }
    return signs;
  }

  /** Whether a UTF-16 character is one of them. */
  boolean has(char c) {
    return (bits[c / WORD] & 1L << c) != 0;
  }

  /** Whether a text holds any of them. */
  boolean anyIn(String text) {
    return anyIn(text, 0, text.length());
  }

  /** Whether any of them stands in a part of a text; the part may reach beyond its end. */
  boolean anyIn(String text, int from, int to) {
    long[] words = bits;
    int end = Math.min(to, text.length());
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if ((words[c / WORD] & 1L << c) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text begins with one of them. */
  boolean begin(String text) {
    return text.length() > 0 && has(text.charAt(0));
  }

  /** Whether a text ends with one of them. */
  boolean end(String text) {
    return text.length() > 0 && has(text.charAt(text.length() - 1));
  }
}
