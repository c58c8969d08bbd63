package dawen.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the {@code #+} lines of a query file say, before they are compared with the query. */
final class QueryHead {

  /**
   * A declared parameter.
   *
   * @param line 1-based
   * @param type null if it is missing or unknown; that is a fault already
   * @param defaultValue as written; null if not given
   */
  record Declared(
      int line,
      String name,
      ParameterType type,
      String defaultValue,
      boolean optional,
      String summary,
      String summaryZh,
      List<String> choices) {}

  private static final List<String> KEYS =
      List.of(
          "description",
          "description_zh",
          "index",
          "params",
          "summary",
          "summary_zh",
          "tags",
          "theme",
          "view");
  private static final List<String> PARAMETER_KEYS =
      List.of("choices", "default", "optional", "summary", "summary_zh", "type");
  private static final List<String> VIEW_KEYS = List.of("chart", "value", "x", "y");
  private static final Pattern NAMED = Pattern.compile("([A-Za-z][A-Za-z0-9]*)\\s*:\\s*(.*)");

  private final Faults faults;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<Declared> parameters = new ArrayList<>();
  private List<String> tags = List.of();
  private TextSearch search;
  private int searchLine;
  private Theme theme = Theme.OTHER;
  private View view;
  private int viewLine;

  private QueryHead(Faults faults) {
    this.faults = faults;
  }

  static QueryHead read(String text, Faults faults) {
    QueryHead head = new QueryHead(faults);
    Set<String> seen = new HashSet<>();
    for (HeadLines.Entry entry : HeadLines.read(text, faults)) {
      if (!seen.add(entry.key())) {
        faults.add(entry.line(), "key " + entry.key() + " stands twice, expected it once");
      } else {
        head.take(entry);
      }
    }
    return head;
  }

  /** The text of a summary or description, English or Chinese; empty if absent. */
  String text(String key) {
    return texts.getOrDefault(key, "");
  }

  List<String> tags() {
    return tags;
  }

  Theme theme() {
    return theme;
  }

  List<Declared> parameters() {
    return parameters;
  }

  /** Null if nothing is looked for in texts. */
  TextSearch search() {
    return search;
  }

  /** 1-based line of the key {@code index}. */
  int searchLine() {
    return searchLine;
  }

  /** Null if there is none. */
  View view() {
    return view;
  }

  /** 1-based line of the view's key. */
  int viewLine() {
    return viewLine;
  }

  private void take(HeadLines.Entry entry) {
    switch (entry.key()) {
      case "summary", "summary_zh", "description", "description_zh" -> text(entry);
      case "tags" -> tags = strings(entry.line(), "tags", flow(entry.line(), entry.joined()));
      case "theme" -> theme(entry.line(), entry.joined());
      case "params" -> parameters(entry);
      case "view" -> view(entry.line(), entry.joined());
      case "index" -> search(entry.line(), entry.joined());
      default -> unknown(entry.line(), "", entry.key(), KEYS);
    }
  }

  private void theme(int line, String word) {
    theme = Theme.of(word).orElse(Theme.OTHER);
    if (theme == Theme.OTHER) {
      String hint = Suggestions.didYouMean(Suggestions.nearest(word, Theme.words(), 1));
      String expected = "expected one of " + Theme.words() + hint;
      faults.add(line, "unknown theme \"" + word + "\", " + expected);
    }
  }

  private void text(HeadLines.Entry entry) {
    String text = entry.joined();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    Object value = quoted ? flow(entry.line(), text) : text;
    texts.put(entry.key(), value == null ? "" : value.toString());
  }

  private void parameters(HeadLines.Entry entry) {
    if (!entry.value().isEmpty()) {
      Object all = flow(entry.line(), entry.joined());
      map(entry.line(), "params", all).forEach((name, of) -> parameter(entry.line(), name, of));
      return;
    }
    for (HeadLines.Line line : wholeLines(entry.more())) {
      Matcher named = NAMED.matcher(line.text());
      if (named.matches()) {
        parameter(line.number(), named.group(1), flow(line.number(), named.group(2)));
      } else {
        faults.add(line.number(), "\"" + line.text() + "\", expected \"name: {type: …}\"");
      }
    }
  }

  /** Joins each line with the deeper ones below it. */
  private static List<HeadLines.Line> wholeLines(List<HeadLines.Line> lines) {
    List<HeadLines.Line> whole = new ArrayList<>();
    for (HeadLines.Line line : lines) {
      if (whole.isEmpty() || line.indent() <= lines.get(0).indent()) {
        whole.add(line);
        continue;
      }
      HeadLines.Line above = whole.remove(whole.size() - 1);
      String text = above.text() + " " + line.text();
      whole.add(new HeadLines.Line(above.number(), above.indent(), text));
    }
    return whole;
  }

  private void parameter(int line, String name, Object value) {
    if (value == null) {
      return;
    }
    Map<String, Object> of = map(line, "parameter " + name, value);
    known(line, "parameter " + name + ": ", of, PARAMETER_KEYS);
    ParameterType type = type(line, name, of);
    List<String> choices = strings(line, "choices", of.get("choices"));
    String optional = string(of, "optional", "false");
    if (!optional.equals("true") && !optional.equals("false")) {
      faults.add(line, "optional: \"" + optional + "\", expected true or false");
    }
    parameters.add(
        new Declared(
            line,
            name,
            type,
            string(of, "default", null),
            optional.equals("true"),
            string(of, "summary", ""),
            string(of, "summary_zh", ""),
            choices));
  }

  private ParameterType type(int line, String name, Map<String, Object> of) {
    String word = string(of, "type", "");
    ParameterType type = ParameterType.of(word).orElse(null);
    if (type == null) {
      List<String> words =
          java.util.Arrays.stream(ParameterType.values()).map(ParameterType::word).toList();
      String what = word.isEmpty() ? "no type" : "unknown type \"" + word + "\"";
      faults.add(line, "parameter " + name + ": " + what + ", expected one of " + words);
    }
    return type;
  }

  private void search(int line, String text) {
    Map<String, Object> of = map(line, "index", flow(line, text));
    if (of.size() != 1) {
      faults.add(line, "index: " + text + ", expected {variable: parameter}");
      return;
    }
    Map.Entry<String, Object> only = of.entrySet().iterator().next();
    search = new TextSearch(only.getKey(), only.getValue().toString());
    searchLine = line;
  }

  private void view(int line, String text) {
    Object value = flow(line, text);
    if (value == null) {
      return;
    }
    Map<String, Object> of = map(line, "view", value);
    known(line, "view: ", of, VIEW_KEYS);
    String chart = string(of, "chart", "");
    if (!View.CHARTS.contains(chart)) {
      faults.add(line, "view: unknown chart \"" + chart + "\", expected one of " + View.CHARTS);
    }
    List<String> y = strings(line, "y", of.get("y"));
    if (!of.containsKey("x") || y.isEmpty()) {
      faults.add(line, "view without x or y, expected {chart: …, x: column, y: column}");
      return;
    }
    view = new View(chart, string(of, "x", ""), y, string(of, "value", null));
    viewLine = line;
  }

  private void known(int line, String where, Map<String, Object> of, List<String> keys) {
    of.keySet().stream()
        .filter(key -> !keys.contains(key))
        .forEach(key -> unknown(line, where, key, keys));
  }

  private void unknown(int line, String where, String key, List<String> keys) {
    String hint = Suggestions.didYouMean(Suggestions.nearest(key, keys, 1));
    faults.add(line, where + "unknown key \"" + key + "\", expected one of " + keys + hint);
  }

  private Object flow(int line, String text) {
    try {
      return Flow.parse(text);
    } catch (IllegalArgumentException wrong) {
      faults.add(line, wrong.getMessage());
      return null;
    }
  }

  @SuppressWarnings("unchecked") // Flow makes maps with names as keys only
  private Map<String, Object> map(int line, String what, Object value) {
    if (value instanceof Map<?, ?>) {
      return (Map<String, Object>) value;
    }
    if (value != null) {
      faults.add(line, what + ": \"" + value + "\", expected {key: value, …}");
    }
    return Map.of();
  }

  /** A list, or one word in place of a list; nothing if the value is null. */
  private List<String> strings(int line, String what, Object value) {
    if (value instanceof Map<?, ?>) {
      faults.add(line, what + ": \"" + value + "\", expected [a, b]");
      return List.of();
    }
    if (value instanceof List<?> items) {
      return items.stream().map(Object::toString).toList();
    }
    return value == null ? List.of() : List.of(value.toString());
  }

  private static String string(Map<String, Object> of, String key, String otherwise) {
    Object value = of.get(key);
    return value == null ? otherwise : value.toString();
  }
}
