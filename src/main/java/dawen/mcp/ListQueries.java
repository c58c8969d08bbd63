package dawen.mcp;

import dawen.query.CannedQuery;
import dawen.query.Columns;
import dawen.query.Parameter;
import dawen.query.QuerySearch;
import dawen.query.Suggestions;
import dawen.query.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code list_queries}: the catalogue, or what one query takes and gives. */
final class ListQueries implements AgentTool {
  /** So many queries, or fewer, are told in full. */
  private static final int IN_FULL = 3;

  private final Asker asker;

  ListQueries(Asker asker) {
    this.asker = asker;
  }

  @Override
  public String name() {
    return "list_queries";
  }

  @Override
  public String title() {
    return "List the ready-made queries";
  }

  @Override
  public String description() {
    return "The ready-made queries with the question that each answers. Give words (English or"
        + " Chinese: country, outlet, phrase, share, 议题 …) or a query's name to narrow the list;"
        + " three or fewer are shown in full, with parameters, defaults and result columns.";
  }

  @Override
  public Map<String, Object> arguments() {
    List<String> themes =
        Arrays.stream(Theme.values())
            .filter(theme -> !theme.of(asker.offered()).isEmpty())
            .map(Theme::word)
            .toList();
    return JsonSchema.members(
        "words",
        JsonSchema.text("words to find a query by, parted by spaces, or its name"),
        "theme",
        JsonSchema.choice("only this theme", themes),
        "language",
        JsonSchema.choice("of the questions; en if not given", List.of("en", "zh")));
  }

  @Override
  public Map<String, Object> answer() {
    Map<String, Object> parameter =
        JsonSchema.object(
            JsonSchema.members(
                "name", JsonSchema.text(""),
                "type", JsonSchema.text(""),
                "optional", Map.of("type", "boolean"),
                "default", JsonSchema.text("taken if a required one is not given"),
                "choices", JsonSchema.list("", JsonSchema.text("")),
                "meaning", JsonSchema.text("")),
            List.of("name", "type", "optional"));
    Map<String, Object> query =
        JsonSchema.object(
            JsonSchema.members(
                "name", JsonSchema.text(""),
                "theme", JsonSchema.text(""),
                "question", JsonSchema.text(""),
                "parameters", JsonSchema.list("", parameter)),
            List.of("name", "theme", "question", "parameters"));
    return JsonSchema.members("queries", JsonSchema.list("", query));
  }

  @Override
  public Reply call(Arguments arguments) {
    boolean chinese = arguments.text("language").filter("zh"::equals).isPresent();
    List<CannedQuery> found = found(arguments);
    String text =
        found.size() <= IN_FULL
            ? found.stream().map(query -> whole(query, chinese)).collect(Collectors.joining("\n"))
            : catalogue(found, chinese);
    List<Map<String, Object>> data = found.stream().map(query -> data(query, chinese)).toList();
    return new Reply(text, Map.of("queries", data));
  }

  private List<CannedQuery> found(Arguments arguments) {
    List<CannedQuery> all = asker.offered();
    String words = arguments.text("words").orElse("").strip();
    List<CannedQuery> named = all.stream().filter(query -> query.name().equals(words)).toList();
    if (!named.isEmpty()) {
      return named;
    }
    QuerySearch search = new QuerySearch(all);
    List<CannedQuery> found =
        words.isEmpty() ? all : search.find(List.of(words.split("[\\s,，、]+")));
    String theme = arguments.text("theme").orElse("");
    List<CannedQuery> themed =
        found.stream()
            .filter(query -> theme.isEmpty() || query.theme().word().equals(theme))
            .toList();
    if (themed.isEmpty()) {
      String hint = words.isEmpty() ? "" : Suggestions.didYouMean(search.suggest(words));
      throw new RefusedException(
          "no query for this" + hint + " (without arguments, all are listed)");
    }
    return themed;
  }

  /** The queries under the headings of their themes, a line each. */
  static String catalogue(List<CannedQuery> queries, boolean chinese) {
    StringBuilder text = new StringBuilder();
    for (Theme theme : Theme.values()) {
      List<CannedQuery> of = theme.of(queries);
      if (!of.isEmpty()) {
        text.append("## ").append(chinese ? theme.zh() : theme.en()).append('\n');
        of.forEach(query -> text.append("- ").append(line(query, chinese)).append('\n'));
      }
    }
    return text.toString();
  }

  private static String line(CannedQuery query, boolean chinese) {
    return signature(query) + ": " + (chinese ? query.summaryZh() : query.summary());
  }

  /** {@code exchanges-by-topic(topic, year?)}. */
  static String signature(CannedQuery query) {
    return query.name()
        + query.parameters().stream()
            .map(parameter -> parameter.name() + (parameter.optional() ? "?" : ""))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String whole(CannedQuery query, boolean chinese) {
    List<String> lines = new ArrayList<>();
    lines.add("## " + line(query, chinese));
    String zh = query.descriptionZh();
    boolean inChinese = query.description().isEmpty() || chinese && !zh.isEmpty();
    lines.add(inChinese ? zh : query.description());
    query.parameters().forEach(parameter -> lines.add("- " + line(parameter, chinese)));
    if (query.query().isSelectType()) {
      Columns known = Columns.bundled();
      lines.add(
          "Columns: "
              + query.query().getResultVars().stream()
                  .map(name -> name + known.find(name).map(c -> " (" + c.en() + ")").orElse(""))
                  .collect(Collectors.joining("; ")));
    } else {
      lines.add("The answer is a graph in Turtle.");
    }
    return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n")) + "\n";
  }

  private static String line(Parameter parameter, boolean chinese) {
    String otherwise =
        parameter.optional()
            ? "optional, for example " + parameter.defaultValue()
            : "default " + parameter.defaultValue();
    String choices =
        parameter.choices().isEmpty() ? "" : ", one of " + String.join(", ", parameter.choices());
    return parameter.name()
        + ": "
        + (chinese ? parameter.summaryZh() : parameter.summary())
        + " ("
        + parameter.type().word()
        + ", "
        + otherwise
        + choices
        + ")";
  }

  private static Map<String, Object> data(CannedQuery query, boolean chinese) {
    return JsonSchema.members(
        "name",
        query.name(),
        "theme",
        query.theme().word(),
        "question",
        chinese ? query.summaryZh() : query.summary(),
        "parameters",
        query.parameters().stream().map(parameter -> data(parameter, chinese)).toList());
  }

  private static Map<String, Object> data(Parameter parameter, boolean chinese) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", parameter.name());
    data.put("type", parameter.type().word());
    data.put("optional", parameter.optional());
    data.put("default", parameter.defaultValue());
    if (!parameter.choices().isEmpty()) {
      data.put("choices", parameter.choices());
    }
    Stream.of(chinese ? parameter.summaryZh() : parameter.summary())
        .filter(meaning -> !meaning.isEmpty())
        .forEach(meaning -> data.put("meaning", meaning));
    return data;
  }
}
