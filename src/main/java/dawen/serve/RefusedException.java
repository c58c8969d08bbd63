package dawen.serve;

/** A query is not run here; the message is for who asked. */
final class RefusedException extends RuntimeException {
  RefusedException(String message) {
    super(message);
  }
}
