package dawen.explore;

import dawen.query.ParameterException;
import dawen.web.Html;

/** All topics: a tree with counts, and beside it a treemap. */
final class Topics implements Section {

  /** The scheme of all topics, below the base; the section has its path. */
  static final String SCHEME = "topics";

  /** {@code main} if only main topics are counted. */
  static final String AS = "as";

  private final Explorer explorer;

  Topics(Explorer explorer) {
    this.explorer = explorer;
  }

  @Override
  public View of(Asked asked) {
    Facet facet = facet(asked.first(AS));
    OneYear year = OneYear.of(asked, explorer.index());
    TopicCounts counts =
        TopicCounts.of(explorer.nodes(), explorer.index(), facet, year.exchanges(explorer.index()));
    String title = asked.language().pick("议题", "Topics");
    Html main = new TopicsPage(explorer, asked.language(), facet, year, counts).main(title);
    return new View(title, main, counts.table(), query(facet, year));
  }

  private static Facet facet(String word) {
    return switch (word) {
      case "" -> Facet.OWN_TOPIC;
      case "main" -> Facet.MAIN_TOPIC;
      default -> throw new ParameterException(AS + "=" + word + ": expected main");
    };
  }

  private String query(Facet facet, OneYear year) {
    return """
        PREFIX dawen: <https://w3id.org/dawen/ontology#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?topic ?broader (COUNT(DISTINCT ?direct) AS ?itself)
          (COUNT(DISTINCT ?exchange) AS ?exchanges) WHERE {
          ?topic skos:inScheme <%s>
          OPTIONAL { ?topic skos:broader ?broader }
          OPTIONAL {
            ?narrower skos:broader* ?topic .
            ?exchange <%s> ?narrower %s
            FILTER NOT EXISTS { ?exchange dawen:duplicateOf ?earlier }
            BIND (IF(?narrower = ?topic, ?exchange, ?unbound) AS ?direct)
          }
        } GROUP BY ?topic ?broader ORDER BY DESC(?exchanges) ?topic ?broader
        """
        .formatted(
            explorer.nodes().node(SCHEME).getURI(), facet.property().getURI(), year.pattern());
  }
}
