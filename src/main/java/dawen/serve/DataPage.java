package dawen.serve;

import dawen.export.About;
import dawen.graph.Distribution;
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
                "files", files(),
                "licence", Html.tag("a").set("href", about.licence()).with(about.licence()),
                "rights", Html.text(pick(about.rights())),
                "citation", Html.text(about.citation())));
  }

  private String pick(About.Words words) {
    return language.pick(words.zh(), words.en());
  }

  private Html files() {
    List<Html> rows = Arrays.stream(Distribution.values()).map(this::row).toList();
    return Html.of(rows);
  }

  private Html row(Distribution distribution) {
    String name = distribution.fileName();
    Html link = Html.tag("a").set("href", "/" + DataServlet.PATH + "/" + name).with(name);
    return Html.tag("tr")
        .with(
            Html.tag("td")
                .with(link)
                .and(Html.tag("td").with(language.pick(distribution.zh(), distribution.en())))
                .and(Html.tag("td").with(Html.tag("code").with(distribution.form().mediaType()))));
  }
}
