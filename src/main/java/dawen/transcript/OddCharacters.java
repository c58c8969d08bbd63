package dawen.transcript;

import java.util.ArrayList;
import java.util.List;

/** Characters in a source that no writer meant, counted, with the place of the first of a kind. */
final class OddCharacters {
  /** Marks on one character; a Vietnamese vowel has two, text made to break programs hundreds. */
  private static final int MOST_MARKS = 8;

  /**
   * A kind that was met.
   *
   * @param code of the doubt
   * @param offset code point of the first
   */
  record Found(String code, int offset, String message) {}

  private enum Kind {
    LOST("lost-characters", "lost characters (U+FFFD): bytes that its encoding does not have"),
    CONTROL("control-characters", "control characters, which no text has"),
    PRIVATE("private-use", "characters for private use, which only their own font can show"),
    HIDDEN("hidden-characters", "invisible characters that turn or hide text"),
    STACKED("stacked-marks", "marks stacked upon one character");

    private final String code;
    private final String message;

    Kind(String code, String message) {
      this.code = code;
      this.message = message;
    }
  }

  private OddCharacters() {}

  /**
   * What is met in a text, by kind.
   *
   * @param held the characters that the text holds
   */
  static List<Found> of(int[] text, Signs held) {
    return held.anyBesidesUsualHan(OddCharacters::mayBeOdd) ? of(text) : List.of();
  }

  /** Alone, upon another character, or as half of one. */
  private static boolean mayBeOdd(int c) {
    return !isUsual(c) && (Character.isSurrogate((char) c) || isMark(c) || kind(c) != null);
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static List<Found> of(int[] text) {
    int[] counts = new int[Kind.values().length];
    int[] first = new int[counts.length];
    int marks = 0;
    for (int i = 0; i < text.length; i++) {
      if (isUsual(text[i])) {
        marks = 0;
        continue;
      }
      marks = isMark(text[i]) ? marks + 1 : 0;
      Kind kind = marks > MOST_MARKS ? Kind.STACKED : kind(text[i]);
      if (kind != null && counts[kind.ordinal()]++ == 0) {
        first[kind.ordinal()] = i;
      }
    }
    List<Found> found = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      int count = counts[kind.ordinal()];
      if (count > 0) {
        found.add(new Found(kind.code, first[kind.ordinal()], count + " " + kind.message));
      }
    }
    return found;
  }

  /** What a text is made of; none of it is odd, and none a mark upon another character. */
  private static boolean isUsual(int c) {
    return Characters.isUsualHan(c) || c >= 0x20 && c < 0x7F || Characters.isChineseMark(c);
  }

  private static Kind kind(int c) {
    if (c >= 0x20 && c < 0x7F || Character.isIdeographic(c)) {
      return null;
    }
    if (c == 0xFFFD) {
      return Kind.LOST;
    }
    if (Character.isISOControl(c) && !Characters.isSpace(c) && !Characters.isLineBreak(c)
        || (c & 0xFFFE) == 0xFFFE) {
      return Kind.CONTROL;
    }
    if (Character.getType(c) == Character.PRIVATE_USE) {
      return Kind.PRIVATE;
    }
    boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    return turns || c >= 0xE0000 && c <= 0xE007F ? Kind.HIDDEN : null;
  }
}
