package dawen.explore;

import org.apache.jena.graph.Node;

/**
 * Which network is asked for.
 *
 * @param except a node that is left out; null for none
 * @param least weight of the edges
 */
record NetworkRequest(NetworkKind kind, OneYear year, Node except, int least) {

  /** The query whose answer is the whole table. */
  String query() {
    String one = "?" + kind.columns().get(0);
    String other = "?" + kind.columns().get(1);
    return """
        PREFIX dawen: <https://w3id.org/dawen/ontology#>
        SELECT %1$s %2$s (COUNT(DISTINCT ?exchange) AS ?exchanges) WHERE {
          ?exchange a dawen:Exchange %3$s ; <%4$s> %1$s ; <%5$s> %2$s
          FILTER NOT EXISTS { ?exchange dawen:duplicateOf ?earlier }%6$s
        } GROUP BY %1$s %2$s HAVING (COUNT(DISTINCT ?exchange) >= %7$d)
        ORDER BY DESC(?exchanges) %1$s %2$s
        """
        .formatted(
            one,
            other,
            year.pattern(),
            kind.one().property().getURI(),
            kind.other().property().getURI(),
            filters(one, other),
            least);
  }

  private String filters(String one, String other) {
    String once = kind.isOfOneKind() ? "\n  FILTER (STR(" + one + ") < STR(" + other + "))" : "";
    String without =
        except == null
            ? ""
            : "\n  FILTER (<" + except.getURI() + "> NOT IN (" + one + ", " + other + "))";
    return once + without;
  }

  /** The exchanges that an edge counts. */
  SearchAddress search(NetworkCounts.Pair pair) {
    return year.narrow(
        SearchAddress.ALL.with(kind.one(), pair.one()).with(kind.other(), pair.other()));
  }
}
