package dawen.mention;

/** Texts in simplified characters, so that two prints of the same words can be compared. */
public final class Simplified {
  private Simplified() {}

  /** The same text in simplified characters, one for each; 聯合國 gives 联合国. */
  public static String of(String text) {
    return Tokenizer.simplified(text);
  }
}
