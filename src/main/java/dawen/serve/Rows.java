package dawen.serve;

import dawen.query.Page;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * The answer of a SELECT as far as a page shows it.
 *
 * @param columns names of the variables
 * @param shown the rows of the page, each as long as the columns; null where nothing is bound
 * @param page which they are
 * @param drawn the first rows of all, for a chart
 * @param total rows of the whole answer
 */
record Rows(
    List<String> columns, List<List<Node>> shown, Page page, List<List<Node>> drawn, long total) {

  /** Rows of a page where none are asked for. */
  static final int PAGE = 200;

  /**
   * Reads an answer to its end.
   *
   * @param most rows to keep for a chart; 0 for no chart
   */
  static Rows read(QueryExecution execution, Page page, int most) {
    RowSet rows = RowSet.adapt(execution.execSelect());
    List<Var> variables = rows.getResultVars();
    List<List<Node>> shown = new ArrayList<>();
    List<List<Node>> drawn = new ArrayList<>();
    long total = 0;
    for (; rows.hasNext(); total++) {
      Binding binding = rows.next();
      boolean isShown = total >= page.offset() && total - page.offset() < page.limit();
      boolean isDrawn = total < most;
      List<Node> row = isShown || isDrawn ? row(binding, variables) : List.of();
      if (isShown) {
        shown.add(row);
      }
      if (isDrawn) {
        drawn.add(row);
      }
    }
    return new Rows(variables.stream().map(Var::getVarName).toList(), shown, page, drawn, total);
  }

  private static List<Node> row(Binding binding, List<Var> variables) {
    List<Node> row = new ArrayList<>();
    variables.forEach(variable -> row.add(binding.get(variable)));
    return row;
  }

  /** Place of a column; -1 if there is none of that name. */
  int column(String name) {
    return columns.indexOf(name);
  }
}
