package dawen.source;

/** A file could not be read as text; the message says {@code path: what is wrong, what to do}. */
public final class SourceException extends RuntimeException {
  public SourceException(String message) {
    super(message);
  }

  public SourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
