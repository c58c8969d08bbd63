package dawen.graph;

import dawen.conference.Span;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Nif;
import java.util.Arrays;
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

  /** Its code points, made when they are first asked for: a plain graph quotes nothing. */
  private int[] codePoints;

  SourceTexts(String source) {
    this.text = source;
  }

  private int[] source() {
    if (codePoints == null) {
      codePoints = codePoints(text);
    }
    return codePoints;
  }

  private static int[] codePoints(String text) {
    char[] units = text.toCharArray();
    int[] points = new int[units.length];
    int count = 0;
    for (int i = 0; i < units.length; count++) {
      points[count] = Character.codePointAt(units, i);
      i += Character.charCount(points[count]);
    }
    return count == points.length ? points : Arrays.copyOf(points, count);
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
    return NodeFactory.createLiteralString(text(offset(begin), offset(end)));
  }

  private String text(int begin, int end) {
    int[] source = source();
    int from = Math.min(begin, source.length);
    int to = Math.min(Math.max(from, end), source.length);
    return new String(source, from, to - from);
  }

  /** What the source prints there, as far as it goes. */
  String text(Span span) {
    return text(span.begin(), span.end());
  }

  /** Whether the source prints exactly these words there. */
  boolean prints(Span span, String words) {
    int[] source = source();
    int at = span.begin();
    for (int i = 0; i < words.length() && at < source.length; at++) {
      int c = words.codePointAt(i);
      if (c != source[at]) {
        return false;
      }
      i += Character.charCount(c);
    }
    return at == span.end() && at - span.begin() == words.codePointCount(0, words.length());
  }

  /**
   * Whether the source prints a piece of a text there. A line end of the text stands for the first
   * character of what parts two paragraphs in the file, a blank for the end of a line.
   *
   * @param from where the piece begins in the text
   */
  boolean printsPiece(Span span, int[] text, int from) {
    int[] source = source();
    int length = span.end() - span.begin();
    if (span.end() > source.length || from + length > text.length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!stands(text[from + i], source[span.begin() + i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean stands(int quoted, int printed) {
    return quoted == printed || quoted == '\n' || quoted == ' ' && "\t\n\f\r".indexOf(printed) >= 0;
  }

  /** The characters that are no spaces, control or format characters. */
  static String withoutSpaces(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isSpace(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  static int lengthWithoutSpaces(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      length += isSpace(c) ? 0 : 1;
      i += Character.charCount(c);
    }
    return length;
  }

  /** The same as {@code [\s\p{Z}\p{C}]} of a regular expression. */
  private static boolean isSpace(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  /** What is no offset is told of by a shape of its own. */
  private static int offset(Triple triple) {
    Object value = triple.getObject().isLiteral() ? triple.getObject().getLiteralValue() : null;
    return value instanceof Integer offset && offset >= 0 ? offset : 0;
  }
}
