package dawen.serve;

import dawen.explore.Asked;
import dawen.web.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The foot of an explorer's page: the same as data, and the query behind it.
 *
 * @param asked what the page shows
 * @param query in SPARQL
 */
record Behind(Asked asked, String query) {

  Html html() {
    List<Html> forms = new ArrayList<>();
    for (Representation form : ExplorerServlet.FORMS) {
      if (form != Representation.HTML) {
        String href = asked.path() + "." + form.suffix() + Request.queryOf(asked.parameters());
        forms.add(Html.tag("a").set("href", href).with(form.suffix()).and(Html.text(" ")));
      }
    }
    Html words = Html.text(asked.language().pick("此页数据：", "This page as data: "));
    return Html.tag("p").set("class", "formats").with(words.and(Html.of(forms))).and(text());
  }

  private Html text() {
    String editor = "/sparql" + Request.queryString(Map.of(SparqlPageFilter.DRAFT, query));
    Html open =
        Html.tag("a")
            .set("href", editor)
            .with(asked.language().pick("在编辑器中打开", "Open in the editor"));
    Html summary =
        Html.tag("summary").with(asked.language().pick("此页背后的查询", "The query behind this page"));
    Html text = Html.tag("pre").set("tabindex", 0).with(Html.tag("code").with(query));
    return Html.tag("details")
        .set("class", "behind")
        .with(summary.and(text).and(Html.tag("p").with(open)));
  }
}
