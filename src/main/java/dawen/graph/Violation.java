package dawen.graph;

/**
 * A place where a graph does not have the shape it should.
 *
 * @param message what is wrong, in English
 * @param focusNode IRI of what is wrong
 * @param path the property it is wrong in, as in a query, {@code dawen:topic}; empty if it is the
 *     node as a whole
 * @param value the wrong value; empty if there is none
 */
public record Violation(String message, String focusNode, String path, String value) {

  /** One line: {@code focus node path value: message}. */
  @Override
  public String toString() {
    return String.join(" ", focusNode, path, value).trim().replaceAll(" +", " ") + ": " + message;
  }
}
