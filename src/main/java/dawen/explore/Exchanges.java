package dawen.explore;

import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Schema;
import dawen.web.Labels;
import dawen.web.Language;
import dawen.web.Nodes;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;

/**
 * The exchanges that have to do with a node, the newest first: those that an outlet asked, that a
 * topic or a place is named in, that a conference holds. To be read within a transaction.
 */
public final class Exchanges {

  /** Ending of the address of a node's table of exchanges. */
  public static final String TABLE = "/exchanges";

  private static final List<Node> LINKS =
      List.of(
          Dawen.outlet,
          Dawen.outletPlace,
          Dawen.speaker,
          Dawen.mainTopic,
          Dawen.topic,
          Dawen.country,
          Dawen.conference,
          Dawen.transcript,
          Dawen.duplicateOf);

  private static final List<String> PARTS = List.of("question", "answer");

  private static final List<String> COLUMNS =
      List.of(
          "exchange",
          "as",
          "position",
          "year",
          "date",
          "conference",
          "speaker",
          "speakerLabel",
          "outlet",
          "outletLabel",
          "outletLabelEn",
          "outletPlace",
          "mainTopic",
          "mainTopicLabel",
          "mainTopicLabelEn",
          "headline");

  private final Nodes nodes;

  public Exchanges(Nodes nodes) {
    this.nodes = nodes;
  }

  /**
   * One exchange.
   *
   * @param node the exchange
   * @param as in which ways the node takes part: {@code outlet}, {@code topic} …, {@code question}
   *     and {@code answer} where these mention it
   */
  public record Row(Node node, SortedSet<String> as) {}

  public List<Row> of(Node node) {
    Map<Node, SortedSet<String>> found = new LinkedHashMap<>();
    for (Node link : LINKS) {
      for (Triple triple : nodes.list(null, link, node)) {
        if (nodes.first(triple.getSubject(), Dawen.position) != null) {
          add(found, triple.getSubject(), localName(link));
        }
      }
    }
    for (Triple triple : nodes.list(null, Schema.mentions, node)) {
      String part = triple.getSubject().getURI();
      int slash = part.lastIndexOf('/');
      if (PARTS.contains(part.substring(slash + 1))) {
        add(found, NodeFactory.createURI(part.substring(0, slash)), part.substring(slash + 1));
      }
    }
    List<Row> rows = new ArrayList<>();
    found.forEach((exchange, as) -> rows.add(new Row(exchange, as)));
    rows.sort(newestFirst());
    return rows;
  }

  /** Whether it is one of the triples that {@link #of} follows. */
  public static boolean isLink(Triple triple) {
    String subject = triple.getSubject().isURI() ? triple.getSubject().getURI() : "";
    boolean mentions =
        triple.getPredicate().equals(Schema.mentions)
            && PARTS.contains(subject.substring(subject.lastIndexOf('/') + 1));
    return mentions || LINKS.contains(triple.getPredicate()) && subject.contains("/exchange/");
  }

  /** The exchanges of {@link #of} as CSV, one row each, labels beside the IRIs. */
  public byte[] csv(Node node) {
    Labels zh = new Labels(nodes, Language.ZH);
    Labels en = new Labels(nodes, Language.EN);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Table(COLUMNS, of(node).stream().map(row -> nodes(cells(row, zh, en))).toList()).csv(out);
    return out.toByteArray();
  }

  private static List<Node> nodes(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.isEmpty() ? null : NodeFactory.createLiteralString(cell))
        .collect(Collectors.toList());
  }

  private List<String> cells(Row row, Labels zh, Labels en) {
    Node exchange = row.node();
    Node speaker = nodes.first(exchange, Dawen.speaker);
    Node outlet = nodes.first(exchange, Dawen.outlet);
    Node topic = nodes.first(exchange, Dawen.mainTopic);
    return Arrays.asList(
        exchange.getURI(),
        String.join(" ", row.as()),
        text(nodes.first(exchange, Dawen.position)),
        text(nodes.first(exchange, Dawen.year)),
        text(nodes.first(exchange, Schema.startDate)),
        text(nodes.first(exchange, Dawen.conference)),
        text(speaker),
        label(zh, speaker),
        text(outlet),
        label(zh, outlet),
        label(en, outlet),
        text(nodes.first(exchange, Dawen.outletPlace)),
        text(topic),
        label(zh, topic),
        label(en, topic),
        text(nodes.first(exchange, Schema.headline)));
  }

  /** The words of a literal or the IRI of a thing; empty for null. */
  public static String text(Node node) {
    return node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static String label(Labels labels, Node node) {
    return node == null ? "" : labels.of(node);
  }

  private static void add(Map<Node, SortedSet<String>> found, Node exchange, String as) {
    found.computeIfAbsent(exchange, e -> new TreeSet<>()).add(as);
  }

  private static String localName(Node property) {
    return property.getURI().substring(Util.splitNamespaceXML(property.getURI()));
  }

  /** By day, then transcript, then position in it. */
  private Comparator<Row> newestFirst() {
    Comparator<Row> byDay =
        Comparator.comparing(
            row ->
                text(nodes.first(row.node(), Dawen.year))
                    + text(nodes.first(row.node(), Schema.startDate)));
    return byDay
        .reversed()
        .thenComparing(row -> text(nodes.first(row.node(), Dawen.transcript)))
        .thenComparingInt(row -> position(row.node()))
        .thenComparing(row -> row.node().getURI());
  }

  private int position(Node exchange) {
    String number = text(nodes.first(exchange, Dawen.position));
    return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0;
  }
}
