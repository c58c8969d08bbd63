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

  private final Canned canned;
  private final Language language;

  QueryForm(Canned canned, Language language) {
    this.canned = canned;
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
    Html input = parameter.choices().isEmpty() ? input(parameter, value) : select(parameter, value);
    return Html.tag("label").with(Html.tag("span").with(words + hint).and(input));
  }

  private Html input(Parameter parameter, String value) {
    List<Choice> choices = canned.choices(parameter.type());
    Html.Element input =
        Html.tag("input").set("name", parameter.name()).set("value", value).set("maxlength", 200);
    if (choices.isEmpty()) {
      return input.alone();
    }
    if (parameter.type() == ParameterType.YEAR || parameter.type() == ParameterType.DATE) {
      String last = choices.get(choices.size() - 1).id();
      input.set("placeholder", choices.get(0).id() + " – " + last);
    }
    String listId = "choices-" + parameter.name();
    List<Html> options =
        choices.stream()
            .map(one -> Html.tag("option").set("value", one.id()).with(label(one)))
            .toList();
    return input
        .set("list", listId)
        .alone()
        .and(Html.tag("datalist").set("id", listId).with(options));
  }

  private Html select(Parameter parameter, String value) {
    List<Html> options = new ArrayList<>();
    if (parameter.optional()) {
      options.add(Html.tag("option").set("value", "").with("–"));
    }
    for (String choice : parameter.choices()) {
      options.add(
          Html.tag("option")
              .set("value", choice)
              .setIf(choice.equals(value), "selected")
              .with(choice));
    }
    return Html.tag("select").set("name", parameter.name()).with(options);
  }

  private String label(Choice choice) {
    return language.pick(choice.zh(), choice.en());
  }
}
