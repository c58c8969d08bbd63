package dawen.web;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** Values of the graph on a page: texts, and links that stay on this server where they can. */
public final class Links {

  private static final int SHOWN = 12;

  private final Nodes nodes;
  private final Labels labels;
  private final Language language;

  public Links(Nodes nodes, Labels labels, Language language) {
    this.nodes = nodes;
    this.labels = labels;
    this.language = language;
  }

  /** A link to the thing under its label, or the words of a literal in its language. */
  public Html value(Node node) {
    if (node.isURI()) {
      return link(node, labels.of(node));
    }
    if (!node.isLiteral()) {
      return Html.text("_:" + node.getBlankNodeLabel());
    }
    if (XSDDatatype.XSDboolean.equals(node.getLiteralDatatype())) {
      boolean is = node.getLiteralLexicalForm().equals("true");
      return Html.text(is ? language.pick("是", "yes") : language.pick("否", "no"));
    }
    String lang = node.getLiteralLanguage();
    Html words = Html.text(node.getLiteralLexicalForm());
    return lang.isEmpty() ? words : Html.tag("span").set("lang", lang).with(words);
  }

  /** A link within this server, or to the web; other schemes, such as javascript:, are no links. */
  public Html link(Node node, String words) {
    String path = nodes.path(node);
    if (path.startsWith("/") && !path.startsWith("//")) {
      return Html.tag("a").set("href", path).set("title", node.getURI()).with(words);
    }
    boolean web = node.getURI().matches("https?://.*");
    return web ? Html.tag("a").set("href", node.getURI()).with(words) : Html.text(words);
  }

  /** The first values side by side, the others folded away. */
  public Html values(List<Node> values) {
    if (values.size() <= SHOWN + 2) {
      return joined(values);
    }
    int more = values.size() - SHOWN;
    String summary = language.pick("另有 " + more + " 项", more + " more");
    return joined(values.subList(0, SHOWN))
        .and(
            Html.tag("details")
                .with(
                    Html.tag("summary")
                        .with(summary)
                        .and(joined(values.subList(SHOWN, values.size())))));
  }

  private Html joined(List<Node> values) {
    List<Html> items = new ArrayList<>();
    for (Node value : values) {
      items.add(Html.tag("li").with(value(value)));
    }
    return Html.tag("ul").set("class", "values").with(items);
  }
}
