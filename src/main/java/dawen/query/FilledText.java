package dawen.query;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.util.FmtUtils;

/**
 * The text of a canned query with values in its {@code VALUES} lines, for people to read and
 * change: with its comments, and without its head. What is run is never made of text; this text is
 * only taken if it says the same as the query that would be run.
 */
final class FilledText {

  private static final Pattern HEAD = Pattern.compile("(?m)^#\\+.*\\R");

  private FilledText() {}

  /**
   * @param values by parameter name, labels and IRIs turned into ids
   * @throws ParameterException as {@link CannedQuery#with(Map)}
   */
  static String of(CannedQuery canned, Map<String, String> values) {
    Query query = canned.with(values);
    String text = HEAD.matcher(canned.text()).replaceAll("");
    for (Parameter parameter : canned.parameters()) {
      String value = values.get(parameter.name());
      boolean given = value != null && !(parameter.optional() && value.isEmpty());
      Pattern block =
          Pattern.compile("(?m)VALUES\\s+\\?" + parameter.variable() + "\\s*\\{[^{}]*}");
      if (given) {
        String term = FmtUtils.stringForNode(parameter.term(value));
        String filled = "VALUES ?" + parameter.variable() + " { " + term + " }";
        text = block.matcher(text).replaceAll(Matcher.quoteReplacement(filled));
      } else if (parameter.optional()) {
        text = Pattern.compile("\\h*" + block + "\\h*\\R?").matcher(text).replaceAll("");
      }
    }
    return says(text, query) ? text : query.serialize(Syntax.syntaxARQ);
  }

  private static boolean says(String text, Query query) {
    try {
      return QueryFactory.create(text, query.getBaseURI(), Syntax.syntaxARQ).equals(query);
    } catch (QueryException unreadable) { // a value with a brace was not replaced as a whole
      return false;
    }
  }
}
