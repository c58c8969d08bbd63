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
    StringBuilder key = new StringBuilder();
    for (Part part : List.of(draft.question, draft.answer)) {
      addLettersAndDigits(part.passage().text(), key);
    }
    return key.toString();
  }

  private static void addLettersAndDigits(String text, StringBuilder key) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Characters.isUsualHan(c)) {
        key.append((char) c);
      } else if (Character.isLetterOrDigit(c)) {
        key.appendCodePoint(c);
      }
    }
  }
}
