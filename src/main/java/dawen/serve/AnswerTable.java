package dawen.serve;

import dawen.web.Html;
import dawen.web.Language;
import dawen.web.Nodes;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;

/**
 * The first rows of an answer as an HTML table. A thing and its label, {@code outlet} and {@code
 * outletLabel}, are one column.
 */
final class AnswerTable {

  private static final int MAX_ROWS = 200;
  private static final String LABEL = "Label";

  /** From so many characters on a cell is text to be read, and its column wide. */
  private static final int LONG = 30;

  private final List<String> columns;
  private final List<String> all;

  private final Nodes nodes;

  private AnswerTable(List<String> all, Nodes nodes) {
    this.all = all;
    this.nodes = nodes;
    this.columns = all.stream().filter(name -> !isLabel(name)).toList();
  }

  /** The table, and under it how many rows there are, or that there are more. */
  static Html of(QueryExecution execution, Nodes nodes, Language language) {
    ResultSet rows = execution.execSelect();
    AnswerTable table = new AnswerTable(rows.getResultVars(), nodes);
    List<Html> body = new ArrayList<>();
    while (rows.hasNext() && body.size() < MAX_ROWS) {
      body.add(table.row(rows.next()));
    }
    int count = body.size();
    String said =
        rows.hasNext()
            ? language.pick(
                "前 " + count + " 行；CSV 有全部", "first " + count + " rows; the CSV has all")
            : language.pick(count + " 行", count + (count == 1 ? " row" : " rows"));
    Html whole =
        Html.tag("table")
            .with(
                Html.tag("thead")
                    .with(Html.tag("tr").with(table.head()))
                    .and(Html.tag("tbody").with(body)));
    return Html.tag("div")
        .set("class", "scroll")
        .set("tabindex", 0)
        .with(whole)
        .and(Html.tag("p").set("class", "note").with(said));
  }

  private boolean isLabel(String name) {
    return name.endsWith(LABEL) && all.contains(name.substring(0, name.length() - LABEL.length()));
  }

  private List<Html> head() {
    return columns.stream().map(name -> Html.tag("th").set("scope", "col").with(name)).toList();
  }

  private Html row(QuerySolution row) {
    return Html.tag("tr")
        .with(columns.stream().map(name -> cell(row.get(name), row.get(name + LABEL))).toList());
  }

  private Html cell(RDFNode node, RDFNode label) {
    if (node == null) {
      return Html.tag("td").with(Html.NONE);
    }
    String words = text(label != null && node.isURIResource() ? label : node);
    if (!node.isURIResource()) {
      Html.Element cell = Html.tag("td");
      return (words.length() < LONG ? cell : cell.set("class", "long")).with(words);
    }
    String path = nodes.path(node.asNode());
    Html link = path.isEmpty() ? Html.text(words) : Html.tag("a").set("href", path).with(words);
    return Html.tag("td").set("title", text(node)).with(link);
  }

  private String text(RDFNode node) {
    return node.isLiteral()
        ? node.asLiteral().getLexicalForm()
        : node.isAnon() ? node.toString() : nodes.shortForm(node.asNode().getURI());
  }
}
