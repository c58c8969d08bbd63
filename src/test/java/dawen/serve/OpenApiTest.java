package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dawen.explore.Explorer;
import dawen.query.CannedQuery;
import dawen.query.Catalogue;
import dawen.query.Format;
import dawen.query.Parameter;
import dawen.web.Nodes;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped queries as OpenAPI, on the graph that they are tested on. */
class OpenApiTest {

  private static final String GRAPH = "src/test/resources/queries/graph.trig";

  @TempDir static Path folder;
  private static Running running;
  private static JsonObject document;

  @BeforeAll
  static void start() {
    running = Running.in(folder, OpenApiTest::shipped);
    document = JsonParser.parseString(running.get("/api/openapi.json").body()).getAsJsonObject();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  static ServerConfig shipped(ServerConfig config) {
    config.store().replace(RDFDataMgr.loadDatasetGraph(GRAPH));
    return new ServerConfig(
        config.store(),
        Catalogue.bundled(),
        config.port(),
        false,
        config.limits(),
        "",
        config.searched(),
        config.candidates(),
        config.texts());
  }

  /** All but those that ask other machines, which this server does not do for anybody. */
  private static List<CannedQuery> offered() {
    List<CannedQuery> all = Catalogue.bundled().list();
    List<CannedQuery> offered =
        all.stream().filter(query -> !query.text().contains("SERVICE ")).toList();
    assertEquals(all.size() - 1, offered.size());
    return offered;
  }

  @Test
  void everyQueryIsAPathWithEachOfItsParameters() {
    Map<String, Set<String>> expected = new TreeMap<>();
    expected.put("/api", Set.of());
    expected.put("/api/openapi.json", Set.of());
    for (CannedQuery query : offered()) {
      Set<String> names = new TreeSet<>(Set.of("format"));
      query.parameters().forEach(parameter -> names.add(parameter.name()));
      if (query.query().isSelectType()) {
        names.addAll(Set.of("_limit", "_offset"));
      }
      expected.put("/api/" + query.name() + ".{format}", names);
    }
    Map<String, Set<String>> found = new TreeMap<>();
    paths().forEach((path, get) -> found.put(path, parameters(get).keySet()));
    assertEquals(expected, found);
  }

  @Test
  void aParameterSaysItsTypeItsDefaultAndItsChoices() {
    for (CannedQuery query : offered()) {
      Map<String, JsonObject> described = parameters(operation(query.name()));
      for (Parameter parameter : query.parameters()) {
        JsonObject one = described.get(parameter.name());
        JsonObject schema = one.getAsJsonObject("schema");
        String where = query.name() + " " + parameter.name();
        assertEquals(!parameter.optional(), schema.has("default"), where);
        assertEquals(parameter.defaultValue(), value(one), where);
        assertEquals(!parameter.choices().isEmpty(), schema.has("enum"), where);
        String words = one.get("description").getAsString();
        assertEquals(parameter.summaryZh() + " / " + parameter.summary(), words);
      }
    }
  }

  @Test
  void anOperationIsDescribedInBothLanguages() {
    for (CannedQuery query : offered()) {
      JsonObject operation = operation(query.name());
      assertEquals(query.summary(), operation.get("summary").getAsString());
      List<String> words =
          Stream.of(query.summaryZh(), query.descriptionZh(), query.description())
              .filter(one -> !one.isEmpty())
              .toList();
      assertEquals(String.join("\n\n", words), operation.get("description").getAsString());
    }
  }

  @Test
  void yearsAreNumbersAndFixedChoicesAreListed() {
    JsonObject year = parameters(operation("compare-years")).get("year").getAsJsonObject("schema");
    assertEquals("integer", year.get("type").getAsString());
    assertTrue(year.get("default").getAsJsonPrimitive().isNumber());
    JsonObject type =
        parameters(operation("regions-and-people")).get("type").getAsJsonObject("schema");
    assertEquals("[\"region\",\"person\"]", type.get("enum").toString());
  }

  @Test
  void everyAddressThatCanBeMadeOfItIsAnsweredInTheTypeItNames() {
    List<String> wrong = new ArrayList<>();
    for (CannedQuery query : offered()) {
      JsonObject operation = operation(query.name());
      Map<String, JsonObject> parameters = parameters(operation);
      JsonObject format = parameters.remove("format").getAsJsonObject("schema");
      String stem = "/api/" + query.name() + ".";
      for (JsonElement ending : format.getAsJsonArray("enum")) {
        check(stem + ending.getAsString(), operation, wrong);
      }
      String first = format.getAsJsonArray("enum").get(0).getAsString();
      check(stem + first + queryString(parameters), operation, wrong);
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void theFormatsAreThoseThatCanHoldTheAnswer() {
    JsonObject rows = parameters(operation("outlets")).get("format").getAsJsonObject("schema");
    assertEquals(
        "[\"table\",\"md\",\"csv\",\"tsv\",\"json\",\"jsonl\",\"xml\",\"excel.csv\"]",
        rows.get("enum").toString());
    assertTrue(good(operation("plain")).getAsJsonObject("content").has(Format.TTL.mediaType()));
    assertFalse(good(operation("plain")).getAsJsonObject("content").has(Format.CSV.mediaType()));
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references = new ArrayList<>();
    references(document, references);
    assertFalse(references.isEmpty());
    for (String reference : references) {
      JsonElement at = document;
      for (String step : reference.substring(2).split("/")) {
        at = at.getAsJsonObject().get(step);
        assertTrue(at != null, reference);
      }
    }
  }

  @Test
  void itIsKeptUnderItsVersionAndFoundFromTheListAndThePage() {
    HttpResponse<String> answer = running.get("/api/openapi.json");
    assertEquals("application/json", answer.headers().firstValue("Content-Type").orElseThrow());
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, running.get("/api/openapi.json", "If-None-Match", tag).statusCode());
    assertEquals(
        "</api/openapi.json>; rel=\"service-desc\"",
        running.get("/api").headers().firstValue("Link").orElseThrow());
    assertTrue(running.get("/queries").body().contains("href=\"/api/openapi.json\""));
  }

  @Test
  void theSameQueriesGiveTheSameDocument() {
    ServerConfig config = shipped(ServerConfig.of(running.store, Catalogue.bundled()));
    Canned canned = new Canned(config);
    try (Explorer explorer =
        new Explorer(
            new Nodes(running.store),
            canned::offered,
            UnaryOperator.identity(),
            Optional.empty())) {
      FormChoices choices = new FormChoices(canned::known, explorer);
      JsonObject again = new OpenApi(offered(), choices::of).document();
      assertEquals(document.toString(), again.toString());
    }
  }

  @Test
  void valuesAreExemplifiedFromTheGraph() {
    JsonObject year = parameters(operation("programme")).get("year").getAsJsonObject("schema");
    assertTrue(year.get("description").getAsString().endsWith("this graph has 2024 to 2026"));
    assertEquals("[2024,2025,2026]", year.get("examples").toString());
    JsonObject from = parameters(operation("conferences")).get("from").getAsJsonObject("schema");
    assertTrue(
        from.get("description").getAsString().endsWith("this graph has 2024-03-07 to 2025-03-07"));
    JsonObject outlet =
        parameters(operation("questions-by-outlet")).get("outlet").getAsJsonObject("schema");
    assertEquals("phoenix-tv", outlet.getAsJsonArray("examples").get(0).getAsString());
  }

  @Test
  void aQueryThatTheServerRefusesIsNotOffered(@TempDir Path other) {
    try (Running small = Running.in(other)) {
      String text = small.get("/api/openapi.json").body();
      assertTrue(text.contains("/api/by-outlet.{format}"), text);
      assertFalse(text.contains("elsewhere"), text);
    }
  }

  private static void check(String address, JsonObject operation, List<String> wrong) {
    HttpResponse<String> answer = running.get(address);
    String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
    boolean named = good(operation).getAsJsonObject("content").has(type);
    if (answer.statusCode() != 200 || !named) {
      wrong.add(address + ": " + answer.statusCode() + " " + type);
    }
  }

  private static Map<String, JsonObject> paths() {
    Map<String, JsonObject> paths = new TreeMap<>();
    JsonObject all = document.getAsJsonObject("paths");
    all.keySet().forEach(path -> paths.put(path, all.getAsJsonObject(path).getAsJsonObject("get")));
    return paths;
  }

  private static JsonObject operation(String query) {
    return paths().get("/api/" + query + ".{format}");
  }

  private static JsonObject good(JsonObject operation) {
    return operation.getAsJsonObject("responses").getAsJsonObject("200");
  }

  private static Map<String, JsonObject> parameters(JsonObject operation) {
    Map<String, JsonObject> parameters = new TreeMap<>();
    if (operation.has("parameters")) {
      for (JsonElement one : operation.getAsJsonArray("parameters")) {
        JsonObject parameter = one.getAsJsonObject();
        parameters.put(parameter.get("name").getAsString(), parameter);
      }
    }
    return parameters;
  }

  private static String queryString(Map<String, JsonObject> parameters) {
    Map<String, String> values = new TreeMap<>();
    parameters.forEach((name, parameter) -> values.put(name, value(parameter)));
    return Request.queryString(values);
  }

  private static String value(JsonObject parameter) {
    JsonObject schema = parameter.getAsJsonObject("schema");
    JsonElement value = schema.has("default") ? schema.get("default") : parameter.get("example");
    return value.getAsString();
  }

  private static void references(JsonElement element, List<String> found) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(one -> references(one, found));
    } else if (element.isJsonObject()) {
      JsonObject object = element.getAsJsonObject();
      if (object.has("$ref")) {
        found.add(object.get("$ref").getAsString());
      }
      object.keySet().forEach(key -> references(object.get(key), found));
    }
  }
}
