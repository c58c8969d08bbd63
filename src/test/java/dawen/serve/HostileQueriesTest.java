package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dawen.cli.Main;
import dawen.query.Catalogue;
import dawen.store.Tdb2Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Queries that others have thought of to bring an endpoint down, which stand beside the repository
 * with what is expected of an answer; {@code -Ddawen.shared.required=true} makes their absence a
 * failure.
 */
class HostileQueriesTest {
  private static final Path QUERIES = Path.of("../shared/hostile-queries");
  private static final Duration LIMIT = Duration.ofSeconds(1);

  /** The limit, and what a machine that has other things to do takes for it. */
  private static final Duration LONGEST = LIMIT.plusSeconds(60);

  private static final int AT_ONCE = 3;
  private static final AtomicInteger VISITS = new AtomicInteger();

  @TempDir static Path folder;
  private static Tdb2Store store;
  private static Server server;
  private static ServerSocket trap;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    boolean there = Files.isDirectory(QUERIES);
    if (!there && Boolean.getBoolean("dawen.shared.required")) {
      fail("no " + QUERIES + ", which dawen.shared.required asks for");
    }
    assumeTrue(there, "no hostile queries beside the repository");
    String kg = folder.resolve("kg").toString();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code = Main.run(out, out, "build", "data/transcripts", "--kg", kg);
    assertEquals(0, code, said.toString(StandardCharsets.UTF_8));
    store = Tdb2Store.open(Path.of(kg));
    server =
        Server.start(ServerConfig.of(store, Catalogue.bundled()).withPort(0).withTimeout(LIMIT));
    trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread watching = new Thread(HostileQueriesTest::watch);
    watching.setDaemon(true);
    watching.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      trap.close();
      server.close();
      store.close();
    }
  }

  @Test
  void everyOneIsAnsweredRefusedOrStoppedAndTheNextIsServed() throws Exception {
    List<Path> queries;
    try (Stream<Path> files = Files.list(QUERIES)) {
      queries = files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
    assertFalse(queries.isEmpty());
    List<String> wrong = new ArrayList<>();
    ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<String>> faults = new ArrayList<>();
      queries.forEach(query -> faults.add(askers.submit(() -> fault(query))));
      for (Future<String> fault : faults) {
        wrong.add(fault.get());
      }
    } finally {
      askers.shutdownNow();
    }
    assertEquals("", String.join("", wrong));
    assertEquals(0, VISITS.get(), "somebody was sent to the trap");
    assertEquals(200, ask("ASK { ?s ?p ?o }", "application/sparql-results+json").statusCode());
  }

  /** What is wrong with the answer to a query, one line; empty if nothing is. */
  private static String fault(Path file) throws IOException, InterruptedException {
    String text = Files.readString(file);
    String query = text.replace(":9/", ":" + trap.getLocalPort() + "/");
    String expected = text.lines().filter(line -> line.startsWith("# expect: ")).findFirst().get();
    long begun = System.nanoTime();
    HttpResponse<byte[]> answer = ask(query, "application/sparql-results+json, text/turtle;q=0.5");
    long millis = (System.nanoTime() - begun) / 1_000_000;
    String fault = fault(expected.substring("# expect: ".length()), answer);
    if (millis > LONGEST.toMillis()) {
      fault += " after " + millis + " ms";
    }
    return fault.isEmpty() ? "" : file.getFileName() + " (" + expected + "): " + fault + "\n";
  }

  private static String fault(String expected, HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    boolean refusable = !expected.startsWith("answer") || expected.contains("400");
    boolean stoppable = expected.contains("limit") || expected.contains("answer");
    if (status == 200) {
      return expected.startsWith("refuse") ? "answered " + body : unreadable(answer);
    }
    boolean right = status == 400 && refusable || stoppable && List.of(422, 503).contains(status);
    boolean said = !body.isBlank() && !body.contains("\tat ") && !body.contains("Exception");
    return right && said ? "" : status + " " + body;
  }

  /** Why an answer is no document of its type; empty if it is one. */
  private static String unreadable(HttpResponse<byte[]> answer) {
    try {
      String type = answer.headers().firstValue("Content-Type").orElseThrow();
      if (type.startsWith("text/turtle")) {
        RDFParser.create()
            .source(new ByteArrayInputStream(answer.body()))
            .lang(Lang.TURTLE)
            .build()
            .toGraph();
      } else if (!new String(answer.body(), StandardCharsets.UTF_8).contains("\"boolean\"")) {
        ResultSetFormatter.consume(
            ResultSetFactory.fromJSON(new ByteArrayInputStream(answer.body())));
      }
      return "";
    } catch (RuntimeException e) {
      return "cannot be read: " + e;
    }
  }

  private static HttpResponse<byte[]> ask(String query, String accept)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(server.url() + "sparql"))
            .header("Accept", accept)
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofString(query))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private static void watch() {
    try {
      while (true) {
        trap.accept().close();
        VISITS.incrementAndGet();
      }
    } catch (IOException closed) {
      return;
    }
  }
}
