package dawen.lexicon;

/**
 * A word list is wrong; the message says {@code path:line:column: what is wrong, what was
 * expected}.
 */
public final class LexiconException extends RuntimeException {
  public LexiconException(String message) {
    super(message);
  }
}
