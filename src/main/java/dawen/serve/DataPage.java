package dawen.serve;

import dawen.export.About;
import dawen.export.DataFile.Checked;
import dawen.graph.Distribution;
import dawen.graph.Distribution.Form;
import dawen.graph.Distribution.Group;
import dawen.graph.Download;
import dawen.web.Html;
import dawen.web.Language;
import dawen.web.Template;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The page of all downloads, in one language.
 *
 * @param sums of which those are shown that are known, for to know one takes writing the file
 */
record DataPage(About about, DataSums sums, Language language) {

  private static final List<String> UNITS = List.of("B", "kB", "MB", "GB");
  private static final int THOUSAND = 1000;
  private static final int BEGINNING = 12;

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
                "citation", citation()));
  }

  private Html citation() {
    String words = about.citation();
    Html copy =
        Html.tag("button")
            .set("type", "button")
            .set("data-copy", words)
            .setIf(true, "hidden")
            .with(language.pick("复制", "Copy"));
    return Html.tag("pre").set("tabindex", 0).with(Html.tag("code").with(words)).and(copy);
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

  private Html links(Form form, boolean plain) {
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
  private Html links(List<Download> downloads) {
    Html links = Html.NONE;
    for (Download download : downloads) {
      String path = "/" + DataServlet.PATH + "/" + download.name();
      String shown = download.compressed() ? Download.GZIP : download.name();
      links =
          links
              .and(Html.tag("a").set("href", path).with(shown))
              .and(sums.known(download).map(DataPage::sum).orElse(Html.NONE))
              .and(Html.text(" "));
    }
    return links;
  }

  private static Html sum(Checked checked) {
    String whole = "SHA-256 " + checked.sha256();
    String beginning = checked.sha256().substring(0, BEGINNING) + "…";
    return Html.tag("small")
        .set("title", whole)
        .with(Html.text(" " + size(checked.bytes()) + " ").and(Html.tag("code").with(beginning)));
  }

  /** {@code 1.2 MB}; of bytes no parts. */
  static String size(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= THOUSAND && unit < UNITS.size() - 1) {
      size /= THOUSAND;
      unit++;
    }
    String form = unit == 0 ? "%.0f %s" : "%.1f %s";
    return String.format(Locale.ROOT, form, size, UNITS.get(unit));
  }
}
