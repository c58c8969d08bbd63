package dawen.explore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;

/** The query in SPARQL whose answer is the table of a search. */
final class SearchQuery {

  private static final String PREFIXES =
      """
      PREFIX dawen: <https://w3id.org/dawen/ontology#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  /** What an exchange has once at most: the variable, and the property. */
  private static final Map<String, String> PROPERTIES = properties();

  private static final Set<String> LABELLED = Set.of("outlet", "speaker", "mainTopic");

  private final SearchRequest request;
  private final StringBuilder query = new StringBuilder(PREFIXES);

  private SearchQuery(SearchRequest request) {
    this.request = request;
  }

  static String of(SearchRequest request) {
    SearchQuery made = new SearchQuery(request);
    made.select();
    made.words();
    made.query.append("  ?exchange a dawen:Exchange\n");
    made.query.append("  # An exchange that prints an earlier one again does not count.\n");
    made.query.append("  FILTER NOT EXISTS { ?exchange dawen:duplicateOf ?earlier }\n");
    made.several();
    PROPERTIES.forEach(made::property);
    made.days();
    made.query.append("}\nORDER BY ").append(made.order()).append('\n');
    return made.query.toString();
  }

  private static Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("year", "dawen:year");
    properties.put("date", "schema:startDate");
    properties.put("number", "dawen:position");
    properties.put("outlet", "dawen:outlet");
    properties.put("seat", "dawen:outletPlace");
    properties.put("speaker", "dawen:speaker");
    properties.put("mainTopic", "dawen:mainTopic");
    properties.put("completeness", "dawen:completeness");
    properties.put("transcript", "dawen:transcript");
    properties.put("conference", "dawen:conference");
    properties.put("headline", "schema:headline");
    return properties;
  }

  private void select() {
    StringJoiner columns = new StringJoiner(" ?", "SELECT ?", " WHERE {\n");
    SearchTable.columns(request.selection()).forEach(columns::add);
    query.append(columns.toString().replace(" ?completeness", "\n  ?completeness"));
  }

  /** Exchanges with all words in one text, and how often they stand there. */
  private void words() {
    Words words = request.selection().words();
    if (words.isEmpty()) {
      return;
    }
    String all =
        words.list().stream()
            .map(word -> "CONTAINS(?read, " + literal(word) + ")")
            .collect(Collectors.joining(" && "));
    query.append(
        """
          {
            # All words in one text; in simplified characters, letter case aside.
            SELECT ?exchange (SUM(?count) AS ?hits) WHERE {
              VALUES ?part { %s }
              ?exchange ?part ?passage .
              ?passage schema:text ?print
              OPTIONAL { ?passage dawen:simplifiedText ?simplified }
              BIND (LCASE(STR(COALESCE(?simplified, ?print))) AS ?read)
              FILTER (%s)
              BIND (STRLEN(REPLACE(?read, %s, "#$1")) - STRLEN(?read) AS ?count)
            } GROUP BY ?exchange
          }
        """
            .formatted(parts(), all, literal(words.pattern())));
  }

  private String parts() {
    return switch (request.selection().part()) {
      case "question" -> "dawen:question";
      case "answer" -> "dawen:answer";
      default -> "dawen:question dawen:answer";
    };
  }

  /** What an exchange may have several of: each value narrows. */
  private void several() {
    int number = 0;
    for (Filter filter : request.selection().filters()) {
      if (filter.facet() == null || !filter.facet().isMany()) {
        continue;
      }
      number++;
      query.append("  # ").append(filter.parameter()).append('\n');
      query.append(pattern(filter, "?value" + number, "?part" + number, "?text" + number));
    }
  }

  private String pattern(Filter filter, String value, String part, String text) {
    String values = "VALUES " + value + " { " + term(filter.node()) + " }";
    return switch (filter.facet()) {
      case TOPIC ->
          "  { SELECT DISTINCT ?exchange WHERE { "
              + values
              + "\n      ?topic skos:broader* "
              + value
              + " . ?exchange dawen:topic ?topic } }\n";
      case ASKED, ANSWERED ->
          "  { SELECT DISTINCT ?exchange WHERE { "
              + values
              + " VALUES "
              + part
              + " { "
              + parts()
              + " }\n      ?exchange "
              + part
              + " "
              + text
              + " . "
              + text
              + " schema:mentions "
              + value
              + " } }\n";
      default ->
          "  " + values + " ?exchange " + prefixed(filter.facet().property()) + " " + value + "\n";
    };
  }

  private void property(String variable, String property) {
    List<Filter> filters =
        request.selection().filters().stream()
            .filter(filter -> filter.facet() != null && !filter.facet().isMany())
            .filter(filter -> prefixed(filter.facet().property()).equals(property))
            .toList();
    String pattern = "?exchange " + property + " ?" + variable;
    if (LABELLED.contains(variable)) {
      pattern +=
          ("\n    OPTIONAL { ?%1$s skos:prefLabel ?%1$sLabel FILTER (LANG(?%1$sLabel) = \"zh\") }")
              .formatted(variable);
    }
    if (!filters.isEmpty()) {
      String values =
          filters.stream()
              .map(filter -> term(filter.node()))
              .distinct()
              .collect(Collectors.joining(" "));
      query.append("  VALUES ?").append(variable).append(" { ").append(values).append(" }\n");
      query.append("  ").append(pattern).append('\n');
    } else if (!variable.equals("conference")) {
      query.append("  OPTIONAL { ").append(pattern).append(" }\n");
    }
  }

  private void days() {
    for (Filter filter : request.selection().filters()) {
      if (filter.parameter().equals(SearchAddress.FROM)) {
        query.append("  FILTER (?date >= ").append(term(filter.node())).append(")\n");
      } else if (filter.parameter().equals(SearchAddress.TO)) {
        query.append("  FILTER (?date <= ").append(term(filter.node())).append(")\n");
      }
    }
  }

  private String order() {
    String when = "COALESCE(STR(?date), STR(?year), \"\")";
    String place = " STR(?transcript) ?number STR(?exchange)";
    return switch (request.sort()) {
      case OLDEST -> "(" + when + " = \"\") (" + when + ")" + place;
      case RELEVANCE ->
          (request.selection().hits() == null ? "" : "DESC(?hits) ") + "DESC(" + when + ")" + place;
      case NEWEST -> "DESC(" + when + ")" + place;
    };
  }

  private static String prefixed(Node property) {
    String iri = property.getURI();
    String name = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    return (iri.startsWith("https://schema.org/") ? "schema:" : "dawen:") + name;
  }

  private static String term(Node node) {
    return NodeFmtLib.strNT(node);
  }

  private static String literal(String text) {
    return NodeFmtLib.strNT(NodeFactory.createLiteralString(text));
  }
}
