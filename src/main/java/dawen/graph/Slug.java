package dawen.graph;

/** What most file names give as an id, without a regular expression. */
final class Slug {
  private static final int LONGEST_ENDING = 8;

  private Slug() {}

  /**
   * A file name without its ending, in lower case, with one hyphen for each run of other characters
   * than letters and digits; empty where it holds any but visible ASCII and blanks, or nothing is
   * left.
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
