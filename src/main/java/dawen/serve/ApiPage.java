package dawen.serve;

import dawen.query.CannedQuery;
import dawen.query.Format;
import dawen.query.Parameter;
import dawen.query.Theme;
import dawen.web.Html;
import dawen.web.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * The canned queries as addresses of data, for people who write programs.
 *
 * @param origin address of the server as the asker knows it
 */
record ApiPage(List<CannedQuery> queries, String origin, Language language) {

  String title() {
    return language.pick("数据接口", "API");
  }

  Html main() {
    List<Html> parts = new ArrayList<>();
    for (Theme theme : Theme.values()) {
      List<Html> rows = theme.of(queries).stream().map(this::row).toList();
      if (!rows.isEmpty()) {
        parts.add(section(language.pick(theme.zh(), theme.en()), rows));
      }
    }
    return Html.tag("h1").with(title()).and(lead()).and(Html.of(parts));
  }

  private Html lead() {
    String rule =
        language.pick(
            "每个现成的查询都是一个地址：/api/名称.格式?参数=值。不填的可选参数不作限定；_limit 与 _offset 分页。",
            "Each canned query is an address: /api/NAME.FORMAT?parameter=value. An optional"
                + " parameter that is not given narrows nothing; _limit and _offset ask for a page.");
    String example = "curl \"" + origin + "/api/exchanges.csv?_limit=10\"";
    Html described =
        Html.tag("a")
            .set("href", "/api/" + OpenApi.FILE)
            .with("OpenAPI 3.1")
            .and(Html.text(" · "))
            .and(Html.tag("a").set("href", "/sparql").with("SPARQL"))
            .and(Html.text(" · "))
            .and(
                Html.tag("a")
                    .set("href", "/data")
                    .with(language.pick("整个数据集", "The whole dataset")));
    return Html.tag("p")
        .with(rule)
        .and(Html.tag("pre").set("tabindex", 0).with(Html.tag("code").with(example)))
        .and(Html.tag("p").with(described));
  }

  private Html section(String title, List<Html> rows) {
    List<Html> head = new ArrayList<>();
    for (String name :
        List.of(
            language.pick("查询", "query"),
            language.pick("参数", "parameters"),
            language.pick("格式", "formats"))) {
      head.add(Html.tag("th").set("scope", "col").with(name));
    }
    Html table =
        Html.tag("table")
            .with(
                Html.tag("thead")
                    .with(Html.tag("tr").with(head))
                    .and(Html.tag("tbody").with(rows)));
    Html scroll =
        Html.tag("div")
            .set("class", "scroll api")
            .set("tabindex", 0)
            .set("role", "region")
            .set("aria-label", title)
            .with(table);
    return Html.tag("h2").with(title).and(scroll);
  }

  private Html row(CannedQuery query) {
    Html name =
        Html.tag("a")
            .set("href", "/queries/" + query.name())
            .with(Html.tag("code").with(query.name()))
            .and(Html.tag("br").alone())
            .and(Html.text(language.pick(query.summaryZh(), query.summary())));
    List<Html> parameters = query.parameters().stream().map(this::parameter).toList();
    List<Html> formats =
        Format.suiting(query.query()).stream()
            .filter(ending -> !ending.equals(Format.TABLE.word()))
            .map(ending -> format(query, ending))
            .toList();
    return Html.tag("tr")
        .with(
            List.of(
                Html.tag("td").with(name),
                Html.tag("td").with(parameters),
                Html.tag("td").with(formats)));
  }

  private Html parameter(Parameter parameter) {
    String needed =
        parameter.optional()
            ? language.pick("（可选）", " (optional)")
            : language.pick(
                "（默认 " + parameter.defaultValue() + "）", " (" + parameter.defaultValue() + ")");
    return Html.tag("code")
        .set("title", language.pick(parameter.summaryZh(), parameter.summary()))
        .with(parameter.name())
        .and(Html.text(needed + " "));
  }

  private static Html format(CannedQuery query, String ending) {
    return Html.tag("a")
        .set("href", "/api/" + query.name() + "." + ending)
        .with(ending)
        .and(Html.text(" "));
  }
}
