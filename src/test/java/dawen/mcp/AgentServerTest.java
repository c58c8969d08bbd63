package dawen.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dawen.graph.OntologyFile;
import dawen.store.StoreException;
import dawen.store.Tdb2Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agent asks, what it is answered, and what cannot hurt the server. */
class AgentServerTest {
  private static final Limits HASTY = new Limits(Duration.ofSeconds(1), 500, 40_000, 998);

  @TempDir private static Path folder;
  private static Path kg;
  private static Talk talk;

  @BeforeAll
  static void start() throws IOException {
    kg = Talk.build(folder.resolve("kg"));
    talk = Talk.about(kg, Limits.USUAL);
  }

  @AfterAll
  static void stop() throws Exception {
    talk.close();
  }

  private static List<String> cells(JsonObject table, String column) {
    List<String> columns = strings(table.getAsJsonArray("columns"));
    List<String> cells = new ArrayList<>();
    table
        .getAsJsonArray("rows")
        .forEach(row -> cells.add(row.getAsJsonArray().get(columns.indexOf(column)).getAsString()));
    return cells;
  }

  private static List<String> strings(JsonArray array) {
    List<String> strings = new ArrayList<>();
    array.forEach(one -> strings.add(one.getAsString()));
    return strings;
  }

  @Test
  void sixToolsOnlyReadAndSayWhatTheyTakeAndGive() throws IOException {
    JsonArray tools =
        talk.ask("tools/list", "{}").getAsJsonObject("result").getAsJsonArray("tools");
    List<String> names = new ArrayList<>();
    for (JsonElement one : tools) {
      JsonObject tool = one.getAsJsonObject();
      names.add(tool.get("name").getAsString());
      JsonObject hints = tool.getAsJsonObject("annotations");
      assertTrue(hints.get("readOnlyHint").getAsBoolean());
      assertFalse(hints.get("destructiveHint").getAsBoolean());
      assertFalse(hints.get("openWorldHint").getAsBoolean());
      assertNotNull(tool.getAsJsonObject("inputSchema").get("properties"));
      assertNotNull(tool.getAsJsonObject("outputSchema").get("properties"));
    }
    List<String> expected =
        List.of("run_query", "exchange", "find", "list_queries", "schema", "sparql");
    assertEquals(expected, names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"US", "美国", "美國", "united states", "https://w3id.org/dawen/place/US"})
  void aQueryTakesIdNameAndIri(String country) throws IOException {
    JsonObject table =
        talk.data(
            "run_query",
            "{'query': 'exchanges-by-country', 'parameters': {'country': '" + country + "'}}");
    assertEquals(List.of("exchange/2025/1"), cells(table, "exchange"));
    assertEquals(1, table.get("total").getAsInt());
    assertEquals("https://w3id.org/dawen/", table.get("base").getAsString());
  }

  @Test
  void rowsComeInPagesThatAreWholeTogether() throws IOException {
    String all = talk.data("run_query", "{'query': 'topics', 'limit': 500}").get("rows").toString();
    JsonArray paged = new JsonArray();
    int next = 0;
    while (next >= 0) {
      String arguments = "{'query': 'topics', 'limit': 3, 'offset': " + next + "}";
      JsonObject page = talk.data("run_query", arguments);
      paged.addAll(page.getAsJsonArray("rows"));
      next = page.has("nextOffset") ? page.get("nextOffset").getAsInt() : -1;
    }
    assertEquals(all, paged.toString());
  }

  @Test
  void whatIsTheSameInAllRowsStandsOnceBeforeTheTable() throws IOException {
    String text = talk.text("run_query", "{'query': 'programme', 'parameters': {'year': 2026}}");
    assertTrue(text.startsWith("3 rows.\nIn all rows: source = 2026.txt"), text);
    assertTrue(text.contains("Empty in all rows: date"), text);
    assertTrue(text.contains("|1|exchange/2026/1|市场开放|示例标语二|outlet/reuters|路透社|"), text);
  }

  @Test
  void onlyWantedRowsAndColumnsAreGiven() throws IOException {
    JsonObject table =
        talk.data(
            "run_query",
            "{'query': 'conferences', 'where': {'year': 2025}, 'columns': ['year', 'speakers']}");
    assertEquals("[\"year\",\"speakers\"]", table.get("columns").toString());
    assertEquals("[[2025,\"乙某; 甲某\"]]", table.get("rows").toString());
    assertEquals(1, table.get("total").getAsInt());
  }

  @Test
  void anEmptyAnswerSaysWhatThereIsInstead() throws IOException {
    String years = talk.text("run_query", "{'query': 'conferences', 'where': {'year': 1999}}");
    assertEquals("No rows.\nWithout where, 4 rows; year is 2024, 2025, 2026, null.\n", years);
    String nothing = talk.text("run_query", "{'query': 'newcomers', 'parameters': {'year': 1999}}");
    assertTrue(nothing.contains("find tells under which names"), nothing);
  }

  @Test
  void longCellsAreCutAndSayByHowMuch() throws IOException {
    String text =
        talk.text("run_query", "{'query': 'exchanges', 'max_cell': 10, 'columns': ['answer']}");
    assertTrue(text.contains("|中国同俄罗斯开展示例…[+10]|"), text);
    assertTrue(text.contains("raise max_cell"), text);
  }

  @Test
  void anExchangeIsGivenWholeWithItsPlaceInTheFile() throws IOException {
    String text = talk.text("exchange", "{'exchanges': ['exchange/2026/1']}");
    assertTrue(text.contains("Asked by 路透社 (Reuters, reuters, GB); answered by 甲某."), text);
    assertTrue(text.contains("**Question** 英国企业关心市场开放。"), text);
    assertTrue(text.contains("英国企业可以放心。\n巴西企业同样，示例合作没有终点。"), text);
    assertTrue(text.contains("Named in the answer: 巴西 (BR), 英国 (GB)"), text);
    assertTrue(text.contains("Printed in 2026.txt, question at 29–40, answer at 44–70"), text);
  }

  @ParameterizedTest
  @CsvSource({
    "2026/1, exchange/2026/1",
    "2026 1, exchange/2026/1",
    "exchange/2026/1/answer, exchange/2026/1",
    "<https://w3id.org/dawen/exchange/2026/1>, exchange/2026/1",
    "2024-a/1, exchange/2024-a/1",
    "2024/1, exchange/2024-a/1 exchange/2024-b/1",
  })
  void anExchangeIsMeantByIriOrByYearAndNumber(String asked, String expected) throws IOException {
    JsonObject data = talk.data("exchange", "{'exchanges': '" + asked + "'}");
    List<String> found = new ArrayList<>();
    data.getAsJsonArray("exchanges")
        .forEach(one -> found.add(one.getAsJsonObject().get("exchange").getAsString()));
    assertEquals(List.of(expected.split(" ")), found);
  }

  @ParameterizedTest
  @CsvSource({
    "reuters, outlet, reuters",
    "路透社, outlet, reuters",
    "REUTERS, outlet, reuters",
    "outlet/tass, outlet, tass",
    "place/us, country, US",
    "<https://w3id.org/dawen/topic/china-russia>, topic, china-russia",
    "美國, country, US",
    "united king, country, GB",
    "中俄关系, topic, china-russia",
    "甲某, person, jia-mou",
  })
  void namesAreFound(String name, String kind, String id) throws IOException {
    JsonObject first =
        talk.data("find", "{'name': '" + name + "'}")
            .getAsJsonArray("found")
            .get(0)
            .getAsJsonObject();
    assertEquals(kind, first.get("kind").getAsString());
    assertEquals(id, first.get("id").getAsString());
  }

  @Test
  void whatIsMeantIsListedWithItsExchanges() throws IOException {
    assertEquals(
        "- country `BR` 巴西 / Brazil: 2 exchanges, 2024–2026; place/BR\n"
            + "  in exchange/2026/1, exchange/2024-a/3\n",
        talk.text("find", "{'name': 'Brazil', 'kind': 'country'}"));
  }

  @Test
  void theCatalogueIsListedByThemeAndExplainedByName() throws IOException {
    String all = talk.text("list_queries", "{}");
    assertTrue(all.contains("- exchanges-by-topic(topic, year?"), all);
    assertFalse(all.contains("federated-profile"), "asks another server");
    String chinese = talk.text("list_queries", "{'language': 'zh', 'theme': 'counts'}");
    assertTrue(chinese.startsWith("## 计数与占比\n- answer-length(): 回答"), chinese);
    String one = talk.text("list_queries", "{'words': 'top-countries'}");
    assertTrue(one.contains("- year: "), one);
    assertTrue(one.contains("Columns: "), one);
    String inChinese = talk.text("list_queries", "{'words': 'newcomers', 'language': 'zh'}");
    assertTrue(inChinese.contains("\n该年提问"), inChinese);
    assertFalse(inChinese.contains("One row"), inChinese);
  }

  @Test
  void theSchemaHasCountsOfTheMetadataAndAnExampleThatRuns() throws IOException {
    String text = talk.text("schema", "{}");
    Matcher example = Pattern.compile("(?s)```sparql\n(.*?)```").matcher(text);
    assertTrue(example.find(), text);
    JsonObject data =
        talk.data(
            "sparql",
            "{'query': '" + example.group(1).replace("\"", "\\'").replace("\n", " ") + "'}");
    assertTrue(data.getAsJsonArray("rows").size() > 3, data.toString());
  }

  @Test
  void theShapeUsesDeclaredTermsOnly() {
    String ontology = OntologyFile.DAWEN.text();
    Matcher terms = Pattern.compile("dawen:\\w+").matcher(SchemaTool.shape());
    int seen = 0;
    for (; terms.find(); seen++) {
      assertTrue(ontology.contains("\n" + terms.group() + " a "), terms.group());
    }
    assertTrue(seen > 30);
  }

  @Test
  void sparqlAnswersSelectAskConstructAndDescribe() throws IOException {
    JsonObject years =
        talk.data(
            "sparql", "{'query': 'SELECT DISTINCT ?y { ?e dawen:year ?y } ORDER BY ?y LIMIT 2'}");
    assertEquals("[[2024],[2025]]", years.get("rows").toString());
    assertEquals(
        "true", talk.text("sparql", "{'query': 'ASK { <outlet/reuters> skos:prefLabel ?x }'}"));
    String built =
        talk.text("sparql", "{'query': 'CONSTRUCT { ?s a ?c } { ?s a ?c . ?s dawen:year 2026 }'}");
    assertTrue(built.contains("<https://w3id.org/dawen/exchange/2026/1>"), built);
    assertFalse(built.contains("PREFIX void"), built);
    String described = talk.text("sparql", "{'query': 'DESCRIBE <outlet/reuters>'}");
    assertTrue(described.contains("\"路透社\"@zh"), described);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "run_query | {} | argument query is missing",
        "run_query | {'query': 'exchange-by-country'} | Did you mean exchanges-by-country",
        "run_query | {'query': 'federated-profile'} | asks other servers",
        "run_query | {'query': 'topics', 'limt': 3} | Did you mean limit?",
        "run_query | {'query': 'topics', 'limit': 'many'} | expected a whole number from 1 to 500",
        "run_query | {'query': 'topics', 'parameters': 'year=1'} | expected an object",
        "run_query | {'query': 'topics', 'parameters': {'year': 1}} | topics takes none",
        "run_query | {'query': 'topics', 'columns': ['topik']} | Did you mean topic",
        "run_query | {'query': 'topics', 'where': {'topik': 'x'}} | no column \"topik\"",
        "run_query | {'query': 'programme', 'parameters': {'year': 'x'}} | a year from 1900 to 2100",
        "run_query | {'query': 'programme', 'parameters': {'year': [1]}} | a string or a number",
        "run_query | {'query': 'questions-by-outlet', 'parameters': {'outlet': 'Rueters'}} | (reuters)",
        "find | {'name': 'Rueters'} | Did you mean Reuters (outlet reuters)?",
        "find | {'name': 'a', 'kind': 'town'} | expected one of country, document",
        "exchange | {} | expected one to 10",
        "exchange | {'exchanges': ['1','2','3','4','5','6','7','8','9','10','11']} | one to 10",
        "exchange | {'exchanges': ['2026/99']} | in 2026 they are numbered 1 to 3",
        "exchange | {'exchanges': ['1999/1']} | the graph has the years 2024, 2025, 2026",
        "exchange | {'exchanges': ['x> } ; DROP ALL']} | expected a value of the column exchange",
        "list_queries | {'words': 'qwertz'} | no query for this",
        "schema | {'term': 'qwertz'} | no class or property",
        "sparql | {} | argument query is missing",
        "sparql | {'query': 'SELECT * { ?s ?p '} | no SPARQL 1.1: Encountered \"<EOF>\" at line 1",
        "sparql | {'query': 'SELECT * { ?s ex:p ?o }'} | Known prefixes: dawen",
        "sparql | {'query': 'INSERT DATA { <a> <b> <c> }'} | can only be read",
        "sparql | {'query': 'PREFIX a: <b> DELETE WHERE { ?s ?p ?o }'} | can only be read",
        "sparql | {'query': 'SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }'} | SERVICE",
        "sparql | {'query': 'SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }'} | FROM is not offered",
        "sparql | {'query': 'SELECT (<java:java.lang.System.exit>(1) AS ?x) {}'} | is not offered",
        "sparql | {'query': 'JSON { \"a\" : ?s } WHERE { ?s ?p ?o }'} | no SPARQL 1.1",
      })
  void aWrongCallIsAnsweredWithWhatToChange(String tool, String arguments, String part)
      throws IOException {
    String escaped = arguments.replace("\"", "\\\\'");
    String message = talk.error(tool, escaped.replace("\\\\'", "\\'"));
    assertTrue(message.contains(part), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g",
      })
  void aQueryThatWouldNotEndIsStopped(String query) throws Exception {
    try (Talk hasty = Talk.about(kg, HASTY)) {
      String message = hasty.error("sparql", "{'query': '" + query.replace("'", "\\u0027") + "'}");
      assertTrue(message.contains("took longer than"), message);
      assertEquals("true", hasty.text("sparql", "{'query': 'ASK {}'}"));
    }
  }

  @Test
  void aQueryNestedTooDeeplyIsRefused() throws IOException {
    String deep = "SELECT * " + "{".repeat(5_000) + "}".repeat(5_000);
    assertEquals(
        "The query is nested too deeply", talk.error("sparql", "{'query': '" + deep + "'}"));
  }

  @Test
  void resourcesAreCatalogueQueriesOntologyAndMetadata() throws IOException {
    JsonArray resources =
        talk.ask("resources/list", "{}").getAsJsonObject("result").getAsJsonArray("resources");
    assertTrue(resources.size() > 50, resources.toString());
    assertTrue(resource("catalogue.zh.md").contains("哪些媒体提过问"));
    assertTrue(resource("queries/outlets.rq").startsWith("#+ "));
    assertTrue(resource("ontology.ttl").contains("dawen:Exchange a "));
    assertTrue(resource("ontology.md").contains("```sparql"));
    assertNotNull(resource("dataset.ttl"));
    JsonObject none = talk.ask("resources/read", "{\"uri\":\"dawen://no.md\"}");
    assertEquals(-32002, none.getAsJsonObject("error").get("code").getAsInt());
  }

  private static String resource(String path) throws IOException {
    return talk.ask("resources/read", "{\"uri\":\"dawen://" + path + "\"}")
        .getAsJsonObject("result")
        .getAsJsonArray("contents")
        .get(0)
        .getAsJsonObject()
        .get("text")
        .getAsString();
  }

  @ParameterizedTest
  @CsvSource({
    "country_in_year, en, exchanges-by-country",
    "country_in_year, zh, exchanges-by-country",
    "compare_outlets, en, questions-by-outlet",
    "compare_outlets, zh, questions-by-outlet",
    "phrase_history, en, phrase-first-use",
    "phrase_history, zh, phrase-first-use",
  })
  void promptsAreFilled(String name, String language, String query) throws IOException {
    String arguments =
        "{\"country\":\"值\",\"year\":\"值\",\"outlet\":\"值\",\"other_outlet\":\"值\",\"phrase\":\"值\","
            + "\"language\":\""
            + language
            + "\"}";
    JsonObject answer =
        talk.ask("prompts/get", "{\"name\":\"" + name + "\",\"arguments\":" + arguments + "}");
    String text = answer.toString();
    assertTrue(text.contains(query) && text.contains("值"), text);
    assertFalse(
        Pattern.compile("\\{(country|year|outlet|other_outlet|phrase)}").matcher(text).find());
  }

  @Test
  void aPromptWithoutItsValueIsRefused() throws IOException {
    JsonObject answer = talk.ask("prompts/get", "{\"name\":\"phrase_history\",\"arguments\":{}}");
    assertTrue(answer.has("error"), answer.toString());
  }

  @Test
  void valuesOfPromptsAreCompletedFromTheGraph() throws IOException {
    JsonObject answer =
        talk.ask(
            "completion/complete",
            "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"compare_outlets\"},"
                + "\"argument\":{\"name\":\"outlet\",\"value\":\"reut\"}}");
    assertTrue(answer.toString().contains("\"values\":[\"Reuters\"]"), answer.toString());
  }

  @Test
  void aLineThatIsNoMessageIsAnsweredAndTheNextOneToo() throws Exception {
    try (Talk other = Talk.about(kg, Limits.USUAL)) {
      for (String line : List.of("nonsense", "[]", "{\"id\":1}", "{\"jsonrpc\":\"2.0\"}")) {
        other.say(line);
        JsonObject refusal = other.hear();
        assertTrue(refusal.has("error"), line);
        assertTrue(refusal.get("id").isJsonNull(), line);
      }
      other.say("");
      other.say("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/unheard-of\"}");
      assertTrue(other.ask("no/such/method", "{}").has("error"));
      assertTrue(other.ask("tools/call", "{\"name\":\"none\"}").has("error"));
      assertEquals("true", other.text("sparql", "{'query': 'ASK {}'}"));
    }
  }

  @Test
  void whatWasAskedBeforeTheInputEndsIsAnswered() throws Exception {
    Talk other = Talk.about(kg, Limits.USUAL);
    other.request("tools/call", "{\"name\":\"find\",\"arguments\":{\"name\":\"reuters\"}}");
    other.end();
    assertTrue(other.hear().toString().contains("路透社"));
  }

  @Test
  void theFolderIsFreeBetweenCallsAndItsNewContentIsSeen() throws Exception {
    Path own = Talk.build(folder.resolve("own"));
    try (Talk other = Talk.about(own, Limits.USUAL)) {
      assertEquals("true", other.text("sparql", "{'query': 'ASK { <outlet/reuters> a ?c }'}"));
      try (Tdb2Store store = Tdb2Store.open(own)) {
        store.remove(store.graphNames());
        assertTrue(
            other.error("sparql", "{'query': 'ASK {}'}").contains("has the graph open already"));
      }
      assertEquals("false", other.text("sparql", "{'query': 'ASK { <outlet/reuters> a ?c }'}"));
    }
  }

  @Test
  void aGraphThatCannotBeOpenedIsToldAtTheCall() throws Exception {
    StoreException locked = new StoreException("kg: the graph is open in process 7");
    try (Talk other =
        Talk.about(
            () -> {
              throw locked;
            })) {
      assertEquals(locked.getMessage(), other.error("find", "{'name': 'x'}"));
      assertNull(other.call("list_queries", "{}").get("error"));
    }
  }
}
