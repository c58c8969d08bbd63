package dawen.explore;

import dawen.web.Html;
import dawen.web.Labels;
import dawen.web.Language;
import dawen.web.Links;
import dawen.web.Nodes;
import dawen.web.Terms;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * What a page is written with: the graph, its counts, and names in the page's language. To be used
 * within a transaction.
 */
record Frame(
    Nodes nodes, ExchangeIndex index, Language language, Labels labels, Links links, Terms terms) {

  static Frame of(Explorer explorer, Language language) {
    return of(explorer.nodes(), explorer.index(), language);
  }

  static Frame of(Nodes nodes, ExchangeIndex index, Language language) {
    Labels labels = new Labels(nodes, language);
    Links links = new Links(nodes, labels, language);
    return new Frame(nodes, index, language, labels, links, new Terms(labels, language));
  }

  String pick(String zh, String en) {
    return language.pick(zh, en);
  }

  Html heading(String zh, String en) {
    return Html.tag("h2").with(pick(zh, en));
  }

  Html note(String zh, String en) {
    return Html.tag("p").set("class", "note").with(pick(zh, en));
  }

  /** {@code reuters} of an outlet's IRI; what follows the kind. */
  String id(Node node) {
    String path = nodes.path(node);
    return path.substring(path.indexOf('/', 1) + 1);
  }

  /** Cells of the first row of a table. */
  static Html head(List<String> names) {
    return Html.tag("thead")
        .with(
            Html.tag("tr")
                .with(
                    names.stream()
                        .map(name -> Html.tag("th").set("scope", "col").with(name))
                        .toList()));
  }

  /** A table that can be moved sideways where the page is narrow. */
  static Html table(String caption, List<String> names, List<Html> rows) {
    return Html.tag("div")
        .set("class", "scroll")
        .set("tabindex", 0)
        .set("role", "region")
        .set("aria-label", caption)
        .with(Html.tag("table").with(head(names).and(Html.tag("tbody").with(rows))));
  }
}
