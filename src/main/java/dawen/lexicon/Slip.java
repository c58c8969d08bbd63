package dawen.lexicon;

/**
 * A word that a machine misreads, and that no right text has.
 *
 * @param printed the word as misread
 * @param meant the word that was printed, of as many characters
 * @param notAfter characters behind which it may be right: 自 before 己经, as in 自己经过; may be empty
 * @param notBefore characters before which it may be right; may be empty
 */
public record Slip(String printed, String meant, String notAfter, String notBefore) {

  /** Whether the word is surely misread where it stands. */
  public boolean isSure(String text, int begin) {
    int end = begin + printed.length();
    return (begin == 0 || notAfter.indexOf(text.charAt(begin - 1)) < 0)
        && (end == text.length() || notBefore.indexOf(text.charAt(end)) < 0);
  }
}
