package dawen.explore;

import dawen.graph.Vocabulary;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Schema;
import dawen.web.Html;
import dawen.web.Language;
import dawen.web.Links;
import dawen.web.Nodes;
import dawen.web.Terms;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Exchanges on a page: when, who asked, about what, and what the page's node has to do with it. */
public final class ExchangeTable {

  private final Nodes nodes;
  private final Language language;
  private final Links links;
  private final Terms terms;

  public ExchangeTable(Nodes nodes, Language language, Links links, Terms terms) {
    this.nodes = nodes;
    this.language = language;
    this.links = links;
    this.terms = terms;
  }

  /** The first {@code limit} rows; the last column only where not all are related alike. */
  public Html of(List<Exchanges.Row> rows, int limit) {
    boolean alike = rows.stream().map(Exchanges.Row::as).distinct().count() < 2;
    List<Html> body = rows.stream().limit(limit).map(row -> row(row, alike)).toList();
    Html table =
        Html.tag("table")
            .with(
                Html.tag("thead")
                    .with(Html.tag("tr").with(names(alike)))
                    .and(Html.tag("tbody").with(body)));
    return Html.tag("div").set("class", "scroll").set("tabindex", 0).with(table);
  }

  private Html names(boolean alike) {
    return head(language.pick("日期", "Date"))
        .and(head(language.pick("媒体", "Outlet")))
        .and(head(language.pick("问答", "Exchange")))
        .and(head(language.pick("议题", "Main topic")))
        .and(alike ? Html.NONE : head(language.pick("关系", "As")));
  }

  private static Html head(String words) {
    return Html.tag("th").set("scope", "col").with(words);
  }

  private Html row(Exchanges.Row row, boolean alike) {
    Node exchange = row.node();
    Node date = nodes.first(exchange, Schema.startDate);
    Node headline = nodes.first(exchange, Schema.headline);
    String number = Exchanges.text(nodes.first(exchange, Dawen.position));
    String title = (number + " " + Exchanges.text(headline)).strip();
    Html when =
        Html.tag("td")
            .set("class", "date")
            .with(Exchanges.text(date == null ? nodes.first(exchange, Dawen.year) : date));
    return Html.tag("tr")
        .with(
            when.and(cell(value(nodes.first(exchange, Dawen.outlet))))
                .and(cell(links.link(exchange, title.isEmpty() ? exchange.getURI() : title)))
                .and(cell(value(nodes.first(exchange, Dawen.mainTopic))))
                .and(alike ? Html.NONE : cell(Html.text(as(row)))));
  }

  private String as(Exchanges.Row row) {
    return row.as().stream()
        .map(word -> terms.name(NodeFactory.createURI(Vocabulary.DAWEN + word)))
        .collect(Collectors.joining(language.pick("、", ", ")));
  }

  private Html value(Node node) {
    return node == null ? Html.NONE : links.value(node);
  }

  private static Html cell(Html content) {
    return Html.tag("td").with(content);
  }
}
