package dawen.fuzz;

import dawen.query.CannedQuery;
import dawen.query.Parameter;
import dawen.query.ParameterException;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/** Values of parameters, one of each type: a value enters as a value or is refused. */
public final class ParameterTarget {
  private static final CannedQuery QUERY =
      CannedQuery.own(
          "fuzz",
          """
          #+ summary: All types
          #+ summary_zh: 各种参数
          #+ params:
          #+   year: {type: year, default: 2026, optional: true}
          #+   from: {type: date, default: 2024-01-01, optional: true}
          #+   to: {type: date, default: 2026-12-31, optional: true}
          #+   country: {type: country, default: RU, optional: true}
          #+   outlet: {type: outlet, default: reuters, optional: true}
          #+   topic: {type: topic, default: other, optional: true}
          #+   speaker: {type: speaker, default: wang-yi, optional: true}
          #+   phrase: {type: phrase, default: 企业, optional: true}
          #+   limit: {type: number, default: 10, optional: true}
          PREFIX dawen: <https://w3id.org/dawen/ontology#>
          PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
          SELECT ?x WHERE {
            VALUES ?year { 2026 }
            VALUES ?from { "2024-01-01"^^xsd:date }
            VALUES ?to { "2026-12-31"^^xsd:date }
            VALUES ?countryCode { "RU" }
            VALUES ?outletId { "reuters" }
            VALUES ?topicId { "other" }
            VALUES ?speakerId { "wang-yi" }
            VALUES ?phrase { "企业" }
            VALUES ?limit { 10 }
            ?x dawen:year ?year, ?from, ?to, ?countryCode, ?outletId, ?topicId, ?speakerId, ?phrase, ?limit
          } ORDER BY ?x
          """);
  private static final int PATTERNS = patterns(QUERY.query());

  private ParameterTarget() {}

  /** Gives the bytes to each parameter. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String value = Targets.text(bytes);
    for (Parameter parameter : QUERY.parameters()) {
      try {
        Query filled = QUERY.with(Map.of(parameter.name(), value));
        check(QueryFactory.create(filled.serialize()), filled, value);
      } catch (ParameterException refused) {
        Targets.beginsWith(refused, "parameter " + parameter.name());
      }
    }
  }

  /** Only VALUES differ: the query written and read again is the one that was filled in. */
  private static void check(Query again, Query filled, String value) {
    boolean whole = patterns(filled) == PATTERNS && filled.getProjectVars().size() == 1;
    if (!whole || !again.getQueryPattern().equals(filled.getQueryPattern())) {
      throw new AssertionError("the query is another one: " + value + "\n" + filled);
    }
  }

  private static int patterns(Query query) {
    return (int)
        ((ElementGroup) query.getQueryPattern())
            .getElements().stream().filter(e -> !(e instanceof ElementData)).count();
  }
}
