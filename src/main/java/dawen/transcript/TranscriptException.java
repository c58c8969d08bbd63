package dawen.transcript;

/** A text is no transcript; the message says {@code path: what is missing, what was expected}. */
public final class TranscriptException extends RuntimeException {
  public TranscriptException(String message) {
    super(message);
  }
}
