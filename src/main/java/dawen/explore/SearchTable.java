package dawen.explore;

import dawen.graph.Vocabulary.Schema;
import dawen.graph.Vocabulary.Skos;
import dawen.web.Nodes;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;

/** The exchanges of a search as a table; each row is made when it is read. */
final class SearchTable {

  static final List<String> COLUMNS =
      List.of(
          "exchange",
          "year",
          "date",
          "number",
          "outlet",
          "outletLabel",
          "seat",
          "speaker",
          "speakerLabel",
          "mainTopic",
          "mainTopicLabel",
          "completeness",
          "transcript",
          "headline");

  /** The last column where words are looked for. */
  static final String HITS = "hits";

  /** For more rows it is faster to read all headlines at once. */
  private static final int MANY = 20_000;

  private final Nodes nodes;
  private final Selection selection;
  private final boolean many;
  private final Map<Node, Node> labels = new HashMap<>();
  private final Map<Node, Node> headlines = new HashMap<>();

  private SearchTable(Nodes nodes, Selection selection, int rows) {
    this.nodes = nodes;
    this.selection = selection;
    this.many = rows > MANY;
  }

  /**
   * The table of exchanges; to be read by one thread.
   *
   * @param exchanges numbers in the order of the rows
   */
  static Table of(Nodes nodes, Selection selection, int[] exchanges) {
    SearchTable table = new SearchTable(nodes, selection, exchanges.length);
    List<List<Node>> rows =
        new AbstractList<>() {
          @Override
          public List<Node> get(int row) {
            return Txn.calculateRead(nodes.dataset(), () -> table.row(exchanges[row]));
          }

          @Override
          public int size() {
            return exchanges.length;
          }
        };
    return new Table(columns(selection), rows);
  }

  static List<String> columns(Selection selection) {
    List<String> columns = new ArrayList<>(COLUMNS);
    if (selection.hits() != null) {
      columns.add(HITS);
    }
    return List.copyOf(columns);
  }

  private List<Node> row(int number) {
    ExchangeIndex index = selection.index();
    Node exchange = index.exchange(number);
    Node outlet = index.value(Facet.OUTLET, number);
    Node speaker = index.value(Facet.SPEAKER, number);
    Node topic = index.value(Facet.MAIN_TOPIC, number);
    List<Node> row =
        new ArrayList<>(
            Arrays.asList(
                exchange,
                index.value(Facet.YEAR, number),
                index.day(number),
                index.position(number),
                outlet,
                label(outlet),
                index.value(Facet.SEAT, number),
                speaker,
                label(speaker),
                topic,
                label(topic),
                index.value(Facet.COMPLETENESS, number),
                index.value(Facet.TRANSCRIPT, number),
                headline(exchange)));
    if (selection.hits() != null) {
      row.add(Table.number(selection.hits()[number]));
    }
    return row;
  }

  private Node headline(Node exchange) {
    if (!many) {
      return nodes.first(exchange, Schema.headline);
    }
    if (headlines.isEmpty()) {
      nodes.each(
          null,
          Schema.headline,
          null,
          said -> headlines.putIfAbsent(said.getSubject(), said.getObject()));
    }
    return headlines.get(exchange);
  }

  private Node label(Node entity) {
    return entity == null ? null : labels.computeIfAbsent(entity, this::chineseLabel);
  }

  private Node chineseLabel(Node entity) {
    return nodes.list(entity, Skos.prefLabel, null).stream()
        .map(Triple::getObject)
        .filter(label -> label.isLiteral() && label.getLiteralLanguage().equals("zh"))
        .findFirst()
        .orElse(null);
  }
}
