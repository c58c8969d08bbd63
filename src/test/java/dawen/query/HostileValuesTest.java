package dawen.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that try to be more than values, put in place of parameters of every type. */
class HostileValuesTest {
  private static final CannedQuery QUERY =
      CannedQuery.parse(
          "every-type",
          """
          #+ summary: What is each parameter?
          #+ summary_zh: 各参数是什么？
          #+ params:
          #+   year: {type: year}
          #+   country: {type: country}
          #+   outlet: {type: outlet}
          #+   topic: {type: topic}
          #+   speaker: {type: speaker}
          #+   phrase: {type: phrase}
          #+   limit: {type: number}
          #+   threshold: {type: number}
          #+   from: {type: date}
          #+   since: {type: date}
          #+   part: {type: phrase, choices: [question, answer]}
          PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
          SELECT * WHERE {
            VALUES ?year { 2026 }
            VALUES ?countryCode { "US" }
            VALUES ?outletId { "reuters" }
            VALUES ?topicId { "other" }
            VALUES ?speakerId { "jia-mou" }
            VALUES ?phrase { "合作" }
            VALUES ?limit { 10 }
            VALUES ?threshold { 0.9 }
            VALUES ?from { "2026-03-08"^^xsd:date }
            VALUES ?since { "2026-03-08"^^xsd:date }
            VALUES ?part { "question" }
            ?s ?p ?o FILTER EXISTS { VALUES ?year { 2026 } ?s ?p ?year }
          }
          ORDER BY ?year
          """);

  private static final String NONE = "";
  private static final String TEXTS = "outlet phrase speaker topic";
  private static final Dataset GRAPH = SampleGraph.inMemory();

  /**
   * A value and who takes it, as a text and nothing more.
   *
   * @param takers names of parameters, sorted, parted by blanks
   */
  record Hostile(String value, String takers) {
    @Override
    public String toString() {
      return Parameter.shown(value) + " → " + takers;
    }
  }

  static Stream<Hostile> hostile() {
    return Stream.of(
        new Hostile("\"", TEXTS),
        new Hostile("'", TEXTS),
        new Hostile("\"\"\"", TEXTS),
        new Hostile("'''\"\"\"\\", TEXTS),
        new Hostile("\\", TEXTS),
        new Hostile("\\\"", TEXTS),
        new Hostile("\\u0022 } #", TEXTS),
        new Hostile("}", TEXTS),
        new Hostile("{ } { }", TEXTS),
        new Hostile("\" } UNION { ?a ?b ?c } #", TEXTS),
        new Hostile("2031 } UNION { ?a ?b ?c", TEXTS),
        new Hostile("2031\" } ; DROP ALL #", TEXTS),
        new Hostile("\"@zh", TEXTS),
        new Hostile("\"^^<http://www.w3.org/2001/XMLSchema#integer>", TEXTS),
        new Hostile("?year", TEXTS),
        new Hostile("$year ${year} {{year}} %s %n", TEXTS),
        new Hostile("UNDEF", TEXTS),
        new Hostile("<urn:x>", TEXTS),
        new Hostile("SERVICE <http://localhost:9/> {}", TEXTS),
        new Hostile("a\nb\tc\r\nd", TEXTS),
        new Hostile("# comment", TEXTS),
        new Hostile("😀 “中文” \uD840\uDC0B", TEXTS),
        new Hostile("\u202Etxet\u202C \u200F\u061C\u2066x\u2069", TEXTS),
        new Hostile("\uFEFF2031", TEXTS),
        new Hostile("２０３１", TEXTS),
        new Hostile("٢٠٣١", TEXTS),
        new Hostile("二〇三一", TEXTS),
        new Hostile("ＵＳ", TEXTS),
        new Hostile("2031.0", TEXTS + " threshold"),
        new Hostile("1e3", TEXTS),
        new Hostile("-1", TEXTS),
        new Hostile("+1", TEXTS),
        new Hostile("0x7EF", TEXTS),
        new Hostile("1,000", TEXTS),
        new Hostile("NaN", TEXTS),
        new Hostile("INF", TEXTS),
        new Hostile("99999999999999999999", TEXTS),
        new Hostile("2031-02-29", TEXTS),
        new Hostile("+12031-01-01", TEXTS),
        new Hostile("-2031-01-01", TEXTS),
        new Hostile("2031-01-01Z", TEXTS),
        new Hostile("2031-01-01T00:00:00", TEXTS),
        new Hostile("Question", TEXTS),
        new Hostile("question\u0000", NONE),
        new Hostile("\u0000", NONE),
        new Hostile("nul\u0000l", NONE),
        new Hostile("\u001b[2J", NONE),
        new Hostile("\u0085", NONE),
        new Hostile("\uD83D", NONE),
        new Hostile("a\uDE00b", NONE),
        new Hostile("\uDE00\uD83D", NONE),
        new Hostile("", NONE),
        new Hostile(" \t\n", NONE),
        new Hostile("\u3000", NONE),
        new Hostile("长".repeat(201), NONE),
        new Hostile("\uD840\uDC0B".repeat(201), NONE),
        new Hostile("}".repeat(1_000_000), NONE),
        // what is harmless stands here too, so that the table would notice if all were refused
        new Hostile("2031", "from limit " + TEXTS + " threshold year"),
        new Hostile("2031-02-28", "from " + TEXTS + " since"),
        new Hostile("0.5", TEXTS + " threshold"),
        new Hostile("us", "country " + TEXTS),
        new Hostile("answer", "outlet part phrase speaker topic"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aValueIsAValueOrRefused(Hostile hostile) {
    Set<String> takers = new TreeSet<>();
    for (Parameter parameter : QUERY.parameters()) {
      try {
        Query query = QUERY.with(Map.of(parameter.name(), hostile.value()));
        onlyThatTermIsNew(query, parameter);
        takers.add(parameter.name());
      } catch (ParameterException refused) {
        isPlain(refused);
      }
    }
    assertEquals(new TreeSet<>(List.of(hostile.takers().split(" "))), orNone(takers));
  }

  /** Labels are looked up among those of the graph; what is none of them goes no further. */
  @ParameterizedTest
  @MethodSource("hostile")
  void aNameThatTheGraphDoesNotHaveIsRefused(Hostile hostile) {
    Choices choices = new Choices(query -> SampleGraph.run(GRAPH, query));
    for (String name : List.of("outlet", "topic", "speaker")) {
      Parameter parameter = QUERY.find(name).orElseThrow();
      isPlain(
          assertThrows(
              ParameterException.class, () -> choices.resolve(parameter, hostile.value())));
    }
  }

  /** With its default in the same place again, it is the query that it was. */
  private static void onlyThatTermIsNew(Query query, Parameter parameter) {
    List<Node> terms = ValuesBlocks.of(query).terms(parameter.variable());
    for (Node term : terms) {
      assertTrue(term.isLiteral() && term.getLiteralLanguage().isEmpty(), term.toString());
      assertEquals(terms.get(0), term);
      assertTrue(parameter.type().holds(term), term.toString());
    }
    Query again = QueryFactory.create(query.serialize(), Syntax.syntaxSPARQL_11);
    assertEquals(terms, ValuesBlocks.of(again).terms(parameter.variable()));
    Node usual = ValuesBlocks.of(QUERY.query()).terms(parameter.variable()).get(0);
    for (Query restored : List.of(query, again)) {
      ValuesBlocks.of(restored).set(parameter.variable(), usual);
      assertEquals(QUERY.query().serialize(), restored.serialize());
    }
  }

  /** A message can be shown anywhere: it is short, and has nothing that steers a terminal. */
  private static void isPlain(ParameterException refused) {
    String message = refused.getMessage();
    assertTrue(message.length() < 400, message);
    assertFalse(
        Parameter.shown(message).contains("\uFFFD") && !message.contains("\uFFFD"), message);
    assertTrue(message.contains("expected "), message);
  }

  private static Set<String> orNone(Set<String> takers) {
    return takers.isEmpty() ? new TreeSet<>(List.of(NONE)) : takers;
  }
}
