package dawen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.graph.Iris;
import dawen.graph.Vocabulary.Schema;
import dawen.query.CannedQuery;
import dawen.query.Catalogue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.Test;

class QueryGraphTest {

  /** What SPARQL editors ask an endpoint for, as sib-swiss/sparql-examples documents it. */
  private static final String FIND =
      """
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT DISTINCT ?sq ?comment ?query WHERE {
        ?sq a sh:SPARQLExecutable ; rdfs:comment ?comment ; sh:select|sh:ask|sh:construct ?query
        FILTER (LANG(?comment) = "%s")
      } ORDER BY ?sq""";

  private static final Iris IRIS = new Iris("https://example.org/");

  private final List<CannedQuery> shipped = Catalogue.bundled().list();
  private final Graph graph = QueryGraph.of(Catalogue.bundled().captions(), IRIS);

  @Test
  void anEditorFindsEveryQueryWithItsQuestionAndItsWholeText() {
    Map<String, String> texts = new TreeMap<>();
    Map<String, String> english = new TreeMap<>();
    Map<String, String> chinese = new TreeMap<>();
    for (CannedQuery query : shipped) {
      String iri = "https://example.org/query/" + query.name();
      texts.put(iri, query.text());
      english.put(iri, query.summary());
      chinese.put(iri, query.summaryZh());
    }
    assertEquals(texts, found("en", "query"));
    assertEquals(english, found("en", "comment"));
    assertEquals(chinese, found("zh", "comment"));
  }

  @Test
  void theTextIsAQueryOfTheKindThatItsTypeSays() {
    for (String kind : List.of("Select", "Construct")) {
      String property = kind.toLowerCase(Locale.ROOT);
      String rows =
          """
          PREFIX sh: <http://www.w3.org/ns/shacl#>
          SELECT ?sq ?query WHERE { ?sq a sh:SPARQL%sExecutable ; sh:%s ?query }"""
              .formatted(kind, property);
      Map<String, String> texts = rows(rows, "query");
      assertFalse(texts.isEmpty());
      texts.forEach(
          (iri, text) ->
              assertEquals(
                  kind.equals("Select"),
                  QueryFactory.create(text, Syntax.syntaxSPARQL_11).isSelectType(),
                  iri));
    }
  }

  @Test
  void wordsAndEndpointStandWithEachQuery() {
    assertTrue(
        holds(
            """
            <query/top-countries> schema:keywords "country" ;
              schema:target <https://example.org/sparql>"""));
    long targets = graph.find(Node.ANY, Schema.target, Node.ANY).toList().size();
    assertEquals(shipped.size(), targets);
  }

  @Test
  void thereAreNoBlankNodesAndTheGraphIsTheSameEveryTime() {
    assertTrue(graph.stream().noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank()));
    assertTrue(graph.isIsomorphicWith(QueryGraph.of(Catalogue.bundled().captions(), IRIS)));
  }

  private Map<String, String> found(String language, String column) {
    return rows(FIND.formatted(language), column);
  }

  private Map<String, String> rows(String select, String column) {
    Map<String, String> rows = new TreeMap<>();
    try (QueryExecution execution =
        QueryExecutionFactory.create(select, ModelFactory.createModelForGraph(graph))) {
      execution
          .execSelect()
          .forEachRemaining(
              row ->
                  rows.put(
                      row.getResource("sq").getURI(), row.getLiteral(column).getLexicalForm()));
    }
    return rows;
  }

  private boolean holds(String pattern) {
    String ask =
        "BASE <https://example.org/> PREFIX schema: <https://schema.org/> ASK { " + pattern + " }";
    try (QueryExecution execution =
        QueryExecutionFactory.create(ask, ModelFactory.createModelForGraph(graph))) {
      return execution.execAsk();
    }
  }
}
