package dawen.serve;

import dawen.explore.Table;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Triples as a table in CSV (RFC 4180), one a row, which loses nothing: kind of the object (iri,
 * blank, literal), its datatype and language have columns of their own.
 */
final class TripleTable {

  private static final List<String> COLUMNS =
      List.of("subject", "predicate", "object", "kind", "datatype", "language");

  private TripleTable() {}

  static void write(Collection<Triple> triples, OutputStream out) {
    new Table(COLUMNS, triples.stream().map(TripleTable::cells).toList()).csv(out);
  }

  private static List<Node> cells(Triple triple) {
    return row(triple).stream()
        .map(cell -> cell == null || cell.isEmpty() ? null : NodeFactory.createLiteralString(cell))
        .collect(Collectors.toList());
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
