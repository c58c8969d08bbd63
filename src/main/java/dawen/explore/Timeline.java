package dawen.explore;

import dawen.query.ParameterException;
import dawen.web.Html;
import dawen.web.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/** How many exchanges have each topic, country or outlet in each year. */
final class Timeline implements Section {

  private static final String QUERY =
      """
      PREFIX dawen: <https://w3id.org/dawen/ontology#>
      SELECT ?year ?value (COUNT(DISTINCT ?exchange) AS ?exchanges) WHERE {
        ?exchange a dawen:Exchange ; dawen:year ?year ; <%s> ?value
        FILTER NOT EXISTS { ?exchange dawen:duplicateOf ?earlier }
      } GROUP BY ?year ?value ORDER BY ?year DESC(?exchanges) ?value
      """;

  private final Explorer explorer;

  Timeline(Explorer explorer) {
    this.explorer = explorer;
  }

  @Override
  public View of(Asked asked) {
    Facet facet = facet(asked.first("by"));
    Table table = table(facet);
    String title = asked.language().pick("年表", "Years");
    return new View(
        title,
        Html.tag("h1")
            .with(title)
            .and(cells(table, new Labels(explorer.nodes(), asked.language()))),
        table,
        QUERY.formatted(facet.property().getURI()));
  }

  private static Facet facet(String word) {
    return switch (word) {
      case "", "topic" -> Facet.OWN_TOPIC;
      case "country" -> Facet.COUNTRY;
      case "outlet" -> Facet.OUTLET;
      default -> throw new ParameterException("by=" + word + ": expected topic, country or outlet");
    };
  }

  private Table table(Facet facet) {
    ExchangeIndex index = explorer.index();
    Map<ExchangeIndex.Pair, Integer> counts = index.count(Facet.YEAR, facet, index.all());
    List<List<Node>> rows = new ArrayList<>();
    counts.forEach((pair, n) -> rows.add(List.of(pair.one(), pair.other(), Table.number(n))));
    rows.sort(
        (a, b) -> {
          int byYear = NodeCmp.compareRDFTerms(a.get(0), b.get(0));
          int byCount = Integer.compare(Table.number(b.get(2)), Table.number(a.get(2)));
          return byYear != 0
              ? byYear
              : byCount != 0 ? byCount : NodeCmp.compareRDFTerms(a.get(1), b.get(1));
        });
    return new Table(List.of("year", "value", "exchanges"), rows);
  }

  private static Html cells(Table table, Labels labels) {
    SortedSet<Node> years = new TreeSet<>(NodeCmp::compareRDFTerms);
    table.rows().forEach(row -> years.add(row.get(0)));
    return Html.tag("p").with(years.size() + " " + labels.of(table.rows().get(0).get(1)));
  }
}
