package dawen.evaluate;

/** A gold file cannot be used; the message says {@code path: field: what is wrong}. */
public final class GoldException extends RuntimeException {
  public GoldException(String message) {
    super(message);
  }

  public GoldException(String message, Throwable cause) {
    super(message, cause);
  }
}
