package dawen.serve;

import dawen.graph.Vocabulary.Skos;
import dawen.web.Html;
import dawen.web.Language;
import dawen.web.Nodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * The columns of an answer as people read them: a thing and its label, {@code outlet}, {@code
 * outletLabel} and {@code outletLabelEn}, are one.
 */
final class Labelled {

  private static final String LABEL = "Label";
  private static final String ENGLISH = "LabelEn";

  private final List<String> columns;
  private final Nodes nodes;
  private final Language language;

  /** English names of things whose answer has none; empty for those that have none at all. */
  private final Map<Node, String> named = new HashMap<>();

  /**
   * @param columns of the answer
   */
  Labelled(List<String> columns, Nodes nodes, Language language) {
    this.columns = List.copyOf(columns);
    this.nodes = nodes;
    this.language = language;
  }

  Language language() {
    return language;
  }

  /** Whether the column is the label of another. */
  boolean isLabel(String name) {
    return isOf(name, LABEL) || isOf(name, ENGLISH);
  }

  private boolean isOf(String name, String ending) {
    return name.endsWith(ending)
        && columns.contains(name.substring(0, name.length() - ending.length()));
  }

  /** The column whose label that column is; the column itself where it is none. */
  String thing(String name) {
    String ending = isOf(name, LABEL) ? LABEL : isOf(name, ENGLISH) ? ENGLISH : "";
    return name.substring(0, name.length() - ending.length());
  }

  /**
   * What a cell is called in the language of the page; empty where nothing is bound. To be called
   * within a transaction.
   */
  String words(List<Node> row, String column) {
    Node node = cell(row, column);
    Node label = cell(row, column + LABEL);
    if (language == Language.EN && label != null) {
      Node english = cell(row, column + ENGLISH);
      String name = english == null && node != null && node.isURI() ? name(node) : "";
      if (!name.isEmpty()) {
        return name;
      }
      label = english == null ? label : english;
    }
    return label != null && (node == null || node.isURI()) ? text(label) : text(node);
  }

  private String name(Node thing) {
    return named.computeIfAbsent(
        thing,
        asked ->
            nodes.list(asked, Skos.prefLabel, null).stream()
                .map(Triple::getObject)
                .filter(label -> label.isLiteral() && label.getLiteralLanguage().equals("en"))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse(""));
  }

  /** Where this server answers for the thing; empty if it does not, or it is no thing. */
  String path(List<Node> row, String column) {
    Node node = cell(row, column);
    String path = node != null && node.isURI() ? nodes.path(node) : "";
    return path.startsWith("//") ? "" : path;
  }

  Node cell(List<Node> row, String column) {
    int at = columns.indexOf(column);
    return at < 0 ? null : row.get(at);
  }

  /** A node in words: an IRI shortened, a literal by its form. */
  String text(Node node) {
    if (node == null) {
      return "";
    }
    return node.isLiteral()
        ? node.getLiteralLexicalForm()
        : node.isURI() ? nodes.shortForm(node.getURI()) : "_:" + node.getBlankNodeLabel();
  }

  /** The words as a link to the thing's page, if it has one. */
  Html link(List<Node> row, String column) {
    String path = path(row, column);
    Html words = Html.text(words(row, column));
    return path.isEmpty() ? words : Html.tag("a").set("href", path).with(words);
  }
}
