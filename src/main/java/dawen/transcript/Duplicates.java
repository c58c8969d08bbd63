package dawen.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds sections that a source prints twice. */
final class Duplicates {

  /** A shorter text may return by chance: “谢谢。”. */
  private static final int SHORTEST = 30;

  private Duplicates() {}

  /**
   * For each exchange the 1-based index of the earlier one that it repeats, or null. Letters and
   * digits are compared, punctuation and spaces are not.
   */
  static List<Integer> of(List<Draft> drafts) {
    Map<String, Integer> begins = new HashMap<>();
    List<String> beginOf = new ArrayList<>();
    for (Draft draft : drafts) {
      String begin = letters(draft, SHORTEST);
      beginOf.add(begin);
      begins.merge(begin, 1, Integer::sum);
    }
    Map<String, Integer> first = new HashMap<>();
    List<Integer> duplicates = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      boolean may = beginOf.get(i).length() >= SHORTEST && begins.get(beginOf.get(i)) > 1;
      duplicates.add(
          may ? first.putIfAbsent(letters(drafts.get(i), Integer.MAX_VALUE), i + 1) : null);
    }
    return duplicates;
  }

  /** The letters and digits of a question and its answer, as many as asked for. */
  private static String letters(Draft draft, int most) {
    String question = draft.question.passage().text();
    String answer = draft.answer.passage().text();
    char[] key = new char[Math.min(most, question.length() + answer.length())];
    int length = addLetters(question, key, 0);
    return new String(key, 0, addLetters(answer, key, length));
  }

  /** Writes the letters and digits of a text behind what is written, until it is full. */
  private static int addLetters(String text, char[] key, int length) {
    int end = length;
    for (int i = 0; i < text.length() && end < key.length; i++) {
      char c = text.charAt(i);
      if (Characters.isUsualHan(c) || isPartOfLetter(text, i)) {
        key[end++] = c;
      }
    }
    return end;
  }

  /** Whether a letter or digit stands there; both halves of a supplementary one count. */
  private static boolean isPartOfLetter(String text, int i) {
    boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
    return Character.isLetterOrDigit(text.codePointAt(second ? i - 1 : i));
  }
}
