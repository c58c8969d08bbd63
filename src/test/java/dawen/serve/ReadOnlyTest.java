package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The public side only reads: every path by every method, with the bodies that would write where
 * writing is on. There is no option that turns it on.
 */
class ReadOnlyTest {

  /** Each path with the status of a GET. */
  private static final Map<String, Integer> PATHS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("/", 200),
              Map.entry("/sparql", 200),
              Map.entry("/sparql?query=ASK%7B%7D", 200),
              Map.entry("/sparql?update=CLEAR%20ALL", 400),
              Map.entry("/sparql?default", 400),
              Map.entry("/sparql?graph=urn:g", 400),
              Map.entry("/sparql?query=ASK%7B%7D&default", 400),
              Map.entry("/sparql?query=CLEAR%20ALL", 400),
              Map.entry("/sparql/", 308),
              Map.entry("/sparql/update", 404),
              Map.entry("/sparql/data", 404),
              Map.entry("/sparql/data?default", 404),
              Map.entry("/sparql/upload", 404),
              Map.entry("/sparql/get", 404),
              Map.entry("/sparql/shacl", 404),
              Map.entry("/sparql/patch", 404),
              Map.entry("/update", 404),
              Map.entry("/upload", 404),
              Map.entry("/shacl", 404),
              Map.entry("/patch", 404),
              Map.entry("/data/dawen.nq", 200),
              Map.entry("/data?default", 200),
              Map.entry("/api", 200),
              Map.entry("/api/conferences.csv", 200),
              Map.entry("/api/openapi.json", 200),
              Map.entry("/queries", 200),
              Map.entry("/queries/conferences", 200),
              Map.entry("/schema", 200),
              Map.entry("/web/dawen.css", 200),
              Map.entry("/search", 200),
              Map.entry("/outlet/a", 200),
              Map.entry("/outlet/a.ttl", 200),
              Map.entry("/context.jsonld", 200),
              Map.entry("/$/ping", 200),
              Map.entry("/$/metrics", 200),
              Map.entry("/$/stats", 404),
              Map.entry("/$/stats/sparql", 404),
              Map.entry("/$/compact/sparql", 404),
              Map.entry("/$/datasets", 404),
              Map.entry("/$/datasets/sparql", 404),
              Map.entry("/$/server", 404),
              Map.entry("/$/status", 404),
              Map.entry("/$/backup/sparql", 404),
              Map.entry("/$/backups-list", 404),
              Map.entry("/$/tasks", 404),
              Map.entry("/$/logs", 404),
              Map.entry("/$/reload", 404),
              Map.entry("/$/shutdown", 404)));

  private static final List<String> WRITING =
      List.of("POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "LOCK", "SPARQL", "get");

  /** Type and body of what would write elsewhere. */
  private static final Map<String, String> BODIES =
      new TreeMap<>(
          Map.of(
              "application/sparql-update", "CLEAR ALL",
              "application/x-www-form-urlencoded", "update=CLEAR%20ALL",
              "text/turtle", "<urn:a> <urn:b> <urn:c> .",
              "application/n-quads", "<urn:a> <urn:b> <urn:c> <urn:g> .",
              "application/rdf-patch", "TX .\nA <urn:a> <urn:b> <urn:c> .\nTC .",
              "multipart/form-data; boundary=x", "--x\r\n\r\na\r\n--x--"));

  @TempDir static Path folder;
  private static Running running;
  private static long before;

  @BeforeAll
  static void start() {
    running = Running.in(folder);
    before = quads();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static long quads() {
    var dataset = running.store.dataset();
    return Txn.calculateRead(dataset, () -> dataset.stream().count());
  }

  @Test
  void readingAnswersWithGetAndTheSameStatusWithHead() {
    List<String> wrong = new ArrayList<>();
    PATHS.forEach(
        (path, status) -> {
          for (String method : List.of("GET", "HEAD")) {
            int answered = status(method, path, "", "X-HTTP-Method-Override", "DELETE");
            if (answered != status) {
              wrong.add(method + " " + path + " was answered " + answered + ", not " + status);
            }
          }
        });
    assertEquals(List.of(), wrong);
    assertEquals(before, quads());
  }

  @Test
  void everyOtherMethodIsRefusedEverywhere() {
    List<String> wrong = new ArrayList<>();
    for (String path : PATHS.keySet()) {
      for (String method : WRITING) {
        int status = raw(method, path, "Content-Length: 0").status();
        // POST asks at the endpoint; what is no query there is refused by its form
        boolean asked = method.equals("POST") && path.matches("/sparql(\\?.*)?");
        if (asked ? status != 415 : status != 405) {
          wrong.add(method + " " + path + " was answered " + status);
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(before, quads());
  }

  @Test
  void noBodyWritesByAnyMethod() {
    List<String> wrong = new ArrayList<>();
    for (String path : PATHS.keySet().stream().filter(path -> path.contains("sparql")).toList()) {
      BODIES.forEach(
          (type, body) -> {
            for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
              int status = status(method, path, body, "Content-Type", type);
              if (status < 400 || status >= 500) {
                wrong.add(method + " " + path + " " + type + " was answered " + status);
              }
            }
          });
    }
    assertEquals(List.of(), wrong);
    assertEquals(before, quads());
  }

  @Test
  void noHeaderTurnsAReadingMethodIntoAWritingOne() {
    for (String name :
        List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method")) {
      assertEquals(200, status("GET", "/sparql?query=ASK%7B%7D", "", name, "PUT"));
      String update = "application/sparql-update";
      assertEquals(
          415, status("POST", "/sparql", "CLEAR ALL", "Content-Type", update, name, "POST"));
    }
    assertEquals(before, quads());
  }

  @Test
  void optionsTellsWhatIsOfferedWithoutCredentials() {
    for (String path : PATHS.keySet()) {
      Raw answer = raw("OPTIONS", path, "Origin: https://example.org");
      assertEquals(204, answer.status(), path);
      boolean endpoint = path.matches("/sparql(\\?.*)?");
      String methods = endpoint ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
      assertEquals(methods, answer.header("Allow").orElse(""), path);
      assertEquals(methods, answer.header("Access-Control-Allow-Methods").orElse(""), path);
      assertEquals("*", answer.header("Access-Control-Allow-Origin").orElse(""), path);
      assertTrue(answer.header("Access-Control-Allow-Credentials").isEmpty(), path);
    }
  }

  /** Counts of requests by endpoint, and the Java machine's: no query, no address of a client. */
  @Test
  void metricsCountAndTellNoQueryAndNoClient() {
    running.ask("SELECT ?secretname { ?secretname a <urn:secret> }");
    String metrics = running.get("/$/metrics").body();
    assertTrue(metrics.contains("fuseki_requests"), metrics);
    for (String hidden : List.of("secret", "127.0.0.1", folder.toString(), "user.")) {
      assertFalse(metrics.contains(hidden), hidden);
    }
  }

  private static int status(String method, String path, String body, String... headers) {
    return running.send(method, path, body, headers).statusCode();
  }

  private static Raw raw(String method, String path, String header) {
    return Raw.send(
        running.server,
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + header
            + "\r\n\r\n");
  }
}
