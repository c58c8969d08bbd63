package dawen.serve;

import dawen.query.CannedQuery;
import dawen.query.Format;
import dawen.web.Html;
import dawen.web.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How to ask the same from elsewhere: the query itself, and its address in some languages.
 *
 * @param query that was asked
 * @param values of its parameters as they were given
 * @param origin address of the server as the asker knows it
 */
record QueryCode(CannedQuery query, Map<String, String> values, String origin, Language language) {

  /**
   * Folded away under each other; only one is open at a time.
   *
   * @param filled the query's text with the values; null if a value is not accepted
   */
  Html html(String filled) {
    boolean table = query.query().isSelectType();
    String address = address(table ? Format.CSV.word() : Format.TTL.word());
    List<Html> parts = new ArrayList<>();
    if (filled != null) {
      String editor = "/sparql" + Request.queryString(Map.of(SparqlPageFilter.DRAFT, filled));
      String words = language.pick("在编辑器中打开", "Open in the editor");
      Html open = Html.tag("p").with(Html.tag("a").set("href", editor).with(words));
      parts.add(part("SPARQL", code(filled).and(open)));
    }
    if (table) {
      parts.add(part("Python", code(python(address))));
      parts.add(part("R", code(r(address))));
    }
    parts.add(part("curl", code("curl -o " + file(table) + " \"" + address + "\"")));
    parts.add(part("URL", code(address)));
    return Html.tag("h2")
        .set("id", "code")
        .with(language.pick("在别处查询", "Ask from elsewhere"))
        .and(Html.tag("div").set("class", "code").with(parts));
  }

  private String address(String format) {
    return origin + "/api/" + query.name() + "." + format + Request.queryString(values);
  }

  private String file(boolean table) {
    return query.name() + (table ? ".csv" : ".ttl");
  }

  /** NA is Namibia, and no missing value. */
  private static String python(String address) {
    return "import pandas as pd\n\ntable = pd.read_csv(\n    \""
        + address
        + "\",\n    keep_default_na=False, na_values=[\"\"])";
  }

  private static String r(String address) {
    return "table <- read.csv(\n  \"" + address + "\",\n  encoding = \"UTF-8\", na.strings = \"\")";
  }

  private Html code(String text) {
    Html copy =
        Html.tag("button")
            .set("type", "button")
            .set("data-copy", text)
            .setIf(true, "hidden")
            .with(language.pick("复制", "Copy"));
    return Html.tag("pre").set("tabindex", 0).with(Html.tag("code").with(text)).and(copy);
  }

  private static Html part(String name, Html content) {
    return Html.tag("details")
        .set("name", "code")
        .with(Html.tag("summary").with(name).and(content));
  }

  /** Links to the answer in every format that can hold it. */
  Html downloads() {
    List<Html> links = new ArrayList<>();
    for (String ending : Format.suiting(query.query())) {
      if (!ending.equals(Format.TABLE.word())) {
        links.add(download(ending));
      }
      if (ending.equals(Format.CSV.word())) {
        links.add(download("excel.csv"));
      }
    }
    return Html.tag("p")
        .set("class", "formats")
        .with(Html.text(language.pick("下载：", "Download: ")).and(Html.of(links)));
  }

  private Html download(String ending) {
    String href = "/api/" + query.name() + "." + ending + Request.queryString(values);
    return Html.tag("a").set("href", href).with(ending).and(Html.text(" "));
  }
}
