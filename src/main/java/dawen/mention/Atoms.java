package dawen.mention;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.utility.Predefine;

/**
 * Words that HanLP makes where none of its dictionary begins: characters of one type in a row,
 * 2026, 3.5, 一百二十三, OECD. Numerals are taken in though words begin with them.
 */
final class Atoms {

  /** How often HanLP takes each to stand in its texts. */
  static final int FREQUENCY = Predefine.OOV_DEFAULT_FREQUENCY;

  /** HanLP's number of what it does not count. */
  private static final int UNCOUNTED = -1;

  private static final String POINTS = "，,．.";

  private Atoms() {}

  /**
   * The lengths of these words in a part of a text, by place; 0 where none begins.
   *
   * @param longest by place, the length of the longest word of the dictionary that begins there; 0
   *     where none does
   */
  static int[] lengths(char[] text, int begin, int end, int[] longest) {
    int[] lengths = new int[end - begin];
    for (int i = 0; i < lengths.length; ) {
      if (longest[i] > 0) {
        i += longest[i]; // HanLP looks no further into a word
        continue;
      }
      int to = i + 1;
      while (to < lengths.length && (longest[to] == 0 || isNumeral(text[begin + to]))) {
        to++;
      }
      split(text, begin, i, to, lengths);
      i = to;
    }
    return lengths;
  }

  private static boolean isNumeral(char c) {
    return CharType.get(c) == CharType.CT_CNUM;
  }

  private static void split(char[] text, int begin, int from, int to, int[] lengths) {
    int first = from;
    int type = CharType.get(text[begin + from]);
    for (int i = from + 1; i < to; i++) {
      int next = CharType.get(text[begin + i]);
      if (next != type && isPoint(text, begin + i, begin + to)) {
        continue;
      }
      if (next != type) {
        lengths[first] = i - first;
        first = i;
      }
      type = next;
    }
    lengths[first] = to - first;
  }

  /** Whether a point stands between digits. */
  private static boolean isPoint(char[] text, int index, int end) {
    return POINTS.indexOf(text[index]) >= 0
        && index + 1 < end
        && CharType.get(text[index - 1]) == CharType.CT_NUM
        && CharType.get(text[index + 1]) == CharType.CT_NUM;
  }

  /** The number of the word that one is counted as which begins with a character. */
  static int id(char first) {
    return switch (CharType.get(first)) {
      case CharType.CT_NUM, CharType.CT_INDEX, CharType.CT_CNUM -> CoreDictionary.M_WORD_ID;
      case CharType.CT_SINGLE -> CoreDictionary.X_WORD_ID;
      default -> UNCOUNTED;
    };
  }
}
