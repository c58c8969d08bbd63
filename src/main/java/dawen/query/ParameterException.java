package dawen.query;

import java.util.List;

/**
 * A parameter or its value is not acceptable; the message says what is wrong and what would have
 * been accepted.
 */
public final class ParameterException extends RuntimeException {
  private final transient List<String> suggestions;

  public ParameterException(String message) {
    this(message, List.of());
  }

  /**
   * @param suggestions what would have been accepted and resembles what was given, nearest first
   */
  public ParameterException(String message, List<String> suggestions) {
    super(message);
    this.suggestions = List.copyOf(suggestions);
  }

  /** What would have been accepted and resembles what was given, nearest first; may be empty. */
  public List<String> suggestions() {
    return suggestions;
  }
}
