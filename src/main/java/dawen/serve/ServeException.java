package dawen.serve;

/** The server cannot start; the message says why and what to do. */
public final class ServeException extends RuntimeException {
  public ServeException(String message, Throwable cause) {
    super(message, cause);
  }
}
