package dawen.transcript;

import java.util.function.IntPredicate;

/**
 * Characters of which a rule needs one: to look for them costs a fraction of what it costs to try
 * the rule.
 */
final class Signs {
  private static final int WORD_SHIFT = 6;
  private static final int WORD = 1 << WORD_SHIFT;

  private final long[] bits = new long[(Character.MAX_VALUE + 1) / WORD];

  private Signs() {}

  /** The characters of a string, none of them a surrogate. */
  static Signs of(String characters) {
    Signs signs = new Signs();
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      signs.bits[c >>> WORD_SHIFT] |= 1L << c;
    }
    return signs;
  }

  /** The characters that a text of code points holds; of supplementary ones the first half. */
  static Signs in(int[] text) {
    Signs signs = new Signs();
    long[] words = signs.bits;
    for (int codePoint : text) {
      boolean basic = codePoint <= Character.MAX_VALUE;
      int c = basic ? codePoint : Character.highSurrogate(codePoint);
      words[c >>> WORD_SHIFT] |= 1L << c;
    }
    return signs;
  }

  /** Whether a character is among these and among others. */
  boolean meet(Signs others) {
    for (int i = 0; i < bits.length; i++) {
      if ((bits[i] & others.bits[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of these, the usual Han left out, is as asked for. */
  boolean anyBesidesUsualHan(IntPredicate asked) {
    for (int i = 0; i < bits.length; i++) {
      boolean han = Characters.isUsualHan(i * WORD) && Characters.isUsualHan(i * WORD + WORD - 1);
      for (long rest = han ? 0 : bits[i]; rest != 0; rest &= rest - 1) {
        int c = i * WORD + Long.numberOfTrailingZeros(rest);
        if (!Characters.isUsualHan(c) && asked.test(c)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a UTF-16 character is one of them. */
  boolean has(char c) {
    return (bits[c >>> WORD_SHIFT] & 1L << c) != 0;
  }

  /** Whether a text holds any of them. */
  boolean anyIn(String text) {
    return anyIn(text, 0, text.length());
  }

  /** Whether any of them stands in a part of a text; the part may reach beyond its end. */
  boolean anyIn(String text, int from, int to) {
    int end = Math.min(to, text.length());
    return indexIn(text, from, end) < end;
  }

  /**
   * Index of the first of them in a part of a text; {@code to} where there is none.
   *
   * @param to no further than the end of the text
   */
  int indexIn(String text, int from, int to) {
    long[] words = bits;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ((words[c >>> WORD_SHIFT] & 1L << c) != 0) {
        return i;
      }
    }
    return to;
  }

  /** Index of the first of them from an index on; the length of the text where there is none. */
  int indexIn(char[] text, int from) {
    long[] words = bits;
    for (int i = from; i < text.length; i++) {
      char c = text[i];
      if ((words[c >>> WORD_SHIFT] & 1L << c) != 0) {
        return i;
      }
    }
    return text.length;
  }

  /** Index of the last of them; -1 where there is none. */
  int lastIndexIn(char[] text) {
    long[] words = bits;
    for (int i = text.length - 1; i >= 0; i--) {
      char c = text[i];
      if ((words[c >>> WORD_SHIFT] & 1L << c) != 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether one of them stands in a text right behind one of others. */
  boolean anyBehind(Signs before, String text) {
    for (int at = indexIn(text, 1, text.length());
        at < text.length();
        at = indexIn(text, at + 1, text.length())) {
      if (before.has(text.charAt(at - 1))) {
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
