package dawen.serve;

import dawen.export.About;
import dawen.graph.Distribution;
import dawen.graph.Distribution.Form;
import dawen.graph.Distribution.Group;
import dawen.graph.Download;
import dawen.web.Html;
import dawen.web.Language;
import dawen.web.Template;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The page of all downloads, in one language. */
record DataPage(About about, Language language) {

  String title() {
    return language.pick("下载", "Downloads");
  }

  Html main() {
    return Template.of(language.code() + "/data.html")
        .fill(
            Map.of(
                "description", Html.text(pick(about.description())),
                "version", Html.text(about.version()),
                "period", Html.text(about.period() == null ? "–" : about.period()),
                "graph", graph(),
                "tables", rows(Group.TABLE),
                "networks", rows(Group.NETWORK),
                "licence", Html.tag("a").set("href", about.licence()).with(about.licence()),
                "rights", Html.text(pick(about.rights())),
                "citation", Html.text(about.citation())));
  }

  private String pick(About.Words words) {
    return language.pick(words.zh(), words.en());
  }

  /** One row a format: all of it, and without provenance. */
  private Html graph() {
    List<Html> rows =
        Arrays.stream(Form.values())
            .filter(form -> form.group() == Group.GRAPH)
            .map(
                form ->
                    Html.tag("tr")
                        .with(
                            List.of(
                                Html.tag("td").with(form.title()),
                                Html.tag("td").with(links(form, false)),
                                Html.tag("td").with(links(form, true)),
                                Html.tag("td").with(type(form)))))
            .toList();
    return Html.of(rows);
  }

  private static Html links(Form form, boolean plain) {
    return links(
        Download.list().stream()
            .filter(download -> download.distribution().form() == form)
            .filter(download -> download.distribution().isPlain() == plain)
            .toList());
  }

  private Html rows(Group group) {
    List<Html> rows =
        Arrays.stream(Distribution.values())
            .filter(distribution -> distribution.group() == group)
            .map(this::row)
            .toList();
    return Html.of(rows);
  }

  private Html row(Distribution distribution) {
    List<Download> downloads =
        Download.list().stream().filter(one -> one.distribution() == distribution).toList();
    String holds = language.pick(distribution.zh(), distribution.en());
    return Html.tag("tr")
        .with(
            List.of(
                Html.tag("td").with(links(downloads)),
                Html.tag("td").with(holds),
                Html.tag("td").with(type(distribution.form()))));
  }

  private static Html type(Form form) {
    return Html.tag("code").with(form.mediaType());
  }

  /** The file by its name, and its compressed form by the ending that differs. */
  private static Html links(List<Download> downloads) {
    Html links = Html.NONE;
    for (Download download : downloads) {
      String path = "/" + DataServlet.PATH + "/" + download.name();
      String shown = download.compressed() ? Download.GZIP : download.name();
      links = links.and(Html.tag("a").set("href", path).with(shown)).and(Html.text(" "));
    }
    return links;
  }
}
