package dawen.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Heads of query files: what they say, and every fault with its place. */
class CannedQueryTest {
  private static final String GOOD =
      """
      #+ summary: Which outlets asked in a year?
      #+ summary_zh: 某年有哪些媒体提问？
      #+ description: One row for each outlet: with a colon,
      #+   and a second line.
      #+ tags: [outlet, "year, of event"]
      #+ params:
      #+   year: {type: year, default: 2026, optional: true,
      #+     summary: "year, of the conference", summary_zh: '某''年'}
      #+   outlet: {type: outlet, choices: [reuters, cnn]}
      #+ view: {chart: bar, x: label, y: [n]}
      PREFIX ex: <https://example.org/>
      SELECT ?label ?n WHERE {
        VALUES ?year { 2026 }
        VALUES ?outletId { "reuters" }
        VALUES ?kind { ex:a ex:b }
        ?s ex:year ?year ; ex:id ?outletId ; ex:kind ?kind ; ex:label ?label ; ex:n ?n
      }
      ORDER BY ?n ?label
      """;

  @Test
  void headIsRead() {
    CannedQuery query = CannedQuery.parse("queries/outlets.rq", GOOD);
    assertEquals("outlets", query.name());
    assertEquals("Which outlets asked in a year?", query.summary());
    assertEquals("某年有哪些媒体提问？", query.summaryZh());
    assertEquals("One row for each outlet: with a colon, and a second line.", query.description());
    assertEquals("", query.descriptionZh());
    assertEquals(List.of("outlet", "year, of event"), query.tags());
    assertEquals(new View("bar", "label", List.of("n"), null), query.view());
    assertEquals(GOOD, query.text());
    assertEquals(
        List.of(
            new Parameter(
                "year",
                ParameterType.YEAR,
                "year",
                "2026",
                true,
                "year, of the conference",
                "某'年",
                List.of(),
                false),
            new Parameter(
                "outlet",
                ParameterType.OUTLET,
                "outletId",
                "reuters",
                false,
                "",
                "",
                List.of("reuters", "cnn"),
                false)),
        query.parameters());
  }

  @Test
  void theChineseDescriptionIsReadAndFindsTheQuery() {
    CannedQuery query =
        CannedQuery.parse("q", GOOD.replace("#+ tags", "#+ description_zh: 每家一行；重复段落不计。\n#+ tags"));
    assertEquals("每家一行；重复段落不计。", query.descriptionZh());
    QuerySearch search = new QuerySearch(List.of(CannedQuery.parse("other", GOOD), query));
    assertEquals(List.of(query), search.find(List.of("重复段落")));
  }

  @Test
  void parametersMayStandOnOneLine() {
    String text =
        GOOD.replaceAll("(?s)#\\+ params:.*?#\\+ view", "#+ params: {year: {type: year}}\n#+ view")
            .replace("  VALUES ?outletId { \"reuters\" }\n", "");
    assertEquals("2026", CannedQuery.parse("q", text).parameters().get(0).defaultValue());
  }

  @Test
  void windowsLineEndsAreRead() {
    CannedQuery query = CannedQuery.parse("q", GOOD.replace("\n", "\r\n"));
    assertEquals(2, query.parameters().size());
    assertEquals("2026", query.parameters().get(0).defaultValue());
  }

  @Test
  void ownQueryNeedsNoHead() {
    CannedQuery query = CannedQuery.own("mine/a.rq", "SELECT * { ?s ?p ?o }");
    assertEquals("a", query.name());
    assertEquals("", query.summary());
    assertEquals("", query.descriptionZh());
    assertNull(query.view());
    assertTrue(query.query().isSelectType());
  }

  @Test
  void ownQueryWithAWrongHeadIsRefused() {
    CannedQueryException wrong =
        assertThrows(
            CannedQueryException.class,
            () -> CannedQuery.own("a.rq", "#+ sumary: x\nSELECT * { ?s ?p ?o }"));
    assertTrue(wrong.getMessage().startsWith("a.rq:1: unknown key \"sumary\""));
  }

  static Stream<Arguments> faults() {
    return Stream.concat(faultsOfTheHead(), faultsOfTheQuery());
  }

  private static Stream<Arguments> faultsOfTheHead() {
    return Stream.of(
        fault("#+ summary: Which", "#+ sumary: Which", "q.rq:1: no summary, expected"),
        fault(
            "#+ summary: Which",
            "#+ sumary: Which",
            "q.rq:1: unknown key \"sumary\", expected one of [description, description_zh, index,"
                + " params, summary, summary_zh, tags, theme, view]. Did you mean summary?"),
        fault("#+ summary_zh: 某年有哪些媒体提问？\n", "", "q.rq:1: no summary_zh, expected"),
        fault("#+ tags:", "#+ summary:", "q.rq:5: key summary stands twice, expected it once"),
        fault("#+ tags:", "#+ tags", "q.rq:5: "),
        fault("[outlet, \"year, of", "[\"outlet\" \"year, of", "q.rq:5: found \"\"year, of"),
        fault("of event\"]", "of event\"", "q.rq:5: found the end of the line, expected a comma"),
        fault("of event\"]", "of event]", "q.rq:5: found the end of the line, expected a closing"),
        fault("type: year,", "type: yaer,", "q.rq:7: parameter year: unknown type \"yaer\""),
        fault("type: year,", "typ: year,", "q.rq:7: parameter year: unknown key \"typ\""),
        fault("type: year,", "typ: year,", "q.rq:7: parameter year: no type, expected one of"),
        fault("optional: true", "optional: yes", "q.rq:7: optional: \"yes\", expected true or"));
  }

  private static Stream<Arguments> faultsOfTheQuery() {
    return Stream.of(
        fault(
            "default: 2026",
            "default: 2025",
            "q.rq:7: parameter year: the head says default 2025, VALUES says 2026"),
        fault(
            "[reuters, cnn]",
            "[tass, cnn]",
            "q.rq:9: parameter outlet: the default is reuters, expected one of the choices"),
        fault(
            "  VALUES ?outletId { \"reuters\" }\n",
            "",
            "q.rq:9: parameter outlet: no VALUES line, expected \"VALUES ?outletId { default }\""),
        fault(
            "VALUES ?outletId { \"reuters\" }",
            "VALUES ?outletId { \"reuters\" \"cnn\" }",
            "q.rq:9: parameter outlet: VALUES with several rows"),
        fault(
            "VALUES ?year { 2026 }",
            "VALUES ?year { \"2026\" }",
            "q.rq:13: parameter year: the default \"2026\" is not a year from 1900 to 2100"),
        fault(
            "VALUES ?outletId { \"reuters\" }",
            "VALUES ?outletId { ex:reuters }",
            "q.rq:14: parameter outlet: the default https://example.org/reuters is not"),
        fault(
            "VALUES ?kind { ex:a ex:b }",
            "VALUES ?yera { 2025 }",
            "q.rq:15: VALUES ?yera is no declared parameter, expected it in #+ params."
                + " Did you mean year?"),
        fault("chart: bar", "chart: pie", "q.rq:10: view: unknown chart \"pie\", expected one of"),
        fault("y: [n]", "y: [m]", "q.rq:10: view: no result column \"m\", expected one of"),
        fault("x: label, ", "", "q.rq:10: view without x or y"),
        fault("ORDER BY ?n ?label\n", "", "q.rq:17: SELECT without ORDER BY"),
        fault("ex:kind ?kind", "foo:kind ?kind", "q.rq:16:40: no SPARQL 1.1: Unresolved"),
        fault("SELECT ?label ?n", "SELCT ?label ?n", "q.rq:12:6: no SPARQL 1.1: Lexical error"),
        fault("ORDER BY", "#+ view: {}\nORDER BY", "q.rq:18: head line below the query"));
  }

  private static Arguments fault(String good, String wrong, String expected) {
    return Arguments.of(good, wrong, expected);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultIsReportedWithItsPlace(String good, String wrong, String expected) {
    assertTrue(GOOD.contains(good), "the fixture no longer has: " + good);
    CannedQueryException thrown =
        assertThrows(
            CannedQueryException.class, () -> CannedQuery.parse("q.rq", GOOD.replace(good, wrong)));
    assertTrue(
        thrown.faults().stream().anyMatch(fault -> fault.startsWith(expected)),
        () -> "expected " + expected + "\nbut was  " + thrown.getMessage());
  }

  @Test
  void allFaultsComeAtOnceInTheOrderOfTheFile() {
    String text = GOOD.replace("type: year", "type: yaer").replace("chart: bar", "chart: pie");
    CannedQueryException thrown =
        assertThrows(CannedQueryException.class, () -> CannedQuery.parse("q.rq", text));
    assertEquals(2, thrown.faults().size(), thrown.getMessage());
    assertTrue(thrown.faults().get(0).startsWith("q.rq:7:"), thrown.getMessage());
    assertTrue(thrown.faults().get(1).startsWith("q.rq:10:"), thrown.getMessage());
  }

  @Test
  void queryNestedTooDeeplyIsRefused() {
    String text = "SELECT * " + "{".repeat(20_000) + "}".repeat(20_000);
    CannedQueryException thrown =
        assertThrows(CannedQueryException.class, () -> CannedQuery.own("deep.rq", text));
    assertEquals("deep.rq:1: no SPARQL 1.1: nested too deeply", thrown.getMessage());
  }

  @Test
  void extensionsOfJenaAreNoSparql() {
    String text = GOOD.replace("?s ex:year", "LET (?one := 1) ?s ex:year");
    assertThrows(CannedQueryException.class, () -> CannedQuery.parse("q.rq", text));
  }
}
