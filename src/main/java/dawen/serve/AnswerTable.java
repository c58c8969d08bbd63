package dawen.serve;

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
  private static final String BASE = "https://w3id.org/dawen/";

  private final List<String> columns;
  private final List<String> all;

  private AnswerTable(List<String> all) {
    this.all = all;
    this.columns = all.stream().filter(name -> !isLabel(name)).toList();
  }

  /** The table, and under it how many rows there are, or that there are more. */
  static Html of(QueryExecution execution, Language language) {
    ResultSet rows = execution.execSelect();
    AnswerTable table = new AnswerTable(rows.getResultVars());
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

  private static Html cell(RDFNode node, RDFNode label) {
    if (node == null) {
      return Html.tag("td").with(Html.NONE);
    }
    if (label != null && node.isURIResource()) {
      return Html.tag("td").set("title", text(node)).with(text(label));
    }
    return Html.tag("td").with(text(node));
  }

  private static String text(RDFNode node) {
    if (node.isLiteral()) {
      return node.asLiteral().getLexicalForm();
    }
    String iri = node.toString();
    return iri.startsWith(BASE) ? iri.substring(BASE.length()) : iri;
  }
}
