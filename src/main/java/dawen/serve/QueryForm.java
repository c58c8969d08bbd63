package dawen.serve;

import dawen.query.CannedQuery;
import dawen.query.Choice;
import dawen.query.Parameter;
import dawen.query.ParameterType;
import dawen.web.Html;
import dawen.web.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The parameters of a canned query as a form, filled with what was given. */
final class QueryForm {

  /** More choices than this are looked for by typing. */
  private static final int LISTED = 80;

  private final FormChoices offered;
  private final Language language;

  QueryForm(FormChoices offered, Language language) {
    this.offered = offered;
    this.language = language;
  }

  /** The form; nothing for a query without parameters. */
  Html of(CannedQuery query, Map<String, String> values) {
    if (query.parameters().isEmpty()) {
      return Html.NONE;
    }
    List<Html> fields = new ArrayList<>();
    for (Parameter parameter : query.parameters()) {
      String initial = parameter.optional() ? "" : parameter.defaultValue();
      fields.add(field(parameter, values.getOrDefault(parameter.name(), initial)));
    }
    fields.add(Html.tag("button").set("type", "submit").with(language.pick("查询", "Ask")));
    return Html.tag("form")
        .set("method", "get")
        .set("action", "/queries/" + query.name())
        .with(fields);
  }

  private Html field(Parameter parameter, String value) {
    String summary = language.pick(parameter.summaryZh(), parameter.summary());
    String words = summary.isEmpty() ? parameter.name() : summary;
    String hint = parameter.optional() ? language.pick("（可不填）", " (optional)") : "";
    return Html.tag("label").with(Html.tag("span").with(words + hint).and(input(parameter, value)));
  }

  private Html input(Parameter parameter, String value) {
    if (!parameter.choices().isEmpty()) {
      List<Option> options = parameter.choices().stream().map(one -> new Option(one, one)).toList();
      return select(parameter, options, value);
    }
    List<Choice> choices = offered.of(parameter.type());
    List<Option> options = choices.stream().map(this::option).toList();
    boolean listed = parameter.type() != ParameterType.DATE && options.size() <= LISTED;
    return options.isEmpty()
        ? text(parameter, value).alone()
        : listed ? select(parameter, options, value) : suggesting(parameter, options, value);
  }

  /** What is sent, and what is shown for it. */
  private record Option(String id, String label) {}

  private Option option(Choice choice) {
    return new Option(choice.id(), language.pick(choice.zh(), choice.en()));
  }

  private static Html.Element text(Parameter parameter, String value) {
    Html.Element input = Html.tag("input").set("name", parameter.name()).set("value", value);
    if (parameter.type() == ParameterType.NUMBER) {
      return input
          .set("type", "number")
          .set("min", 0)
          .set("step", parameter.decimal() ? "any" : "1");
    }
    return input.set("maxlength", ParameterType.MAX_LENGTH);
  }

  private static Html suggesting(Parameter parameter, List<Option> options, String value) {
    Html.Element input = text(parameter, value);
    if (parameter.type() == ParameterType.DATE) {
      String last = options.get(options.size() - 1).id();
      input.set("placeholder", options.get(0).id() + " – " + last);
    }
    String listId = "choices-" + parameter.name();
    List<Html> list =
        options.stream()
            .map(one -> Html.tag("option").set("value", one.id()).with(one.label()))
            .toList();
    return input.set("list", listId).alone().and(Html.tag("datalist").set("id", listId).with(list));
  }

  /** A value that is not offered, such as a label, stays as it was given. */
  private static Html select(Parameter parameter, List<Option> options, String value) {
    List<Option> all = new ArrayList<>();
    if (parameter.optional()) {
      all.add(new Option("", "–"));
    }
    all.addAll(options);
    if (all.stream().noneMatch(one -> one.id().equals(value))) {
      all.add(new Option(value, value));
    }
    List<Html> list = new ArrayList<>();
    for (Option one : all) {
      list.add(
          Html.tag("option")
              .set("value", one.id())
              .setIf(one.id().equals(value), "selected")
              .with(one.label()));
    }
    return Html.tag("select").set("name", parameter.name()).with(list);
  }
}
