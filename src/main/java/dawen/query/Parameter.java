package dawen.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

  private static final int SHOWN = 60;

  /** Controls, marks that turn the direction of writing, halves of surrogate pairs, line ends. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  public Parameter {
    choices = List.copyOf(choices);
  }

  /** What is accepted, in words. */
  public String expected() {
    String bound = type == ParameterType.DATE ? Days.expected(name) : "";
    return type.expected() + bound;
  }

  /**
   * The RDF term for a value.
   *
   * @throws ParameterException if the value is not of the type or not among the choices
   */
  Node term(String value) {
    if (!choices.isEmpty() && !choices.contains(value)) {
      List<String> near = Suggestions.nearest(value, choices, 3);
      String expected = "one of " + choices + Suggestions.didYouMean(near);
      throw new ParameterException(refused(value, expected).getMessage(), near);
    }
    String read = type == ParameterType.DATE ? Days.read(name, value) : value;
    Optional<Node> term = type.term(read, decimal);
    return term.orElseThrow(() -> refused(value, expected()));
  }

  /** The refusal of a value, saying what was expected in its place. */
  ParameterException refused(String value, String expected) {
    return new ParameterException(
        "parameter " + name + ": " + shown(value) + " is not accepted, expected " + expected);
  }

  /** What a user typed, in quotation marks, cut and harmless for terminals and logs. */
  static String shown(String value) {
    int end = value.offsetByCodePoints(0, Math.min(SHOWN, value.codePointCount(0, value.length())));
    String cut = end < value.length() ? value.substring(0, end) + "…" : value;
    return '"' + INVISIBLE.matcher(cut).replaceAll("\uFFFD") + '"';
  }
}
