package dawen.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What a canned query can be asked for.
 *
 * @param name as given by the user: {@code outlet}
 * @param type what its values are
 * @param variable SPARQL variable of its VALUES line, without question mark: {@code outletId}
 * @param defaultValue the value that the query file carries; for an optional parameter an example,
 *     as the VALUES line is dropped when nothing is given
 * @param optional whether the query answers without it
 * @param summary one sentence in English; may be empty
 * @param summaryZh the same in Chinese; may be empty
 * @param choices the only values accepted; empty if any value of the type is
 * @param decimal whether a number may have decimals
 */
public record Parameter(
    String name,
    ParameterType type,
    String variable,
    String defaultValue,
    boolean optional,
    String summary,
    String summaryZh,
    List<String> choices,
    boolean decimal) {

  public Parameter {
    choices = List.copyOf(choices);
  }

  /**
   * The RDF term for a value.
   *
   * @throws ParameterException if the value is not of the type or not among the choices
   */
  Node term(String value) {
    if (!choices.isEmpty() && !choices.contains(value)) {
      List<String> near = Suggestions.nearest(value, choices, 3);
      throw new ParameterException(
          wrong(value) + "expected one of " + choices + Suggestions.didYouMean(near), near);
    }
    Optional<Node> term = type.term(value, decimal);
    return term.orElseThrow(
        () -> new ParameterException(wrong(value) + "expected " + type.expected()));
  }

  private String wrong(String value) {
    int shown = value.offsetByCodePoints(0, Math.min(60, value.codePointCount(0, value.length())));
    String cut = shown < value.length() ? value.substring(0, shown) + "…" : value;
    return "parameter "
        + name
        + ": \""
        + cut.replaceAll("\\p{Cntrl}", "�")
        + "\" is not accepted, ";
  }
}
