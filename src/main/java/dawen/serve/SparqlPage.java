package dawen.serve;

import dawen.graph.Vocabulary;
import dawen.query.CannedQuery;
import dawen.query.Theme;
import dawen.reader.Limits;
import dawen.web.Html;
import dawen.web.Language;
import dawen.web.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The page of the endpoint: a form that works anywhere, and over it an editor where scripts run.
 *
 * @param queries the examples
 * @param base what the IRIs of the data begin with
 * @param limits what one query may take
 */
record SparqlPage(Supplier<List<CannedQuery>> queries, String base, Limits limits) {

  /**
   * The editor writes style elements and attributes (its own sheet is a file); scripts come from
   * files only, as everywhere.
   */
  static final String POLICY = Heads.POLICY + "; style-src 'self' 'unsafe-inline'";

  /**
   * What stands in the page's main part.
   *
   * @param query to begin with
   * @param title what it is called; empty if it was not asked for, so that the tabs stay as left
   */
  Html main(String query, String title, Language language) {
    return Template.of(language.code() + "/sparql.html")
        .fill(
            Map.of(
                "limits", Html.text(limits(language)),
                "examples", examples(title, language),
                "editor", editor(title),
                "query", Html.text(query)));
  }

  private String limits(Language language) {
    long seconds = limits.timeout().toSeconds();
    return language.pick(
        "默认图是全部图的并集。只读；每次查询限时 " + seconds + " 秒，结果至多 " + limits.maxRows() + " 行。",
        "The default graph is the union of all graphs. Read only; each query may take "
            + seconds
            + " seconds and have "
            + limits.maxRows()
            + " rows.");
  }

  private Html examples(String chosen, Language language) {
    List<Html> groups = new ArrayList<>();
    groups.add(Html.tag("option").set("value", "").with("–"));
    for (Theme theme : Theme.values()) {
      List<Html> options =
          theme.of(queries.get()).stream().map(one -> option(one, chosen, language)).toList();
      if (!options.isEmpty()) {
        String label = language.pick(theme.zh(), theme.en());
        groups.add(Html.tag("optgroup").set("label", label).with(options));
      }
    }
    return Html.of(groups);
  }

  private static Html option(CannedQuery query, String chosen, Language language) {
    return Html.tag("option")
        .set("value", query.name())
        .setIf(query.name().equals(chosen), "selected")
        .with(language.pick(query.summaryZh(), query.summary()));
  }

  /** The place for the editor, what it needs to know, and its files; hidden until it is there. */
  private Html editor(String title) {
    Html place =
        Html.tag("div")
            .set("id", "editor")
            .set("data-base", base)
            .set("data-ontology", Vocabulary.DAWEN.substring(0, Vocabulary.DAWEN.length() - 1))
            .set("data-seconds", limits.timeout().toSeconds())
            .set("data-rows", limits.maxRows())
            .set("data-draft", title)
            .setIf(true, "hidden")
            .with(Html.NONE);
    Html style = Html.tag("link").set("rel", "stylesheet").set("href", "/web/yasgui.css").alone();
    return style.and(place).and(script("/web/yasgui.js")).and(script("/web/editor.js"));
  }

  private static Html script(String path) {
    return Html.tag("script").setIf(true, "defer").set("src", path).with(Html.NONE);
  }
}
