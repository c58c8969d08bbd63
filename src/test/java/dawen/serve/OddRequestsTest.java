package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered to requests that no browser sends, and what stands in the head of it all. */
class OddRequestsTest {

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Access-Control-Allow-Origin", "*",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "cross-origin",
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff");

  @TempDir static Path folder;
  private static Running running;

  @BeforeAll
  static void start() {
    running = Running.in(folder);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  /** {@code ^} ends a line; no Host and no end of the head is added where {@code raw} stands. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "400 | raw | a\0b^^",
        "505 | raw | GET /^^",
        "426 | raw | PRI * HTTP/2.0^^SM^^",
        "400 | raw | GET / HTTP/1.1^Connection: close^^",
        "400 | raw | GET / HTTP/1.1^Host: a^Host: b^^",
        "400 | raw | GET / HTTP/1.1^Host: a\"><script>^^",
        "400 | raw | GET /sparql HTTP/1.1^Host: a/b?c^^",
        "400 | raw | GET / HTTP/1.1^Host: a^X-A: b^ c^^",
        "400 | raw | GET / HTTP/1.1^Host : a^^",
        "400 | raw | GET / HTTP/1.1^Host: a^Cookie: \1^^",
        "400 | raw | fr\7ob / HTTP/1.1^Host: a^^",
        "400 | raw | POST /sparql HTTP/1.1^Host: a^Content-Length: 4^Transfer-Encoding: chunked^^0^^GET /x",
        "400 | raw | POST /sparql HTTP/1.1^Host: a^Content-Length: 4^Content-Length: 5^^abcde",
        "400 | raw | POST /sparql HTTP/1.1^Host: a^Content-Length: -1^^abcde",
        "400 | raw | POST /sparql HTTP/1.1^Host: a^Transfer-Encoding: chunked, identity^^3^abc^0^^",
        "417 | raw | POST /sparql HTTP/1.1^Host: a^Expect: 200-maybe^Content-Length: 1^^x",
        "404 | OPTIONS * |",
        "400 | GET http://evil.example/sparql |",
        "400 | GET /%zz |",
        "400 | GET /%00 |",
        "400 | GET /%u0041 |",
        "400 | GET /%c0%ae%c0%ae/ |",
        "400 | GET /web/%2e%2e/x |",
        "400 | GET /api/..;/x |",
        "400 | GET /../../etc/passwd |",
        "400 | GET /web/..%2f..%2fx |",
        "400 | GET /web/..%5c..%5cx |",
        "400 | GET //evil.example/ |",
        "400 | GET /outlet/a%0d%0aX-Injected:1/ |",
        "404 | GET /sparql;a=b?query=ASK%7B%7D |",
        "405 | POST /sparql;a=b |",
        "400 | GET /sparql?query=%zz |",
        "400 | GET /search?q=%ff |",
        "400 | GET /api/conferences.csv?x=%ff |",
        "406 | GET / | Accept: */*;q=x,,,,;;;",
        "200 | GET / | Accept-Language: zh;q=,,;^Accept: text/html",
        "200 | GET / | If-None-Match: \"^Accept: text/html",
        "404 | GET /web/nope |",
        "404 | GET /$/nope |",
        "405 | DELETE / |",
        "415 | POST /sparql | Content-Type: application/sparql-query^Content-Encoding: gzip^Content-Length: 0",
        "400 | POST /sparql | Content-Type: application/x-www-form-urlencoded^Content-Length: 0",
        "400 | POST /sparql | Content-Type: application/sparql-query^Transfer-Encoding: chunked^^zz",
      })
  void oddRequestsAreToldSoAndNothingOfTheProgram(String status, String line, String rest) {
    Raw answer = Raw.send(running.server, line.equals("raw") ? ends(rest) : request(line, rest));
    assertEquals(Integer.parseInt(status), answer.status(), answer.toString());
    assertHeads(answer);
    assertFalse(tellsOfTheProgram(answer.body()), answer.body());
    assertTrue(answer.header("X-Injected").isEmpty());
  }

  private static String request(String line, String rest) {
    String head =
        line + " HTTP/1.1^Host: localhost^Connection: close^" + (rest == null ? "" : rest);
    return ends(head + "^^");
  }

  private static String ends(String text) {
    return text.replace("^", "\r\n");
  }

  private static void assertHeads(Raw answer) {
    ALWAYS.forEach((name, value) -> assertEquals(value, answer.header(name).orElse(""), name));
    assertTrue(answer.header("Content-Security-Policy").orElse("").contains("'self'"));
    assertTrue(answer.header("Permissions-Policy").orElse("").contains("camera=()"));
    for (String none :
        List.of("Server:", "X-Powered-By", "Set-Cookie", "Access-Control-Allow-Credentials")) {
      assertTrue(answer.header(none).isEmpty(), none);
    }
  }

  static boolean tellsOfTheProgram(String text) {
    return text.contains("Exception")
        || text.contains("\tat ")
        || text.contains("org.eclipse")
        || text.contains("org.apache")
        || text.contains("java.")
        || text.toLowerCase().contains("jetty")
        || text.contains(folder == null ? "/tmp/" : folder.toString())
        || text.contains(System.getProperty("user.dir"));
  }

  @Test
  void whatIsTooLongIsRefusedUnread() {
    String much = "a".repeat(Front.MAX_HEAD + 1);
    assertEquals(414, Raw.send(running.server, request("GET /" + much, null)).status());
    Raw head = Raw.send(running.server, request("GET /", "X-A: " + much));
    assertEquals(431, head.status());
    assertHeads(head);
    String body = "Content-Type: application/sparql-query^Content-Length: ";
    Raw announced = Raw.send(running.server, request("POST /sparql", body + (1L << 40)));
    assertEquals(413, announced.status());
    assertHeads(announced);
  }

  @Test
  void aBodyOfUnknownLengthIsReadToTheLimitOnly() {
    String chunk = "100000\r\n" + "a".repeat(1 << 20) + "\r\n";
    String head =
        request(
            "POST /sparql", "Content-Type: application/sparql-query^Transfer-Encoding: chunked");
    Raw answer = Raw.send(running.server, head + chunk.repeat(3));
    assertEquals(413, answer.status());
  }

  @Test
  void aFormOfManyFieldsIsRefused() {
    StringBuilder form = new StringBuilder("query=ASK%7B%7D");
    IntStream.range(0, 200).forEach(i -> form.append("&a").append(i).append("=b"));
    int status =
        running
            .send(
                "POST",
                "/sparql",
                form.toString(),
                "Content-Type",
                "application/x-www-form-urlencoded")
            .statusCode();
    assertEquals(400, status);
  }

  /** The absolute links of a page are made of the address that was asked, which only it sees. */
  @ParameterizedTest
  @ValueSource(
      strings = {"X-Forwarded-Host", "X-Forwarded-For", "Forwarded", "X-Host", "X-Original-URL"})
  void noHeaderButHostMakesLinks(String name) {
    String value = name.equals("Forwarded") ? "host=evil.example" : "evil.example";
    for (String path : List.of("/api", "/outlet/a", "/exchange/t/1.jsonld", "/sparql")) {
      Raw answer = Raw.send(running.server, request("GET " + path, name + ": " + value));
      assertEquals(200, answer.status(), path);
      assertFalse((answer.head() + answer.body()).contains("evil.example"), path);
    }
  }

  /** A page elsewhere may read all that is here anyway, and nothing here knows who reads. */
  @Test
  void anotherHostIsAnsweredTheSameWithoutCookies() {
    String ask = "GET /outlet/a.ttl HTTP/1.1^Host: %s^Connection: close^^";
    Raw own = Raw.send(running.server, ends(ask.formatted("localhost")));
    Raw other = Raw.send(running.server, ends(ask.formatted("rebound.example:80")));
    assertEquals(own.body(), other.body());
    assertHeads(other);
  }

  @Test
  void aFileNameOfAnAddressDoesNotEnterTheHead() {
    for (String path :
        List.of(
            "/api/conferences.csv?year=%0d%0aX-Injected:1",
            "/sparql/?a=%0d%0aX-Injected:1",
            "/queries/conferences?a=%0d%0aX-Injected:1",
            "/search?q=%0d%0aX-Injected:1",
            "/data/%E2%80%AE.nq",
            "/outlet/a?lang=%0d%0aX-Injected:1")) {
      Raw answer = Raw.send(running.server, request("GET " + path, "Accept: */*"));
      assertTrue(answer.header("X-Injected").isEmpty(), answer.head());
      assertTrue(answer.status() < 500, path);
    }
  }

  @Test
  void aFaultInsideTellsNothingOfTheProgram(@TempDir Path other) {
    try (Running broken = Running.in(other)) {
      broken.store.close();
      for (String path :
          List.of(
              "/outlet/a.ttl",
              "/api/conferences.csv",
              "/search",
              "/data/dawen.nq",
              "/sparql?query=ASK%7B?a%20?b%20?c%7D",
              "/sparql")) {
        Raw answer = Raw.send(broken.server, request("GET " + path, null));
        assertEquals(500, answer.status(), path);
        assertHeads(answer);
        assertFalse(tellsOfTheProgram(answer.body()), path + answer.body());
      }
    }
  }
}
