package dawen.graph;

import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Nif;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * What a source prints at each place that a graph names, put beside the graph while its shapes are
 * checked: so SHACL can compare quotations with their source, and none of it is stored.
 */
final class SourceTexts {
  private final String text;
  private final int[] source;

  SourceTexts(String source) {
    this.text = source;
    this.source = source.codePoints().toArray();
  }

  /** Adds a {@code dawen:sourceText} to every node that has a place. */
  void addTo(Graph graph) {
    List<Triple> begins = graph.stream(Node.ANY, Nif.beginIndex, Node.ANY).toList();
    for (Triple begin : begins) {
      Node node = begin.getSubject();
      graph.stream(node, Nif.endIndex, Node.ANY)
          .toList()
          .forEach(end -> graph.add(node, Dawen.sourceText, text(begin, end)));
    }
  }

  /**
   * Where something stands: the node itself, or what it speaks of directly, a value before its
   * focus node; a literal where the source first prints it.
   *
   * @param value may be null
   * @return a code point; null where none is known
   */
  Integer place(Graph graph, Node focus, Node value) {
    for (Node node : value == null ? List.of(focus) : List.of(value, focus)) {
      Integer place = node.isLiteral() ? find(node) : nearest(graph, node);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private Integer find(Node literal) {
    String words = literal.getLiteralLexicalForm();
    int at = words.isEmpty() ? -1 : text.indexOf(words);
    return at < 0 ? null : text.codePointCount(0, at);
  }

  private static Integer nearest(Graph graph, Node node) {
    Optional<Integer> own = begin(graph, node);
    return own.orElseGet(
        () ->
            graph.stream(node, Node.ANY, Node.ANY)
                .map(triple -> begin(graph, triple.getObject()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null));
  }

  private static Optional<Integer> begin(Graph graph, Node node) {
    return graph.stream(node, Nif.beginIndex, Node.ANY)
        .map(SourceTexts::offset)
        .min(Comparator.naturalOrder());
  }

  private Node text(Triple begin, Triple end) {
    int from = Math.min(offset(begin), source.length);
    int to = Math.min(Math.max(from, offset(end)), source.length);
    return NodeFactory.createLiteralString(new String(source, from, to - from));
  }

  /** What is no offset is told of by a shape of its own. */
  private static int offset(Triple triple) {
    Object value = triple.getObject().isLiteral() ? triple.getObject().getLiteralValue() : null;
    return value instanceof Integer offset && offset >= 0 ? offset : 0;
  }
}
