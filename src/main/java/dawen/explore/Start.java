package dawen.explore;

import dawen.web.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/** The first page: what is in the graph, by figures, and ways into it. */
final class Start implements Section {

  private static final List<String> COLUMNS =
      List.of("year", "conferences", "exchanges", "outlets", "countries");

  private static final String QUERY =
      """
      # What the graph holds as a whole (in the first row) and in each year
      PREFIX dawen: <https://w3id.org/dawen/ontology#>
      SELECT ?year ?conferences ?exchanges ?outlets ?countries WHERE {
        {
          SELECT (COUNT(DISTINCT ?conference) AS ?conferences)
            (COUNT(DISTINCT ?exchange) AS ?exchanges)
            (COUNT(DISTINCT ?outlet) AS ?outlets) (COUNT(DISTINCT ?country) AS ?countries)
          WHERE {
            ?exchange a dawen:Exchange
            FILTER NOT EXISTS { ?exchange dawen:duplicateOf ?earlier }
            OPTIONAL { ?exchange dawen:conference ?conference }
            OPTIONAL { ?exchange dawen:outlet ?outlet }
            OPTIONAL { ?exchange dawen:country ?country }
          }
        }
        UNION
        {
          SELECT ?year (COUNT(DISTINCT ?conference) AS ?conferences)
            (COUNT(DISTINCT ?exchange) AS ?exchanges)
            (COUNT(DISTINCT ?outlet) AS ?outlets) (COUNT(DISTINCT ?country) AS ?countries)
          WHERE {
            ?exchange a dawen:Exchange ; dawen:year ?year
            FILTER NOT EXISTS { ?exchange dawen:duplicateOf ?earlier }
            OPTIONAL { ?exchange dawen:conference ?conference }
            OPTIONAL { ?exchange dawen:outlet ?outlet }
            OPTIONAL { ?exchange dawen:country ?country }
          } GROUP BY ?year
        }
      } ORDER BY ?year
      """;

  private final Explorer explorer;
  private List<Figures> figures;

  Start(Explorer explorer) {
    this.explorer = explorer;
  }

  /**
   * The figures of the page.
   *
   * @param year null for the graph as a whole
   */
  record Figures(Node year, int conferences, int exchanges, int outlets, int countries) {}

  @Override
  public View of(Asked asked) {
    Language language = asked.language();
    List<Figures> counted = figures();
    return new View(
        language.pick("答问", "dawen"),
        new StartPage(explorer, asked, counted).html(),
        new Table(COLUMNS, counted.stream().map(Start::row).toList()),
        QUERY);
  }

  /** Counted once, since the graph does not change: the first of all, then year by year. */
  private synchronized List<Figures> figures() {
    if (figures == null) {
      ExchangeIndex index = explorer.index();
      List<Figures> counted = new ArrayList<>();
      counted.add(figures(null, index, index.all()));
      index.count(Facet.YEAR, index.all()).stream()
          .map(Count::value)
          .sorted(Comparator.comparing((Node year) -> year, NodeCmp::compareRDFTerms))
          .forEach(year -> counted.add(figures(year, index, index.with(Facet.YEAR, year))));
      figures = List.copyOf(counted);
    }
    return figures;
  }

  private static Figures figures(Node year, ExchangeIndex index, BitSet exchanges) {
    return new Figures(
        year,
        index.count(Facet.CONFERENCE, exchanges).size(),
        exchanges.cardinality(),
        index.count(Facet.OUTLET, exchanges).size(),
        index.count(Facet.COUNTRY, exchanges).size());
  }

  private static List<Node> row(Figures figures) {
    return Arrays.asList(
        figures.year(),
        Table.number(figures.conferences()),
        Table.number(figures.exchanges()),
        Table.number(figures.outlets()),
        Table.number(figures.countries()));
  }
}
