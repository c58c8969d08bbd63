package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlTest {

  private static final String EXCHANGES =
      "SELECT ?x { ?x a <https://w3id.org/dawen/ontology#Exchange> } ORDER BY ?x";

  @TempDir static Path folder;
  private static Running running;
  private static HttpServer other;
  private static final AtomicInteger VISITS = new AtomicInteger();

  @BeforeAll
  static void start() throws IOException {
    running = Running.in(folder);
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          VISITS.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
        });
    other.start();
  }

  @AfterAll
  static void stop() {
    other.stop(0);
    running.close();
  }

  @Test
  void aQueryIsAnsweredByGetByFormAndByBody() {
    String expected =
        "x\r\nhttps://w3id.org/dawen/exchange/t/1\r\nhttps://w3id.org/dawen/exchange/t/2\r\n"
            + "https://w3id.org/dawen/exchange/t/3\r\n";
    assertEquals(expected, running.ask(EXCHANGES, "Accept", "text/csv").body());
    assertEquals(
        expected,
        post("query=" + Running.encode(EXCHANGES), "application/x-www-form-urlencoded").body());
    assertEquals(expected, post(EXCHANGES, "application/sparql-query").body());
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, application/sparql-results+json",
    "application/sparql-results+xml, application/sparql-results+xml",
    "text/tab-separated-values, text/tab-separated-values",
  })
  void theFormatIsByAccept(String accept, String type) {
    HttpResponse<String> answer = running.ask(EXCHANGES, "Accept", accept);
    assertTrue(answer.headers().firstValue("Content-Type").orElseThrow().startsWith(type));
  }

  @Test
  void theFormOfThePageGivesATable() {
    HttpResponse<String> answer =
        running.get(
            "/sparql?format=text&query=" + Running.encode(EXCHANGES), "Accept", "text/html");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().startsWith("-----"), answer.body());
    assertEquals(
        "text/plain;charset=utf-8",
        answer.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "POST   | /sparql | update=CLEAR+ALL                 | application/x-www-form-urlencoded",
        "POST   | /sparql | CLEAR ALL                        | application/sparql-update",
        "POST   | /sparql?update=CLEAR+ALL | a               | application/sparql-query",
        "POST   | /sparql | <urn:a> <urn:b> <urn:c> .        | text/turtle",
        "POST   | /sparql?default | <urn:a> <urn:b> <urn:c> . | text/turtle",
        "PUT    | /sparql?graph=urn:g | <urn:a> <urn:b> <urn:c> . | text/turtle",
        "PUT    | /sparql?default | <urn:a> <urn:b> <urn:c> . | text/turtle",
        "DELETE | /sparql?graph=https://w3id.org/dawen/graph/outlets | |",
        "PATCH  | /sparql | TX .                             | application/rdf-patch",
        "POST   | /update | update=CLEAR+ALL                 | application/x-www-form-urlencoded",
        "PUT    | /data?default | <urn:a> <urn:b> <urn:c> .  | text/turtle",
        "POST   | /sparql/update | update=CLEAR+ALL          | application/x-www-form-urlencoded",
        "PUT    | /sparql/data?default | <urn:a> <urn:b> <urn:c> . | text/turtle",
        "POST   | /sparql/upload | <urn:a> <urn:b> <urn:c> . | text/turtle",
        "POST   | /       | update=CLEAR+ALL                 | application/x-www-form-urlencoded",
        "POST   | /$/compact/sparql | |",
        "POST   | /$/backup/sparql | |",
        "POST   | /$/datasets | dbName=x&dbType=mem          | application/x-www-form-urlencoded",
        "DELETE | /$/datasets/sparql | |",
        "GET    | /$/datasets | |",
        "GET    | /$/server | |",
        "GET    | /$/stats | |",
        "GET    | /sparql?update=CLEAR+ALL&query=CLEAR+ALL | |",
        "GET    | /sparql/data?default | |",
        "GET    | /sparql/get?default | |",
        "TRACE  | / | |",
        "GET    | /web/../../etc/passwd | |",
        "GET    | /web/counts.rq | |",
        "GET    | /sparql?query=ASK+%7B%7D&callback=alert | |",
        "GET    | /sparql?query=ASK+%7B%7D&stylesheet=x.xsl | |",
      })
  void nobodyCanWriteOrAdminister(String method, String path, String body, String type) {
    String before = dump();
    String[] headers = type == null ? new String[0] : new String[] {"Content-Type", type};
    int status = running.send(method, path, body == null ? "" : body, headers).statusCode();
    assertTrue(status >= 400 && status < 500, method + " " + path + " was answered " + status);
    assertEquals(before, dump());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "SELECT * { VALUES ?g { <%s> } SERVICE ?g { ?s ?p ?o } }",
        "SELECT * { { SELECT * { OPTIONAL { SERVICE <%s> { ?s ?p ?o } } } } }",
        "SELECT * { ?a ?b ?c FILTER EXISTS { SERVICE <%s> { ?s ?p ?o } } }",
        "SELECT (COUNT(?a) AS ?n) { ?a ?b ?c } HAVING EXISTS { SERVICE <%s> { ?s ?p ?o } }",
        "SELECT (SUM(IF(EXISTS { SERVICE <%s> { ?s ?p ?o } }, 1, 0)) AS ?n) { ?a ?b ?c }",
        "CONSTRUCT { ?s ?p ?o } { SERVICE <%s> { ?s ?p ?o } }",
        "ASK { ?a ?b ?c MINUS { SERVICE <%s> { ?s ?p ?o } } }",
        "ASK { BIND(EXISTS { SERVICE <%s> { ?s ?p ?o } } AS ?x) }",
        "DESCRIBE ?s { SERVICE <%s> { ?s ?p ?o } }",
      })
  void serviceIsRefusedWhereverItStands(String query) {
    HttpResponse<String> answer = running.ask(query.formatted(address()));
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("SERVICE is not offered"), answer.body());
    assertEquals(0, VISITS.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#wait>(60000) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#print>('x') AS ?x) {}",
        "SELECT (CALL(<http://jena.apache.org/ARQ/function#wait>, 60000) AS ?x) {}",
        "SELECT * { ?a <java:org.example.Property> ?b }",
        "SELECT (SUM(<java:org.example.F>(1)) AS ?n) { ?a ?b ?c }",
        "SELECT * { ?a ?b ?c } ORDER BY <java:org.example.F>(?a)",
        "SELECT * { ?a ?b ?c FILTER NOT EXISTS { FILTER(<java:org.example.F>(?a)) } }",
      })
  void functionsThatReachOutsideAreRefused(String query) {
    HttpResponse<String> answer = running.ask(query);
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("not offered"), answer.body());
  }

  @Test
  void fromReadsNoFileAndNoAddress() {
    for (String source : List.of("file:///etc/passwd", folder.toUri().toString(), address())) {
      for (String from :
          List.of("FROM <%s> { ?s ?p ?o }", "FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }")) {
        HttpResponse<String> answer =
            running.ask("SELECT * " + from.formatted(source), "Accept", "text/csv");
        assertEquals(200, answer.statusCode());
        assertEquals(1, answer.body().lines().count());
      }
    }
    assertEquals(0, VISITS.get());
  }

  @Test
  void aQueryTooDeepForTheParserIsTheAskersFault() {
    String deep = "SELECT * " + "{".repeat(20_000) + "}".repeat(20_000);
    assertEquals(400, post(deep, "application/sparql-query").statusCode());
    String not = "ASK { FILTER(" + "!".repeat(400_000) + "true) }";
    assertEquals(400, post(not, "application/sparql-query").statusCode());
  }

  @Test
  void anyPageMayReadWithoutCredentials() {
    HttpResponse<String> answer = running.ask(EXCHANGES, "Origin", "https://example.org");
    assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
    assertTrue(answer.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
    HttpResponse<String> preflight =
        running.send(
            "OPTIONS",
            "/sparql",
            "",
            "Origin",
            "https://example.org",
            "Access-Control-Request-Method",
            "POST");
    assertEquals(204, preflight.statusCode());
    List<String> methods =
        Arrays.asList(
            preflight
                .headers()
                .firstValue("Access-Control-Allow-Methods")
                .orElseThrow()
                .split(", "));
    assertEquals(List.of("GET", "HEAD", "POST", "OPTIONS"), methods);
  }

  @Test
  void withoutAQueryBrowsersGetAFormAndOthersADescription() {
    HttpResponse<String> page = running.get("/sparql", "Accept", "text/html,*/*;q=0.8");
    assertTrue(page.body().contains("<textarea name=\"query\""), page.body());
    HttpResponse<String> description = running.get("/sparql", "Accept", "text/turtle");
    assertEquals(
        "text/turtle",
        description.headers().firstValue("Content-Type").orElseThrow().split(";")[0]);
    assertFalse(RDFParser.fromString(description.body(), Lang.TURTLE).toGraph().isEmpty());
  }

  private static HttpResponse<String> post(String body, String type) {
    return running.send("POST", "/sparql", body, "Content-Type", type, "Accept", "text/csv");
  }

  private static String address() {
    return "http://localhost:" + other.getAddress().getPort() + "/sparql";
  }

  private static String dump() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    running.store.dump(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
