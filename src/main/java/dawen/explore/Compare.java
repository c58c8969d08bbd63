package dawen.explore;

import dawen.query.ParameterException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Two outlets, countries, topics, speakers or years side by side: which topics, countries and
 * outlets each has more than the other, measured in shares of its exchanges.
 */
final class Compare implements Section {

  static final String PATH = "/compare";

  private static final List<String> COLUMNS = List.of("value", "a", "b", "ofA", "ofB");

  private static final String QUERY =
      """
      # How many exchanges have each value, of those of a and of those of b;
      # the greatest difference between the shares first
      PREFIX dawen: <https://w3id.org/dawen/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT ?value (COUNT(DISTINCT ?inA) AS ?a) (COUNT(DISTINCT ?inB) AS ?b) ?ofA ?ofB WHERE {
        {
          SELECT (COUNT(DISTINCT ?one) AS ?ofA) WHERE {
            ?one a dawen:Exchange ; %1$s %2$s
            FILTER NOT EXISTS { ?one dawen:duplicateOf ?earlier }
          }
        }
        {
          SELECT (COUNT(DISTINCT ?other) AS ?ofB) WHERE {
            ?other a dawen:Exchange ; %1$s %3$s
            FILTER NOT EXISTS { ?other dawen:duplicateOf ?earlier }
          }
        }
        {
          ?inA a dawen:Exchange ; %1$s %2$s ; <%4$s> ?value
          FILTER NOT EXISTS { ?inA dawen:duplicateOf ?earlier }
        }
        UNION
        {
          ?inB a dawen:Exchange ; %1$s %3$s ; <%4$s> ?value
          FILTER NOT EXISTS { ?inB dawen:duplicateOf ?earlier }
        }
        FILTER(?value NOT IN (%2$s, %3$s))
      } GROUP BY ?value ?ofA ?ofB ORDER BY DESC(ABS(?a * ?ofB - ?b * ?ofA)) ?value
      """;

  private final Explorer explorer;

  Compare(Explorer explorer) {
    this.explorer = explorer;
  }

  /**
   * A value that exchanges of one side or of both have.
   *
   * @param a exchanges of the one side that have it
   * @param b the same of the other side
   */
  record Row(Node value, int a, int b) {}

  /**
   * What is compared by what.
   *
   * @param by what is counted
   * @param rows the greatest difference between the shares first
   * @param ofA all exchanges of the one side
   * @param ofB the same of the other side
   */
  record Compared(Side a, Side b, Facet by, List<Row> rows, int ofA, int ofB) {}

  @Override
  public View of(Asked asked) {
    String a = asked.first("a");
    String b = asked.first("b");
    if (a.isEmpty() || b.isEmpty()) {
      return new CompareForm(explorer, asked).view();
    }
    Side one = Side.read("a", a, explorer);
    Side other = Side.read("b", b, explorer);
    if (one.kind() != other.kind()) {
      String kind = one.kind().word();
      throw new ParameterException(
          "parameter b: "
              + other.word()
              + " cannot be compared with "
              + one.word()
              + ", expected "
              + kind
              + "/… as a is of that kind");
    }
    return view(compared(one, other, by(asked.first("by"), one)), asked);
  }

  private View view(Compared compared, Asked asked) {
    CompareView view = new CompareView(explorer, asked, compared);
    List<List<Node>> rows = new ArrayList<>();
    for (Row row : compared.rows()) {
      rows.add(
          List.of(
              row.value(),
              Table.number(row.a()),
              Table.number(row.b()),
              Table.number(compared.ofA()),
              Table.number(compared.ofB())));
    }
    return new View(view.title(), view.html(), new Table(COLUMNS, rows), query(compared));
  }

  /** By what the two can be compared: outlets by anything but outlets, which ask alone. */
  static List<Facet> ways(Side.Kind kind) {
    return kind == Side.Kind.OUTLET
        ? List.of(Facet.OWN_TOPIC, Facet.COUNTRY)
        : List.of(Facet.OWN_TOPIC, Facet.COUNTRY, Facet.OUTLET);
  }

  /** How the address names what is counted. */
  static String word(Facet by) {
    return by == Facet.OWN_TOPIC ? "topic" : by.word();
  }

  private static Facet by(String given, Side side) {
    List<Facet> ways = ways(side.kind());
    return ways.stream()
        .filter(way -> given.isEmpty() || word(way).equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    "parameter by: \""
                        + given
                        + "\" is nothing to compare by, expected "
                        + String.join(" or ", ways.stream().map(Compare::word).toList())));
  }

  private Compared compared(Side a, Side b, Facet by) {
    ExchangeIndex index = explorer.index();
    BitSet ofA = a.exchanges(index);
    BitSet ofB = b.exchanges(index);
    Map<Node, int[]> counts = new TreeMap<>(NodeCmp::compareRDFTerms);
    index.count(by, ofA).forEach(count -> both(counts, count)[0] = count.exchanges());
    index.count(by, ofB).forEach(count -> both(counts, count)[1] = count.exchanges());
    counts.remove(a.value());
    counts.remove(b.value());
    List<Row> rows = new ArrayList<>();
    counts.forEach((value, both) -> rows.add(new Row(value, both[0], both[1])));
    int sizeA = ofA.cardinality();
    int sizeB = ofB.cardinality();
    rows.sort(Comparator.comparingLong((Row row) -> -difference(row, sizeA, sizeB)));
    return new Compared(a, b, by, rows, sizeA, sizeB);
  }

  private static int[] both(Map<Node, int[]> counts, Count count) {
    return counts.computeIfAbsent(count.value(), value -> new int[2]);
  }

  /** Between the shares, in whole numbers: both are multiplied by the sizes of both sides. */
  private static long difference(Row row, int ofA, int ofB) {
    return Math.abs((long) row.a() * ofB - (long) row.b() * ofA);
  }

  private static String query(Compared compared) {
    String property =
        compared.a().kind() == Side.Kind.TOPIC
            ? "dawen:topic/skos:broader*"
            : "<" + compared.a().kind().facet().property().getURI() + ">";
    return QUERY.formatted(
        property,
        FmtUtils.stringForNode(compared.a().value()),
        FmtUtils.stringForNode(compared.b().value()),
        compared.by().property().getURI());
  }
}
