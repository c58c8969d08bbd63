package dawen.explore;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;

/**
 * Rows of RDF terms under names, as a SPARQL query answers them.
 *
 * @param columns names of the variables, without question mark
 * @param rows each as long as the columns; null where nothing is bound; may be made only when read
 */
public record Table(List<String> columns, List<List<Node>> rows) {

  /** As the W3C's SPARQL 1.1 CSV: UTF-8, lines that end in CR LF. */
  public void csv(OutputStream out) {
    write(ResultSetLang.RS_CSV, out);
  }

  /** As the W3C's SPARQL 1.1 JSON. */
  public void json(OutputStream out) {
    write(ResultSetLang.RS_JSON, out);
  }

  /** As Jena has the rows of an answer; to be read once. */
  public RowSet rowSet() {
    List<Var> names = columns.stream().map(Var::alloc).toList();
    Iterator<Binding> bindings = rows.stream().map(row -> binding(names, row)).iterator();
    return RowSet.create(QueryIterPlainWrapper.create(bindings), names);
  }

  /** A count as a cell, as {@code COUNT} gives it. */
  static Node number(int count) {
    return NodeFactory.createLiteralByValue(count, XSDDatatype.XSDinteger);
  }

  /** The number in a cell. */
  static int number(Node cell) {
    return Integer.parseInt(cell.getLiteralLexicalForm());
  }

  private void write(Lang form, OutputStream out) {
    ResultsWriter.create().lang(form).write(out, rowSet());
  }

  private static Binding binding(List<Var> names, List<Node> row) {
    BindingBuilder binding = Binding.builder();
    for (int i = 0; i < names.size(); i++) {
      if (row.get(i) != null) {
        binding.add(names.get(i), row.get(i));
      }
    }
    return binding.build();
  }
}
