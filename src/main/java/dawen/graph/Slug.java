package dawen.graph;

import java.util.Locale;
import java.util.regex.Pattern;

/** What stands for a file in IRIs. */
final class Slug {
  private static final Pattern ENDING = Pattern.compile("(?<=.)\\.[A-Za-z][A-Za-z0-9]{0,7}$");
  private static final int LONGEST_ENDING = 8;
  private static final int LONGEST = 80;

  private Slug() {}

  /** See {@link Iris#transcriptId(String)}. */
  static String of(String fileName) {
    String ascii = ofAscii(fileName);
    return ascii.isEmpty() || ascii.length() > LONGEST ? ofUnusual(fileName) : ascii;
  }

  private static String ofUnusual(String fileName) {
    String stem = ENDING.matcher(fileName).replaceFirst("");
    String slug = stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    slug = slug.replaceAll("^-|-$", "");
    boolean lossy = stem.codePoints().anyMatch(c -> c > 127);
    if (!lossy && !slug.isEmpty() && slug.length() <= LONGEST) {
      return slug;
    }
    String kept = slug.substring(0, Math.min(slug.length(), LONGEST));
    return (kept + "-" + Iris.digest(fileName)).replaceAll("^-|-(?=-)", "");
  }

  /**
   * The same without a regular expression: a name without its ending, in lower case, with one
   * hyphen for each run of other characters than letters and digits; empty where it holds any but
   * visible ASCII and blanks, or nothing is left.
   */
  static String ofAscii(String fileName) {
    int end = endOfStem(fileName);
    StringBuilder slug = new StringBuilder(end);
    for (int i = 0; i < fileName.length(); i++) {
      char c = fileName.charAt(i);
      if (c < ' ' || c > '~') {
        return "";
      }
      if (i < end && isLetterOrDigit(c)) {
        slug.append(c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c);
      } else if (i < end && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    boolean open = !slug.isEmpty() && slug.charAt(slug.length() - 1) == '-';
    return open ? slug.substring(0, slug.length() - 1) : slug.toString();
  }

  private static int endOfStem(String fileName) {
    int dot = fileName.lastIndexOf('.');
    int ending = fileName.length() - dot - 1;
    if (dot < 1 || ending < 1 || ending > LONGEST_ENDING || !isLetter(fileName.charAt(dot + 1))) {
      return fileName.length();
    }
    for (int i = dot + 2; i < fileName.length(); i++) {
      if (!isLetterOrDigit(fileName.charAt(i))) {
        return fileName.length();
      }
    }
    return dot;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isLetterOrDigit(char c) {
    return isLetter(c) || c >= '0' && c <= '9';
  }
}
