package dawen.explore;

import dawen.query.ParameterException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that must all stand in one text, as the canned query {@code search} reads them: up to five,
 * parted by blanks; what follows the fourth is one wording.
 *
 * @param list in the script that is searched, in lower case
 */
record Words(List<String> list) {

  static final Words NONE = new Words(List.of());

  private static final int MOST = 5;
  private static final int MAX_LENGTH = 200;
  private static final Pattern BLANKS = Pattern.compile("[ \u3000\n\r\t]+");
  private static final Pattern SIGNS = Pattern.compile("[\\\\|.?*+(){}$^\\[\\]]");

  /** Where a word stands in a text, in code points. */
  record Span(int begin, int end) {}

  /**
   * The words of a value.
   *
   * @param searched turns words into the script that is searched
   * @throws ParameterException if the value is too long or has control characters
   */
  static Words of(String value, UnaryOperator<String> searched) {
    boolean clean =
        value.codePoints().noneMatch(c -> Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0);
    if (!clean || value.codePointCount(0, value.length()) > MAX_LENGTH) {
      throw new ParameterException(
          "q: expected at most " + MAX_LENGTH + " characters without control characters");
    }
    String plain = searched.apply(value).toLowerCase(Locale.ROOT);
    String words = BLANKS.matcher(plain).replaceAll(" ").strip();
    return words.isEmpty() ? NONE : new Words(List.of(words.split(" ", MOST)));
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  /** How often the words stand in a text without overlap; 0 if one of them is missing. */
  int count(String text) {
    for (String word : list) {
      if (!text.contains(word)) {
        return 0;
      }
    }
    int[] next = list.stream().mapToInt(text::indexOf).toArray();
    int count = 0;
    for (int word = first(next); word >= 0; word = first(next)) {
      count++;
      skip(text, next, next[word] + list.get(word).length());
    }
    return count;
  }

  /** Number of the word that stands first; -1 if none is left. */
  private static int first(int[] next) {
    int first = -1;
    for (int word = 0; word < next.length; word++) {
      if (next[word] >= 0 && (first < 0 || next[word] < next[first])) {
        first = word;
      }
    }
    return first;
  }

  /** Looks behind what was counted for the words that stood within it. */
  private void skip(String text, int[] next, int behind) {
    for (int word = 0; word < next.length; word++) {
      if (next[word] >= 0 && next[word] < behind) {
        next[word] = text.indexOf(list.get(word), behind);
      }
    }
  }

  /** Where the words stand in a text, first come first served. */
  List<Span> spans(int[] text) {
    List<int[]> words = list.stream().map(word -> word.codePoints().toArray()).toList();
    List<Span> spans = new ArrayList<>();
    int at = 0;
    while (at < text.length) {
      int length = lengthAt(text, at, words);
      if (length > 0) {
        spans.add(new Span(at, at + length));
      }
      at += Math.max(1, length);
    }
    return spans;
  }

  /** Length of the first of the words that stands there; 0 if none does. */
  private static int lengthAt(int[] text, int at, List<int[]> words) {
    for (int[] word : words) {
      int end = at + word.length;
      if (end <= text.length && Arrays.equals(text, at, end, word, 0, word.length)) {
        return word.length;
      }
    }
    return 0;
  }

  /** A regular expression of SPARQL that finds one of the words. */
  String pattern() {
    return list.stream()
        .map(word -> SIGNS.matcher(word).replaceAll("\\\\$0"))
        .collect(Collectors.joining("|", "(", ")"));
  }
}
