package dawen.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that resemble a mistyped one. */
public final class Suggestions {
  private Suggestions() {}

  /** Characters of what somebody mistyped; longer texts are no names, and take long to compare. */
  private static final int MAX_TYPED = 200;

  /**
   * The nearest candidates by edit distance, letter case ignored, nearest first and then by name;
   * candidates that contain what was typed, or make up half of it, count as near. Unlike ones are
   * left out, and for a text of more than 200 characters nothing is near.
   *
   * <p>{@code contries-by-year} → {@code countries-by-year}
   */
  public static List<String> nearest(String typed, Collection<String> candidates, int limit) {
    if (typed.length() > MAX_TYPED) {
      return List.of();
    }
    String wanted = fold(typed);
    record Near(String name, int distance) {}
    return candidates.stream()
        .distinct()
        .map(name -> new Near(name, distance(wanted, fold(name))))
        .filter(near -> near.distance() <= tolerance(wanted, fold(near.name())))
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .limit(limit)
        .map(Near::name)
        .toList();
  }

  /** {@code . Did you mean a or b?}, or the empty string if there is nothing to suggest. */
  public static String didYouMean(List<String> suggestions) {
    return suggestions.isEmpty() ? "" : ". Did you mean " + String.join(" or ", suggestions) + "?";
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Containment counts as one edit and a bit for what is missing, so that it ranks by length. */
  private static int distance(String typed, String candidate) {
    int edits = edits(typed, candidate);
    boolean contains = !typed.isEmpty() && candidate.contains(typed);
    return contains ? Math.min(edits, 1 + (candidate.length() - typed.length()) / 4) : edits;
  }

  private static int tolerance(String typed, String candidate) {
    boolean longer = !typed.isEmpty() && candidate.contains(typed);
    boolean shorter = typed.contains(candidate) && candidate.length() * 2 >= typed.length();
    if (longer || shorter) {
      return Integer.MAX_VALUE;
    }
    return Math.max(1, Math.min(typed.length(), candidate.length()) * 2 / 5);
  }

  /** Levenshtein distance in which two neighbours that changed places count as one edit. */
  static int edits(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
        if (swapped(a, b, i, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }

  /** Whether two names are equal but for letter case. */
  static boolean same(String a, String b) {
    return fold(a).equals(fold(b));
  }

  static List<String> sorted(Collection<String> names) {
    return names.stream().sorted().toList();
  }
}
