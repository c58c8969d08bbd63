package dawen.store;

/** Another process has the store open; the message names it. */
public final class StoreInUseException extends StoreException {
  StoreInUseException(String message, Throwable cause) {
    super(message, cause);
  }
}
