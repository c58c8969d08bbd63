package dawen.explore;

import dawen.query.ParameterException;
import java.util.Arrays;
import java.util.List;

/**
 * Which timeline is asked for.
 *
 * @param kind what its rows are
 * @param in {@code question} or {@code answer} for what is named there, empty for either
 * @param broad whether topics are folded into the broadest ones
 * @param share whether figures are per cent of the year's exchanges
 * @param all whether all rows are shown
 */
record TimelineRequest(TimelineKind kind, String in, boolean broad, boolean share, boolean all) {

  static final String BY = "by";
  static final String IN = "in";
  static final String LEVEL = "level";
  static final String VALUE = "value";
  static final String ALL = "all";

  /**
   * Parameters that make no difference to the rows that are asked for are let be.
   *
   * @throws ParameterException if a value is not one of those that can be
   */
  static TimelineRequest of(Asked asked) {
    List<String> kinds = Arrays.stream(TimelineKind.values()).map(TimelineKind::word).toList();
    TimelineKind kind =
        TimelineKind.byWord(one(asked, BY, "topic", kinds)).orElse(TimelineKind.TOPIC);
    String in = one(asked, IN, "", List.of("question", "answer"));
    boolean broad = one(asked, LEVEL, "own", List.of("own", "broad")).equals("broad");
    boolean share = one(asked, VALUE, "count", List.of("count", "share")).equals("share");
    boolean all = one(asked, ALL, "", List.of("1")).equals("1");
    return new TimelineRequest(
        kind, kind.isNamed() ? in : "", broad && kind == TimelineKind.TOPIC, share, all);
  }

  private static String one(Asked asked, String name, String otherwise, List<String> values) {
    String value = asked.first(name);
    if (!value.isEmpty() && !values.contains(value)) {
      throw new ParameterException(
          name + "=" + value + ": expected " + String.join(", ", values), values);
    }
    return value.isEmpty() ? otherwise : value;
  }

  /** The facet that has the values; for what is named in either part there may be none. */
  Facet facet() {
    if (broad) {
      return Facet.TOPIC;
    }
    return switch (in) {
      case "question" -> Facet.ASKED;
      case "answer" -> Facet.ANSWERED;
      default -> kind.facet().orElse(null);
    };
  }

  /** The query whose answer is the whole table. */
  String query() {
    return """
        PREFIX dawen: <https://w3id.org/dawen/ontology#>
        PREFIX schema: <https://schema.org/>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX org: <http://www.w3.org/ns/org#>
        PREFIX foaf: <http://xmlns.com/foaf/0.1/>
        SELECT ?year ?value (COUNT(DISTINCT ?exchange) AS ?exchanges) ?ofYear WHERE {
          { SELECT ?year (COUNT(DISTINCT ?any) AS ?ofYear) WHERE {
              ?any a dawen:Exchange ; dawen:year ?year
              FILTER NOT EXISTS { ?any dawen:duplicateOf ?earlier }
            } GROUP BY ?year }
          ?exchange a dawen:Exchange ; dawen:year ?year ; %s ?value .
          %s
          FILTER NOT EXISTS { ?exchange dawen:duplicateOf ?earlier }
        } GROUP BY ?year ?value ?ofYear ORDER BY ?year DESC(?exchanges) ?value
        """
        .formatted(path(), pattern());
  }

  private String path() {
    if (broad) {
      return "dawen:topic/skos:broader*";
    }
    String part = in.isEmpty() ? "(dawen:question|dawen:answer)" : "dawen:" + in;
    Facet facet = facet();
    return facet == null || facet == Facet.ASKED || facet == Facet.ANSWERED
        ? part + "/schema:mentions"
        : "<" + facet.property().getURI() + ">";
  }

  private String pattern() {
    if (broad) {
      return "FILTER NOT EXISTS { ?value skos:broader ?broader }";
    }
    return in.isEmpty() && kind == TimelineKind.COUNTRY ? "" : kind.pattern();
  }
}
