package dawen.text;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Neighbouring characters. A text that contains some words, letter case aside, has all pairs of
 * these words; so does a text that holds a line end where the words have a blank.
 */
final class Pairs {
  private Pairs() {}

  /**
   * Pairs of Chinese characters, Latin letters and digits that stand next to each other, in lower
   * case, each once. Other letters are left out, as their lower case can depend on their
   * neighbours.
   */
  static SortedSet<String> of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    SortedSet<String> pairs = new TreeSet<>();
    for (int i = 1; i < lower.length(); i++) {
      if (counts(lower.charAt(i - 1)) && counts(lower.charAt(i))) {
        pairs.add(lower.substring(i - 1, i + 1));
      }
    }
    return pairs;
  }

  private static boolean counts(char c) {
    return c < 128 ? Character.isLetterOrDigit(c) : Character.isIdeographic(c);
  }
}
