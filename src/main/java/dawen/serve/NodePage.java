package dawen.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** A node as a page for people: what is said of it, and what refers to it. */
final class NodePage {

  private static final int MAX_ROWS = 1_000;

  private final Nodes nodes;
  private final Language language;

  NodePage(Nodes nodes, Language language) {
    this.nodes = nodes;
    this.language = language;
  }

  String title(Description description) {
    return nodes.label(description.node(), language);
  }

  Html of(Description description, String path) {
    Html page =
        Html.tag("h1")
            .with(title(description))
            .and(
                Html.tag("p")
                    .set("class", "other")
                    .with(Html.tag("code").with(description.node().getURI())))
            .and(forms(path));
    page = page.and(table(language.pick("所述", "What is said"), description.said()));
    return page.and(table(language.pick("何处提到", "What refers to it"), description.incoming()))
        .and(description.cut() ? note() : Html.NONE);
  }

  private Html note() {
    return Html.tag("p")
        .set("class", "note")
        .with(language.pick("不止这些；SPARQL 有全部", "There is more; SPARQL has all of it"));
  }

  private static Html forms(String path) {
    List<Html> links = new ArrayList<>();
    for (Representation form : Representation.values()) {
      String href = "/" + path + "." + form.suffix();
      links.add(Html.tag("a").set("href", href).with(form.suffix()).and(Html.text(" ")));
    }
    return Html.tag("p").set("class", "formats").with(links);
  }

  private Html table(String heading, List<Triple> triples) {
    if (triples.isEmpty()) {
      return Html.NONE;
    }
    List<Html> rows =
        new LinkedHashSet<>(triples)
            .stream()
                .sorted(Comparator.comparing(Triple::toString))
                .limit(MAX_ROWS)
                .map(this::row)
                .toList();
    Html note = triples.size() > MAX_ROWS ? note() : Html.NONE;
    Html body = Html.tag("table").with(Html.tag("tbody").with(rows));
    return Html.tag("h2")
        .with(heading)
        .and(Html.tag("div").set("class", "scroll").set("tabindex", 0).with(body.and(note)));
  }

  private Html row(Triple triple) {
    return Html.tag("tr")
        .with(
            cell(triple.getSubject())
                .and(cell(triple.getPredicate()))
                .and(cell(triple.getObject())));
  }

  private Html cell(Node node) {
    if (node.isLiteral()) {
      Html.Element cell = Html.tag("td");
      String lang = node.getLiteralLanguage();
      return (lang.isEmpty() ? cell : cell.set("lang", lang)).with(node.getLiteralLexicalForm());
    }
    if (!node.isURI()) {
      return Html.tag("td").with(node);
    }
    return Html.tag("td").set("title", node.getURI()).with(link(node));
  }

  /** A link within this server, or to the web; other schemes, such as javascript:, are no links. */
  private Html link(Node node) {
    String path = nodes.path(node);
    String label = nodes.label(node, language);
    if (path.startsWith("/") && !path.startsWith("//")) {
      return Html.tag("a").set("href", path).with(label);
    }
    boolean web = node.getURI().matches("https?://.*");
    return web ? Html.tag("a").set("href", node.getURI()).with(label) : Html.text(label);
  }
}
