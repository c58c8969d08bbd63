package dawen.mention;

/** The half of an exchange. */
public enum Part {
  QUESTION,
  ANSWER;

  /** The word used in tables: {@code question}, {@code answer}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
