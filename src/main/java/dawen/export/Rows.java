package dawen.export;

import dawen.query.CannedQuery;
import dawen.query.Catalogue;
import dawen.query.Format;
import dawen.query.ResultWriter;
import dawen.query.WriteOptions;
import dawen.query.XmlText;
import dawen.store.Tdb2Store;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** The answers of canned queries, with no optional parameter given. */
final class Rows {
  /** Read once: it takes a while, and a description asks for it table by table. */
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  private Rows() {}

  /**
   * One row, its cells by the names of their columns.
   *
   * @param binding what is not empty
   */
  record Row(Binding binding) {
    /** IRI or lexical form; null where nothing is bound. */
    String text(String column) {
      Node node = binding.get(Var.alloc(column));
      if (node == null) {
        return null;
      }
      return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }

    /** A count. */
    long number(String column) {
      return Long.parseLong(text(column));
    }
  }

  /** The columns of a query's answer. */
  static List<String> columns(String query) {
    return query(query).getResultVars();
  }

  /** Passes row after row on. */
  static void read(Tdb2Store store, String query, Consumer<Row> reader) {
    try (QueryExecution execution = store.query(query(query))) {
      RowSet.adapt(execution.execSelect()).forEachRemaining(row -> reader.accept(new Row(row)));
    }
  }

  /** The same, without characters that XML cannot hold. */
  static void readForXml(Tdb2Store store, String query, Consumer<Row> reader) {
    read(store, query, row -> reader.accept(new Row(XmlText.clean(row.binding()))));
  }

  /** Writes the answer as CSV, as {@code dawen query} writes it. */
  static void writeCsv(Tdb2Store store, String name, OutputStream out) {
    Query query = query(name);
    try (QueryExecution execution = store.query(query)) {
      new ResultWriter(Format.CSV, WriteOptions.plain()).write(query, execution, out);
    }
  }

  private static Query query(String name) {
    CannedQuery canned = CATALOGUE.find(name).orElseThrow();
    return canned.with(Map.of());
  }
}
