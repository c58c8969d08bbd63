package dawen.query;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/** Makes rows fit for XML, which has no way to write certain characters. */
final class XmlText {

  /** All but {@code Char} of XML 1.0, https://www.w3.org/TR/xml/#charsets. */
  private static final String FORBIDDEN =
      "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

  private XmlText() {}

  /** The row with the replacement character for what XML cannot hold. */
  static Binding clean(Binding row) {
    BindingBuilder clean = Binding.builder();
    row.forEach((column, node) -> clean.add(column, clean(node)));
    return clean.build();
  }

  private static Node clean(Node node) {
    if (!node.isLiteral()) {
      return node;
    }
    String text = node.getLiteralLexicalForm();
    String kept = text.replaceAll(FORBIDDEN, "\uFFFD");
    if (kept.equals(text)) {
      return node;
    }
    return node.getLiteralLanguage().isEmpty()
        ? NodeFactory.createLiteralDT(kept, node.getLiteralDatatype())
        : NodeFactory.createLiteralLang(kept, node.getLiteralLanguage());
  }
}
