package dawen.explore;

import dawen.graph.Vocabulary.Skos;
import dawen.web.Nodes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * How many exchanges of each year have each value.
 *
 * @param years those that have exchanges, the first first
 * @param rows the greatest first; only what occurs in some year
 * @param undated number of exchanges without a year
 */
record TimelineCounts(List<Year> years, List<Row> rows, int undated) {

  /**
   * @param exchanges those of the year
   */
  record Year(Node node, BitSet exchanges) {}

  /**
   * @param total number of exchanges that have the value, undated ones among them
   * @param byYear number of those of each year
   */
  record Row(Node value, int total, List<Integer> byYear) {}

  private static final Comparator<Row> GREATEST_FIRST =
      Comparator.comparingInt(Row::total)
          .reversed()
          .thenComparing(Row::value, NodeCmp::compareRDFTerms);

  static TimelineCounts of(TimelineRequest request, Explorer explorer) {
    ExchangeIndex index = explorer.index();
    List<Year> years =
        index.count(Facet.YEAR, index.all()).stream()
            .map(Count::value)
            .sorted(NodeCmp::compareRDFTerms)
            .map(year -> new Year(year, index.with(Facet.YEAR, year)))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (Node value : values(request, explorer)) {
      BitSet having =
          request.facet() == null ? index.naming(value) : index.with(request.facet(), value);
      List<Integer> byYear = years.stream().map(year -> both(year.exchanges(), having)).toList();
      if (byYear.stream().anyMatch(n -> n > 0)) {
        rows.add(new Row(value, having.cardinality(), byYear));
      }
    }
    rows.sort(GREATEST_FIRST);
    int dated = years.stream().mapToInt(year -> year.exchanges().cardinality()).sum();
    return new TimelineCounts(years, rows, index.size() - dated);
  }

  private static Set<Node> values(TimelineRequest request, Explorer explorer) {
    Nodes nodes = explorer.nodes();
    String begin = nodes.base() + request.kind().folder();
    List<Facet> facets =
        request.facet() == null ? List.of(Facet.ASKED, Facet.ANSWERED) : List.of(request.facet());
    boolean named = facets.contains(Facet.ASKED) || facets.contains(Facet.ANSWERED);
    Set<Node> values = new LinkedHashSet<>();
    for (Facet facet : facets) {
      explorer.index().count(facet, explorer.index().all()).stream()
          .map(Count::value)
          .filter(value -> !named || value.getURI().startsWith(begin))
          .filter(value -> !request.broad() || nodes.first(value, Skos.broader) == null)
          .forEach(values::add);
    }
    return values;
  }

  private static int both(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both.cardinality();
  }

  /** The rows of each year that occur in it, the greatest first. */
  Table table() {
    List<List<Node>> cells = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      int column = i;
      Node all = Table.number(years.get(i).exchanges().cardinality());
      rows.stream()
          .map(row -> new Count(row.value(), row.byYear().get(column)))
          .filter(count -> count.exchanges() > 0)
          .sorted(Count.MOST_FIRST)
          .map(
              count ->
                  List.of(
                      years.get(column).node(),
                      count.value(),
                      Table.number(count.exchanges()),
                      all))
          .forEach(cells::add);
    }
    return new Table(List.of("year", "value", "exchanges", "ofYear"), cells);
  }
}
