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
    Map<String, Integer> first = new HashMap<>();
    List<Integer> duplicates = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      String key = key(drafts.get(i));
      Integer earlier = key.length() < SHORTEST ? null : first.putIfAbsent(key, i + 1);
      duplicates.add(earlier);
    }
    return duplicates;
  }

  private static String key(Draft draft) {
    String question = draft.question.passage().text();
    String answer = draft.answer.passage().text();
    char[] key = new char[question.length() + answer.length()];
    int length = addLettersAndDigits(question, key, 0);
    return new String(key, 0, addLettersAndDigits(answer, key, length));
  }

  /** Writes the letters and digits of a text behind what is written; the new length. */
  private static int addLettersAndDigits(String text, char[] key, int length) {
    int end = length;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int codePoint = Character.isSurrogate(c) ? text.codePointAt(i) : c;
      if (Characters.isUsualHan(c) || Character.isLetterOrDigit(codePoint)) {
        key[end++] = c;
      }
      if (Character.isSupplementaryCodePoint(codePoint)) {
        i++;
        if (Character.isLetterOrDigit(codePoint)) {
          key[end++] = text.charAt(i);
        }
      }
    }
    return end;
  }
}
