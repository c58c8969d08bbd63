package dawen.mcp;

import dawen.graph.Vocabulary;
import dawen.query.Format;
import dawen.query.ResultWriter;
import dawen.query.WriteOptions;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;

/** The answer of any query: rows, yes or no, or a graph. */
final class QueryAnswer {
  private static final int SOLUTIONS = 500;

  private final Asker asker;

  QueryAnswer(Asker asker) {
    this.asker = asker;
  }

  /** Members of the data that an answer has. */
  static Map<String, Object> schema() {
    Map<String, Object> members = new LinkedHashMap<>(Table.schema());
    members.put("boolean", Map.of("type", "boolean", "description", "the answer of an ASK"));
    members.put("turtle", JsonSchema.text("the graph of a CONSTRUCT or DESCRIBE"));
    members.put("base", JsonSchema.text("IRIs without a scheme are relative to it"));
    return members;
  }

  /**
   * @param columns those wanted; all if empty
   */
  Reply of(Query query, Window window, List<String> columns) {
    if (query.isAskType()) {
      boolean truth = asker.ask(query, QueryExecution::execAsk);
      return new Reply(Boolean.toString(truth), Map.of("boolean", truth));
    }
    if (!query.isSelectType()) {
      return graph(query);
    }
    Table table = asker.select(query, window);
    Table shown = columns.isEmpty() ? table : table.only(columns);
    Map<String, Object> data = shown.data();
    data.put("base", asker.base());
    return new Reply(shown.markdown(), data);
  }

  private Reply graph(Query asked) {
    Query query = asked.cloneQuery();
    boolean limited =
        query.isConstructType() && (!query.hasLimit() || query.getLimit() > SOLUTIONS);
    if (limited) {
      query.setLimit(SOLUTIONS);
    }
    query.getPrefixMapping().setNsPrefixes(Vocabulary.prefixes());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultWriter writer = new ResultWriter(Format.TTL, WriteOptions.plain());
    long triples = asker.ask(query, execution -> writer.write(query, execution, out));
    String turtle = withoutUnusedPrefixes(out.toString(StandardCharsets.UTF_8));
    int most = asker.limits().characters();
    String shown = turtle.length() <= most ? turtle : turtle.substring(0, most);
    String extent =
        (triples == 1 ? "1 triple" : triples + " triples")
            + (limited ? " of the first " + SOLUTIONS + " solutions at most" : "");
    String cut =
        shown.equals(turtle)
            ? "."
            : ", of which the first " + most + " characters of Turtle are shown: ask for less.";
    return new Reply(extent + cut + "\n\n" + shown, Map.of("turtle", shown));
  }

  private static String withoutUnusedPrefixes(String turtle) {
    String body = turtle.lines().filter(line -> !isPrefix(line)).collect(Collectors.joining("\n"));
    return turtle
        .lines()
        .filter(line -> !isPrefix(line) || body.contains(line.split("\\s+")[1]))
        .collect(Collectors.joining("\n"));
  }

  private static boolean isPrefix(String line) {
    return line.startsWith("PREFIX ") || line.startsWith("@prefix ");
  }
}
