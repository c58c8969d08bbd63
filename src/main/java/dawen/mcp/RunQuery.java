package dawen.mcp;

import dawen.query.CannedQuery;
import dawen.query.Suggestions;
import dawen.query.Theme;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;

/** {@code run_query}: the answer of a query of the catalogue. */
final class RunQuery implements AgentTool {
  /** So many values of a column are told where none was the wanted one. */
  private static final int VALUES = 20;

  private final Asker asker;

  RunQuery(Asker asker) {
    this.asker = asker;
  }

  @Override
  public String name() {
    return "run_query";
  }

  @Override
  public String title() {
    return "Run a ready-made query";
  }

  /** Names and parameters of all, so that most questions need no look at the catalogue first. */
  @Override
  public String description() {
    String queries =
        Arrays.stream(Theme.values())
            .filter(theme -> !theme.of(asker.offered()).isEmpty())
            .map(theme -> theme.en() + ": " + signatures(theme))
            .collect(Collectors.joining("\n"));
    return "Runs a ready-made query over the press conferences; prefer it to sparql. A parameter"
        + " takes an id (US, reuters, china-us), an IRI, or a name in Chinese or English (美国,"
        + " North Korea, 路透社); a wrong one is answered with what was perhaps meant. Rows have the"
        + " column exchange, whose values the tool exchange takes to give the whole question and"
        + " answer. list_queries with a query's name explains it. The queries (? = optional"
        + " parameter):\n"
        + queries;
  }

  private String signatures(Theme theme) {
    return theme.of(asker.offered()).stream()
        .map(ListQueries::signature)
        .collect(Collectors.joining("; "));
  }

  @Override
  public Map<String, Object> arguments() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put(
        "query",
        JsonSchema.choice(
            "name of the query", asker.offered().stream().map(CannedQuery::name).toList()));
    Map<String, Object> parameters =
        JsonSchema.open("values of the query's parameters, such as {\"country\": \"US\"}");
    parameters.put("additionalProperties", Map.of("type", List.of("string", "number", "boolean")));
    members.put("parameters", parameters);
    members.put(
        "columns",
        JsonSchema.list(
            "result columns to keep, to save space; all if not given", JsonSchema.text("")));
    Map<String, Object> where =
        JsonSchema.open(
            "result columns with the value that rows must have, such as {\"year\": 2031,"
                + " \"inQuestion\": true}; all rows if not given");
    where.put("additionalProperties", Map.of("type", List.of("string", "number", "boolean")));
    members.put("where", where);
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
    return asker.together(() -> answer(arguments));
  }

  private Reply answer(Arguments arguments) {
    CannedQuery canned =
        asker.find(arguments.required("query", "the name of a query; list_queries lists them"));
    Query query = asker.prepare(canned, arguments.object("parameters"));
    List<String> columns = arguments.texts("columns");
    Window window = Window.of(arguments, asker.limits());
    check(columns, query);
    check(window.where().keySet(), query);
    Reply reply = new QueryAnswer(asker).of(query, window, columns);
    boolean none = reply.data().get("rows") instanceof List<?> rows && rows.isEmpty();
    return none ? new Reply(reply.text() + hint(query, window), reply.data()) : reply;
  }

  /** What an agent can try next after an empty answer. */
  private String hint(Query query, Window window) {
    if (window.where().isEmpty()) {
      return "find tells under which names a thing occurs, in how many exchanges of which years.\n";
    }
    int most = asker.limits().counted();
    Table all = asker.select(query, new Window(0, most, Window.CELL, Map.of()));
    StringBuilder text = new StringBuilder("Without where, " + all.rows().size() + " rows");
    for (String column : new TreeSet<>(window.where().keySet())) {
      int place = all.columns().indexOf(column);
      String values =
          all.rows().stream()
              .map(row -> String.valueOf(row.get(place)))
              .distinct()
              .sorted()
              .limit(VALUES)
              .collect(Collectors.joining(", "));
      text.append("; ")
          .append(column)
          .append(" is ")
          .append(values.isEmpty() ? "never bound" : values);
    }
    return text + ".\n";
  }

  private static void check(Collection<String> columns, Query query) {
    List<String> known = query.getResultVars();
    for (String column : columns) {
      if (!known.contains(column)) {
        throw new RefusedException(
            "no column \""
                + column
                + "\": expected some of "
                + String.join(", ", known)
                + Suggestions.didYouMean(Suggestions.nearest(column, known, 2)));
      }
    }
  }
}
