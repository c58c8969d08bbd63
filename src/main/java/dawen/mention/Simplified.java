package dawen.mention;

/** Texts in simplified characters, so that two prints of the same words can be compared. */
public final class Simplified {
  private Simplified() {}

  /** The same text in simplified characters, one for each; 聯合國 gives 联合国. */
  public static String of(String text) {
    return Tokenizer.simplified(text);
  }

  /**
   * The same for words to look for and the texts that they are looked for in: also the few that are
   * right in both scripts are exchanged, 乾 for 干, so that words of any script and length are found
   * in texts of any script.
   */
  public static String eachCharacterOf(String text) {
    char[] simplified = null;
    for (int i = 0; i < text.length(); i++) {
      char other = Characters.SIMPLIFIED[text.charAt(i)];
      if (other != text.charAt(i)) {
        simplified = simplified == null ? text.toCharArray() : simplified;
        simplified[i] = other;
      }
    }
    return simplified == null ? text : new String(simplified);
  }

  /** Read at the first text, once. */
  private static final class Characters {
    private static final char[] SIMPLIFIED = Tokenizer.simplifiedCharacters();
  }
}
