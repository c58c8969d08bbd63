package dawen.mcp;

import dawen.graph.Vocabulary;
import dawen.query.QueryGuard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;

/** {@code sparql}: an agent's own query, which can only read, and only the graph. */
final class Sparql implements AgentTool {
  /** What may stand before an update's first word. */
  private static final Pattern BEFORE =
      Pattern.compile("(?i)\\s++|#[^\\n]*+\\n|(?:PREFIX\\s+\\S*\\s*|BASE\\s*)<[^>]*>");

  private static final Pattern UPDATE =
      Pattern.compile("(?i)(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD|WITH)\\b");

  private static final Pattern EXPECTING = Pattern.compile("(?s)\\s*Was expecting.*");

  private final Asker asker;

  Sparql(Asker asker) {
    this.asker = asker;
  }

  @Override
  public String name() {
    return "sparql";
  }

  @Override
  public String title() {
    return "Ask in SPARQL";
  }

  @Override
  public String description() {
    return "Answers a SPARQL 1.1 query over the union of all graphs: SELECT, ASK, CONSTRUCT or"
        + " DESCRIBE; no update, no SERVICE, no FROM, "
        + asker.limits().time().toSeconds()
        + " s at most. PREFIX lines may be left out for the prefixes that the tool schema lists;"
        + " <outlet/reuters> stands for an IRI of the graph. Look at schema first; use it only"
        + " where no ready-made query fits. Names are labels: ?x skos:prefLabel ?name FILTER"
        + " (LANG(?name) = \"en\").";
  }

  @Override
  public Map<String, Object> arguments() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("query", JsonSchema.text("the query"));
    members.putAll(Window.arguments(asker.limits()));
    return members;
  }

  @Override
  public List<String> required() {
    return List.of("query");
  }

  @Override
  public Map<String, Object> answer() {
    return QueryAnswer.schema();
  }

  @Override
  public Reply call(Arguments arguments) {
    String text = arguments.required("query", "a SPARQL query");
    Window window = Window.of(arguments, asker.limits());
    return asker.together(() -> new QueryAnswer(asker).of(checked(text), window, List.of()));
  }

  private Query checked(String text) {
    refuse(QueryGuard.objection(text).orElse(null));
    if (isUpdate(text)) {
      refuse("the graph can only be read: expected SELECT, ASK, CONSTRUCT or DESCRIBE");
    }
    Query query = parsed(text);
    if (query.hasDatasetDescription()) {
      refuse("FROM is not offered: every query sees all graphs; GRAPH ?g { … } tells them apart");
    }
    if (query.isJsonType()) {
      refuse("JSON is not offered: expected SELECT, ASK, CONSTRUCT or DESCRIBE");
    }
    refuse(QueryGuard.objection(query).orElse(null));
    return query;
  }

  /** Step by step, as one expression for all of it overflows the stack of a long text. */
  private static boolean isUpdate(String text) {
    Matcher before = BEFORE.matcher(text);
    int at = 0;
    while (before.region(at, text.length()).lookingAt()) {
      at = before.end();
    }
    return UPDATE.matcher(text).region(at, text.length()).lookingAt();
  }

  private Query parsed(String text) {
    Query query = new Query();
    query.getPrefixMapping().setNsPrefixes(Vocabulary.prefixes());
    try {
      return QueryFactory.parse(query, text, asker.base(), Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw new RefusedException("no SPARQL 1.1: " + reason(e) + hint(e), e);
    } catch (JenaException e) {
      throw new RefusedException("no SPARQL 1.1: " + reason(e), e);
    } catch (StackOverflowError e) {
      throw new RefusedException(QueryGuard.TOO_DEEP, e);
    }
  }

  private static String hint(QueryParseException e) {
    return String.valueOf(e.getMessage()).contains("Unresolved prefixed name")
        ? ". Known prefixes: " + String.join(" ", Vocabulary.prefixes().keySet())
        : "";
  }

  /** Jena's words without the list of all that could have stood there. */
  private static String reason(RuntimeException e) {
    String message = EXPECTING.matcher(String.valueOf(e.getMessage())).replaceAll("");
    String line = message.replaceAll("\\s+", " ").strip();
    return line.length() > 400 ? line.substring(0, 400) + "…" : line;
  }

  private static void refuse(String objection) {
    if (objection != null) {
      throw new RefusedException(objection);
    }
  }
}
