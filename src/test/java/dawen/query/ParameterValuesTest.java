package dawen.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values put in place of parameters: typed, and never anything but values. */
class ParameterValuesTest {
  private static final CannedQuery QUERY =
      CannedQuery.parse(
          "typed",
          """
          #+ summary: What is each parameter?
          #+ summary_zh: 各参数是什么？
          #+ params:
          #+   year: {type: year, optional: true}
          #+   country: {type: country}
          #+   outlet: {type: outlet}
          #+   phrase: {type: phrase}
          #+   limit: {type: number}
          #+   threshold: {type: number}
          #+   since: {type: date}
          #+   part: {type: phrase, choices: [question, answer]}
          PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
          SELECT * WHERE {
            VALUES ?year { 2026 }
            VALUES ?countryCode { "US" }
            VALUES ?outletId { "reuters" }
            VALUES ?phrase { "合作" }
            VALUES ?limit { 10 }
            VALUES ?threshold { 0.9 }
            VALUES ?since { "2026-03-08"^^xsd:date }
            VALUES ?part { "question" }
          }
          ORDER BY ?year
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "year      | year        | 2024       | 2024^^xsd:integer",
        "year      | year        | 2031年     | 2031^^xsd:integer",
        "year      | year        | ' 2031 年 ' | 2031^^xsd:integer",
        "country   | countryCode | us         | US",
        "outlet    | outletId    | cnn        | cnn",
        "phrase    | phrase      | 命运 共同体 | 命运 共同体",
        "limit     | limit       | 0          | 0^^xsd:integer",
        "threshold | threshold   | 0.75       | 0.75^^xsd:decimal",
        "threshold | threshold   | 1          | 1^^xsd:decimal",
        "since     | since       | 2024-02-29 | 2024-02-29^^xsd:date",
        "part      | part        | answer     | answer",
      })
  void valueBecomesATypedTerm(String parameter, String variable, String value, String term) {
    Literal literal = value(QUERY.with(Map.of(parameter, value)), variable).asLiteral();
    String type = literal.getDatatypeURI().replace(XSD.NS, "^^xsd:").replace("^^xsd:string", "");
    assertEquals(term, literal.getLexicalForm() + type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "year      | 26",
        "year      | 2026.0",
        "year      | 99999999999999999999",
        "year      | ２０２６",
        "year      | '2026 }'",
        "year      | 1899",
        "country   | USA",
        "country   | ''",
        "country   | 美国",
        "outlet    | ' '",
        "phrase    | ''",
        "limit     | -1",
        "limit     | 1e3",
        "limit     | 1000001",
        "limit     | 0.5",
        "threshold | NaN",
        "threshold | 0.1234567891",
        "since     | 2025-02-29",
        "since     | 08.03.2026",
        "part      | Answer",
      })
  void valueOfTheWrongTypeIsRefused(String parameter, String value) {
    ParameterException refused =
        assertThrows(ParameterException.class, () -> QUERY.with(Map.of(parameter, value)));
    assertTrue(
        refused.getMessage().startsWith("parameter " + parameter + ": \""), refused.getMessage());
    assertTrue(refused.getMessage().contains("expected "), refused.getMessage());
  }

  @Test
  void choiceThatWasMistypedIsSuggested() {
    ParameterException refused =
        assertThrows(ParameterException.class, () -> QUERY.with(Map.of("part", "qestion")));
    assertEquals(List.of("question"), refused.suggestions());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"} ; DROP ALL #",
        "\" } UNION { ?s ?p ?o } #",
        "'''\"\"\"\\",
        "\\u0022 } #",
        "line\nbreak\ttab\r\nend",
        "<https://example.org/a> <b>",
        "https://example.org/a>b{}|\\^`",
        "?year $year {{year}} ${year} %s",
        "}} VALUES ?year { 1 }",
        "😀 “中文”",
        "@zh",
        "\"^^<http://www.w3.org/2001/XMLSchema#integer>",
      })
  void hostileValueStaysAValue(String hostile) {
    for (String parameter : List.of("phrase", "outlet")) {
      Query query = QUERY.with(Map.of(parameter, hostile));
      String variable = QUERY.find(parameter).orElseThrow().variable();
      assertEquals(hostile, value(query, variable).asLiteral().getString());
      Query again = QueryFactory.create(query.serialize(), Syntax.syntaxSPARQL_11);
      assertEquals(hostile, value(again, variable).asLiteral().getString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nul\0", "escape\u001b[2J", "half a pair \ud83d"})
  void controlCharactersAreRefusedAndNotEchoed(String hostile) {
    ParameterException refused =
        assertThrows(ParameterException.class, () -> QUERY.with(Map.of("phrase", hostile)));
    assertFalse(
        refused.getMessage().codePoints().anyMatch(Character::isISOControl), refused.getMessage());
  }

  @Test
  void endlessValueIsRefusedAndCutInTheMessage() {
    ParameterException refused =
        assertThrows(ParameterException.class, () -> QUERY.with(Map.of("phrase", "长".repeat(201))));
    assertTrue(refused.getMessage().length() < 200, refused.getMessage());
    assertEquals(
        "长".repeat(200),
        value(QUERY.with(Map.of("phrase", "长".repeat(200))), "phrase").asLiteral().getString());
  }

  @Test
  void parameterThatIsNotGivenKeepsItsDefault() {
    assertEquals("US", value(QUERY.with(Map.of()), "countryCode").toString());
  }

  @Test
  void optionalParameterThatIsNotGivenLosesItsLine() {
    assertFalse(QUERY.with(Map.of()).serialize().contains("?year  {"));
    assertEquals(null, value(QUERY.with(Map.of()), "year"));
    assertEquals(null, value(QUERY.with(Map.of("year", "")), "year"));
    assertEquals("2026", value(QUERY.query(), "year").asLiteral().getLexicalForm());
  }

  @Test
  void unknownParameterIsRefusedWithASuggestion() {
    ParameterException refused =
        assertThrows(ParameterException.class, () -> QUERY.with(Map.of("yaer", "2026")));
    assertEquals(
        "no parameter \"yaer\": expected one of year, country, outlet, phrase, limit, threshold,"
            + " since, part. Did you mean year?",
        refused.getMessage());
  }

  @Test
  void parameterIsReplacedInSubqueriesUnionsAndExists() {
    CannedQuery query =
        CannedQuery.own(
            "nested",
            """
            #+ params:
            #+   year: {type: year}
            SELECT * WHERE {
              VALUES ?all { 2024 2025 2026 }
              { SELECT ?year WHERE { { VALUES ?year { 2026 } } } }
              { VALUES ?year { 2026 } } UNION { VALUES ?year { 2026 } }
              FILTER EXISTS { VALUES ?year { 2026 } }
              FILTER (?all = ?year)
              BIND (NOT EXISTS { VALUES ?year { 2026 } } AS ?none)
            }
            """);
    String replaced = query.with(Map.of("year", "2024")).serialize();
    assertEquals(5, replaced.split("VALUES \\?year \\{ 2024 }", -1).length - 1, replaced);
    assertTrue(replaced.contains("VALUES ?all { 2024 2025 2026 }"), replaced);
  }

  /** Jena compiles the pattern of an EXISTS when it parses it: what is put in later counts too. */
  @Test
  void aValueWithinExistsCounts() {
    CannedQuery query =
        CannedQuery.own(
            "exists",
            """
            #+ params:
            #+   year: {type: year}
            SELECT ?found WHERE {
              BIND (EXISTS { VALUES ?year { 2026 } FILTER (?year = 2024) } AS ?found)
            }
            """);
    assertEquals("false", value(query.with(Map.of()), "found").asLiteral().getLexicalForm());
    Query asked = query.with(Map.of("year", "2024"));
    assertEquals("true", value(asked, "found").asLiteral().getLexicalForm());
  }

  @Test
  void queryItselfIsNotChanged() {
    QUERY.with(Map.of("year", "2024", "country", "CN"));
    assertEquals("US", value(QUERY.query(), "countryCode").toString());
  }

  /** The variable's value in the first row; null where it is not bound. */
  private static RDFNode value(Query query, String variable) {
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.create()).query(query).build()) {
      ResultSet rows = execution.execSelect();
      assertTrue(rows.hasNext());
      return rows.next().get(variable);
    }
  }
}
