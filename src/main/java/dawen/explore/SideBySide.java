package dawen.explore;

import dawen.explore.ConferencePage.Conference;
import dawen.explore.Pairs.Pair;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Rdf;
import dawen.web.Html;
import dawen.web.Nodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Two transcripts of one conference side by side, {@code ?a=T1&b=T2}; without them the pairs that
 * there are. Sections that a transcript prints twice stand there once.
 */
final class SideBySide implements Section {

  private static final String QUERY =
      """
      PREFIX dawen: <https://w3id.org/dawen/ontology#>
      SELECT ?first ?firstNumber ?second ?secondNumber ?overlap WHERE {
        {
          ?first dawen:transcript <%1$s> ; a dawen:Exchange ; dawen:position ?firstNumber
          OPTIONAL {
            ?first dawen:sameExchange ?second .
            ?second dawen:transcript <%2$s> ; dawen:position ?secondNumber .
            ?alignment dawen:exchange ?first, ?second ; dawen:overlap ?overlap
          }
          FILTER NOT EXISTS { ?first dawen:duplicateOf ?earlier }
        } UNION {
          ?second dawen:transcript <%2$s> ; a dawen:Exchange ; dawen:position ?secondNumber
          FILTER NOT EXISTS { ?second dawen:duplicateOf ?earlier }
          FILTER NOT EXISTS { ?other dawen:transcript <%1$s> ; dawen:sameExchange ?second }
        }
      } ORDER BY (!BOUND(?firstNumber)) ?firstNumber ?first ?secondNumber ?second
      """;

  private final Nodes nodes;
  private final Pairs pairs;

  SideBySide(Explorer explorer) {
    this.nodes = explorer.nodes();
    this.pairs = new Pairs(nodes);
  }

  /** Where the two are shown. */
  static String address(Node one, Node other) {
    return "/side-by-side?a=" + Conference.id(one) + "&b=" + Conference.id(other);
  }

  @Override
  public View of(Asked asked) {
    Wording wording = new Wording(nodes, asked.language());
    String title = wording.pick("并排对照", "Side by side");
    if (asked.first("a").isEmpty() && asked.first("b").isEmpty()) {
      Html main = new SideBySidePage(wording).list(title, pairs.all());
      return new View(title, main, list(), Pairs.QUERY);
    }
    Pair pair = pairs.of(asked.first("a"), asked.first("b"));
    List<Row> rows = rows(pair);
    String query = QUERY.formatted(pair.first().getURI(), pair.second().getURI());
    Html main = new SideBySidePage(wording).of(title, pair, rows);
    return new View(title, main, table(rows), query);
  }

  /**
   * An exchange that both transcripts print, or one of them.
   *
   * @param first null if only the second prints it
   * @param second null if only the first prints it
   * @param overlap part of the shorter one's words that the other has, from 0 to 1; null without
   *     the other
   */
  record Row(Node first, Node firstNumber, Node second, Node secondNumber, Node overlap) {

    List<Node> cells() {
      return Arrays.asList(first, firstNumber, second, secondNumber, overlap);
    }
  }

  private Table list() {
    List<List<Node>> rows =
        pairs.all().stream()
            .map(pair -> List.of(pair.conference(), pair.first(), pair.second()))
            .toList();
    return new Table(List.of("conference", "first", "second"), rows);
  }

  private static Table table(List<Row> rows) {
    return new Table(
        List.of("first", "firstNumber", "second", "secondNumber", "overlap"),
        rows.stream().map(Row::cells).toList());
  }

  private List<Row> rows(Pair pair) {
    List<Row> rows = new ArrayList<>();
    Set<Node> printed = new HashSet<>();
    for (Node first : exchanges(pair.first())) {
      List<Node> same = same(first, pair.second());
      printed.addAll(same);
      if (!isCopy(first)) {
        same.forEach(second -> rows.add(row(first, second)));
        if (same.isEmpty()) {
          rows.add(new Row(first, number(first), null, null, null));
        }
      }
    }
    for (Node second : exchanges(pair.second())) {
      if (!printed.contains(second) && !isCopy(second)) {
        rows.add(new Row(null, null, second, number(second), null));
      }
    }
    return rows;
  }

  private Row row(Node first, Node second) {
    Node overlap =
        nodes.list(null, Dawen.exchange, first).stream()
            .map(Triple::getSubject)
            .filter(alignment -> !nodes.list(alignment, Dawen.exchange, second).isEmpty())
            .map(alignment -> nodes.first(alignment, Dawen.overlap))
            .findFirst()
            .orElse(null);
    return new Row(first, number(first), second, number(second), overlap);
  }

  private boolean isCopy(Node exchange) {
    return nodes.first(exchange, Dawen.duplicateOf) != null;
  }

  private Node number(Node exchange) {
    return nodes.first(exchange, Dawen.position);
  }

  /** Those of a transcript, in its order. */
  private List<Node> exchanges(Node transcript) {
    return nodes.list(null, Dawen.transcript, transcript).stream()
        .map(Triple::getSubject)
        .distinct()
        .filter(node -> !nodes.list(node, Rdf.type, Dawen.Exchange).isEmpty())
        .filter(node -> number(node) != null)
        .sorted(byNumber())
        .toList();
  }

  private List<Node> same(Node exchange, Node transcript) {
    return nodes.list(exchange, Dawen.sameExchange, null).stream()
        .map(Triple::getObject)
        .distinct()
        .filter(other -> transcript.equals(nodes.first(other, Dawen.transcript)))
        .filter(other -> number(other) != null)
        .sorted(byNumber())
        .toList();
  }

  private Comparator<Node> byNumber() {
    return Comparator.comparingInt((Node node) -> Table.number(number(node)))
        .thenComparing(NodeCmp::compareRDFTerms);
  }
}
