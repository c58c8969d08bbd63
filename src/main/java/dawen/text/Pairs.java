package dawen.text;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Neighbouring characters of a text, one pair after the other: Chinese characters, Latin letters
 * and digits that stand next to each other, in lower case. A text that contains some words, letter
 * case aside, has all pairs of these words; so does a text that holds a line end where the words
 * have a blank. Other letters are left out, as their lower case can depend on their neighbours.
 */
final class Pairs {
  private final String text;
  private int end = 1;

  /** Stands before the first pair. */
  Pairs(String text) {
    this.text = text.toLowerCase(Locale.ROOT);
  }

  /** All pairs of a text, each once. */
  static SortedSet<String> of(String text) {
    SortedSet<String> found = new TreeSet<>();
    Pairs pairs = new Pairs(text);
    while (pairs.next()) {
      found.add(String.valueOf(new char[] {pairs.first(), pairs.second()}));
    }
    return found;
  }

  /** Goes to the next pair; false behind the last. */
  boolean next() {
    while (end < text.length()) {
      end++;
      if (counts(first()) && counts(second())) {
        return true;
      }
    }
    return false;
  }

  char first() {
    return text.charAt(end - 2);
  }

  char second() {
    return text.charAt(end - 1);
  }

  private static boolean counts(char c) {
    return c < 128 ? Character.isLetterOrDigit(c) : Character.isIdeographic(c);
  }
}
