package dawen.lexicon;

/** A set of UTF-16 characters that tells at once whether a character is one of them; immutable. */
public final class CharacterSet {
  /** A bit for each character. */
  private final long[] members;

  /**
   * @param characters each once or more
   */
  public CharacterSet(CharSequence characters) {
    this.members = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
    characters.chars().forEach(c -> members[c >>> 6] |= 1L << c);
  }

  private CharacterSet(long[] members) {
    this.members = members;
  }

  /** The characters of both sets. */
  public CharacterSet or(CharacterSet other) {
    long[] both = members.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] |= other.members[i];
    }
    return new CharacterSet(both);
  }

  /** Whether a character is one of them. */
  public boolean has(char c) {
    return (members[c >>> 6] >>> c & 1) != 0; // of a shift's length, Java takes the lowest six bits
  }

  /** Whether one of them stands in a text. */
  public boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (has(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** How often any of them stands in a text. */
  public int count(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (has(text.charAt(i))) {
        count++;
      }
    }
    return count;
  }
}
