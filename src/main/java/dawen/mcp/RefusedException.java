package dawen.mcp;

/** A call is not answered; the message tells the agent what to change. */
final class RefusedException extends RuntimeException {
  RefusedException(String message) {
    super(message);
  }

  RefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
