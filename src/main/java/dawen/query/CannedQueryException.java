package dawen.query;

import java.util.List;

/**
 * One or more query files are wrong. The message has one line a fault, in the files' order: {@code
 * path:line:column: what is wrong, what was expected} (without column for a fault of the head).
 */
public final class CannedQueryException extends RuntimeException {
  private final transient List<String> faults;

  public CannedQueryException(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** All faults, one line each. */
  public List<String> faults() {
    return faults;
  }
}
