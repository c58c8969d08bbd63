package dawen.conference;

/**
 * Words of the conference in another language, printed beside the Chinese.
 *
 * @param of what they translate
 * @param number index of the exchange, or 1-based position of the statement; 0 for the transcript
 * @param language BCP 47 code, {@code en}; {@code und} where the words do not tell
 * @param text without the tag before it, paragraphs parted by one {@code \n}
 */
public record Translation(Of of, int number, String language, Passage text) {

  /** What a translation belongs to. */
  public enum Of {
    QUESTION,
    ANSWER,
    STATEMENT,
    /** Turns that could not be paired, one by one, with the Chinese ones. */
    TRANSCRIPT
  }
}
