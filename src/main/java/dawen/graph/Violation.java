package dawen.graph;

/**
 * A place where a graph does not have the shape it should.
 *
 * @param severity whether the graph is wrong, or only doubtful
 * @param message what is wrong, in English and in Chinese
 * @param component IRI of the kind of constraint, as in a SHACL report
 * @param focusNode IRI of what is wrong
 * @param path the property it is wrong in, as in a query, {@code dawen:topic}; empty if it is the
 *     node as a whole
 * @param value the wrong value; empty if there is none
 * @param place code point of the source at which what is wrong begins; null where none is known
 */
public record Violation(
    Severity severity,
    Message message,
    String component,
    String focusNode,
    String path,
    String value,
    Integer place) {

  /** How bad it is. */
  public enum Severity {
    /** The graph is not to be stored. */
    VIOLATION,
    /** The graph is right to say what is printed, but that may be wrong. */
    WARNING
  }

  /** One message in both languages. */
  public record Message(String en, String zh) {}

  /** Whether the graph may be stored all the same. */
  public boolean isWarning() {
    return severity == Severity.WARNING;
  }

  /** One line: {@code focus node path value: message}. */
  @Override
  public String toString() {
    return String.join(" ", focusNode, path, value).trim().replaceAll(" +", " ")
        + ": "
        + message.en();
  }
}
