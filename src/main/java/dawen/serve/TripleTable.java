package dawen.serve;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;

/**
 * Tables as CSV (RFC 4180), and triples as such a table, one a row, which loses nothing: kind of
 * the object (iri, blank, literal), its datatype and language have columns of their own.
 */
final class TripleTable {

  private static final List<String> COLUMNS =
      List.of("subject", "predicate", "object", "kind", "datatype", "language");

  private TripleTable() {}

  static void write(Collection<Triple> triples, OutputStream out) {
    csv(COLUMNS, triples.stream().map(TripleTable::row).toList(), out);
  }

  /** Rows of texts under a line of names; null and "" are an empty cell. */
  static void csv(List<String> columns, List<List<String>> rows, OutputStream out) {
    List<Var> names = columns.stream().map(Var::alloc).toList();
    List<Binding> bindings = rows.stream().map(row -> binding(names, row)).toList();
    RowSet set = RowSet.create(QueryIterPlainWrapper.create(bindings.iterator()), names);
    ResultsWriter.create().lang(ResultSetLang.RS_CSV).write(out, set);
  }

  private static Binding binding(List<Var> names, List<String> row) {
    BindingBuilder binding = Binding.builder();
    for (int i = 0; i < names.size(); i++) {
      if (row.get(i) != null && !row.get(i).isEmpty()) {
        binding.add(names.get(i), NodeFactory.createLiteralString(row.get(i)));
      }
    }
    return binding.build();
  }

  private static List<String> row(Triple triple) {
    Node object = triple.getObject();
    String subject = name(triple.getSubject());
    String predicate = triple.getPredicate().getURI();
    return object.isLiteral()
        ? Arrays.asList(
            subject,
            predicate,
            object.getLiteralLexicalForm(),
            "literal",
            object.getLiteralDatatypeURI(),
            object.getLiteralLanguage())
        : Arrays.asList(
            subject, predicate, name(object), object.isURI() ? "iri" : "blank", null, null);
  }

  private static String name(Node node) {
    return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
  }
}
