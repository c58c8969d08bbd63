package dawen.cli;

import dawen.query.CannedQuery;
import dawen.query.Choice;
import dawen.query.Format;
import dawen.query.Parameter;
import dawen.query.ParameterType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * All about one query: what it asks, its parameters, how to run it, and its text.
 *
 * @param language that comes first
 * @param kg folder of the graph that the command line is to ask
 */
record QueryCard(UserLanguage language, Path kg) {
  private static final int FEW = 6;

  /**
   * The lines.
   *
   * @param choices what the graph offers by type; a type that is missing has none
   */
  List<String> lines(CannedQuery query, Map<ParameterType, List<Choice>> choices) {
    List<String> lines = new ArrayList<>();
    lines.add(query.name() + ": " + language.pick(query.summaryZh(), query.summary()));
    lines.add(language.other(query.summaryZh(), query.summary()));
    String description = language.pick(query.descriptionZh(), query.description());
    if (!description.isBlank()) {
      lines.add("");
      lines.add(description);
    }
    if (!query.parameters().isEmpty()) {
      lines.add("");
      lines.addAll(parameters(query, choices));
    }
    lines.add("");
    lines.addAll(use(query, example(query, choices)));
    lines.add("");
    lines.addAll(query.text().strip().lines().toList());
    return lines;
  }

  private List<String> parameters(CannedQuery query, Map<ParameterType, List<Choice>> choices) {
    Columns table = new Columns("parameter", "type", "default", "meaning", "values");
    for (Parameter one : query.parameters()) {
      table.add(
          one.name(),
          one.type().word(),
          one.optional() ? "(optional)" : one.defaultValue(),
          language.pick(one.summaryZh(), one.summary()),
          values(one, choices.getOrDefault(one.type(), List.of())));
    }
    return table.lines();
  }

  private String values(Parameter parameter, List<Choice> offered) {
    if (!parameter.choices().isEmpty()) {
      return String.join(", ", parameter.choices());
    }
    if (offered.isEmpty()) {
      return parameter.type().isEntity() ? "" : parameter.type().expected();
    }
    List<String> few = offered.stream().limit(FEW).map(this::show).toList();
    String rest = offered.size() > FEW ? " … (" + offered.size() + ")" : "";
    return String.join(", ", few) + rest;
  }

  private String show(Choice choice) {
    String label = language.pick(choice.zh(), choice.en());
    return label.equals(choice.id()) ? label : choice.id() + " " + label;
  }

  /** A value for each parameter that needs one: its default, if the graph has it. */
  private static Map<String, String> example(
      CannedQuery query, Map<ParameterType, List<Choice>> choices) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : query.parameters()) {
      if (!parameter.optional()) {
        List<String> offered =
            choices.getOrDefault(parameter.type(), List.of()).stream().map(Choice::id).toList();
        values.put(parameter.name(), example(parameter, offered, values));
      }
    }
    return values;
  }

  /** The last one offered that no other parameter has: the newest year, and the one before it. */
  private static String example(
      Parameter parameter, List<String> offered, Map<String, String> taken) {
    String value = parameter.defaultValue();
    if (!offered.isEmpty() && !offered.contains(value)) {
      List<String> free = offered.stream().filter(one -> !taken.containsValue(one)).toList();
      value = free.isEmpty() ? offered.get(0) : free.get(free.size() - 1);
    }
    return value;
  }

  private List<String> use(CannedQuery query, Map<String, String> values) {
    StringJoiner command = new StringJoiner(" ");
    command.add("dawen query " + query.name());
    values.forEach((name, value) -> command.add("-p " + name + "=" + quote(value)));
    if (!kg.equals(Path.of("kg"))) {
      command.add("--kg " + quote(kg.toString()));
    }
    List<String> formats = Format.suiting(query.query());
    String usual = formats.contains(Format.CSV.word()) ? Format.CSV.word() : Format.TTL.word();
    Columns table = new Columns("command", command.toString());
    table.add("formats", String.join(" ", formats));
    table.add("URL", "/api/" + query.name() + "." + usual + queryString(values));
    table.add("page", "/queries/" + query.name());
    return table.lines();
  }

  /** For a shell: as it stands where that is safe, else in single quotation marks. */
  private static String quote(String word) {
    return word.matches("[\\p{L}\\p{Nd}_./:@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private static String queryString(Map<String, String> values) {
    StringJoiner joiner = new StringJoiner("&", "?", "").setEmptyValue("");
    values.forEach(
        (name, value) -> joiner.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return joiner.toString();
  }
}
