package dawen.query;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/**
 * Makes rows fit for XML, which has no way to write certain characters. Only literals can hold
 * them: Jena makes no such IRI.
 */
public final class XmlText {

  /** All but {@code Char} of XML 1.0, https://www.w3.org/TR/xml/#charsets. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private XmlText() {}

  /** The row with the replacement character for what XML cannot hold. */
  public static Binding clean(Binding row) {
    BindingBuilder clean = Binding.builder();
    row.forEach((column, node) -> clean.add(column, clean(node)));
    return clean.build();
  }

  private static Node clean(Node node) {
    if (!node.isLiteral()) {
      return node;
    }
    String text = clean(node.getLiteralLexicalForm());
    return node.getLiteralLanguage().isEmpty()
        ? NodeFactory.createLiteralDT(text, node.getLiteralDatatype())
        : NodeFactory.createLiteralLang(text, node.getLiteralLanguage());
  }

  private static String clean(String text) {
    return FORBIDDEN.matcher(text).replaceAll("\uFFFD");
  }
}
