package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.query.Catalogue;
import dawen.store.RemoteStore;
import dawen.store.StoreException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {

  @TempDir Path folder;

  @Test
  void aFreePortIsReportedAsItIs() {
    try (Running running = Running.in(folder)) {
      assertTrue(running.server.port() > 0);
      assertEquals("http://localhost:" + running.server.port() + "/", running.server.url());
      assertTrue(running.get("/$/metrics").body().contains("fuseki_requests"));
      assertEquals(200, running.get("/$/ping").statusCode());
    }
  }

  @Test
  void aPortInUseIsNamedWithTheRemedyAndTheStoreStaysOpen() throws IOException {
    InetAddress here = InetAddress.getByName("localhost");
    try (Running running = Running.in(folder);
        ServerSocket taken = new ServerSocket(0, 1, here)) {
      ServerConfig config =
          ServerConfig.of(running.store, Catalogue.of(folder.resolve("queries")))
              .withPort(taken.getLocalPort());
      ServeException e = assertThrows(ServeException.class, () -> Server.start(config));
      assertTrue(e.getMessage().startsWith("port " + taken.getLocalPort() + " is in use"));
      assertTrue(e.getMessage().contains("--port"), e.getMessage());
      assertEquals(2, running.store.graphNames().size());
    }
  }

  @Test
  void aQueryThatTakesTooLongIsATimeOutAndNoTornAnswer() {
    UnaryOperator<ServerConfig> hasty =
        config -> config.withTimeout(Duration.ofMillis(300)).withMaxRows(Integer.MAX_VALUE);
    try (Running running = Running.in(folder, hasty)) {
      String cross = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }";
      for (String query : List.of("SELECT * " + cross, "SELECT (COUNT(*) AS ?x) " + cross)) {
        var answer = running.ask(query);
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("stopped after 0.3 s"), answer.body());
        // the same query would take as long again
        assertTrue(answer.headers().firstValue("Retry-After").isEmpty());
      }
    }
  }

  @Test
  void aQueryThatNeverLooksAtTheTimeIsStoppedToo() {
    try (Running running = Running.in(folder, c -> c.withTimeout(Duration.ofMillis(300)))) {
      StringBuilder crossed = new StringBuilder("SELECT (COUNT(*) AS ?n) {");
      for (int i = 0; i < 9; i++) {
        crossed.append(" VALUES ?v").append(i).append(" { 0 1 2 3 4 5 6 7 8 9 }");
      }
      var answer = running.ask(crossed + " }");
      assertEquals(503, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("stopped after 0.3 s"), answer.body());
      assertTrue(running.ask("ASK {}").body().contains("true"));
    }
  }

  @Test
  void aCannedQueryThatTakesTooLongIsA503WithWords() throws IOException {
    Path queries = Files.createDirectories(folder.resolve("endless"));
    Files.writeString(
        queries.resolve("endless.rq"),
        """
        #+ summary: How many rows has everything with everything?
        #+ summary_zh: 全部组合有多少行？
        #+ description: One row.
        #+ description_zh: 一行。
        #+ tags: [test]
        SELECT (COUNT(*) AS ?n) {
          ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r . ?s ?t ?u
        } ORDER BY ?n
        """);
    UnaryOperator<ServerConfig> endless =
        config ->
            ServerConfig.of(config.store(), Catalogue.of(queries))
                .withPort(0)
                .withTimeout(Duration.ofMillis(300));
    try (Running running = Running.in(folder, endless)) {
      var answer = running.get("/api/endless.csv");
      assertEquals(503, answer.statusCode(), answer.body());
      assertTrue(
          answer
              .headers()
              .firstValue("Content-Type")
              .orElseThrow()
              .startsWith("application/problem+json"));
    }
  }

  @Test
  void headTellsHowLongTheAnswerIs() {
    try (Running running = Running.in(folder)) {
      String query = "/sparql?query=" + Running.encode("SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o");
      var whole = running.get(query, "Accept", "text/csv");
      var head = running.send("HEAD", query, "", "Accept", "text/csv");
      assertEquals(200, head.statusCode());
      assertEquals("", head.body());
      String length = Integer.toString(whole.body().getBytes(StandardCharsets.UTF_8).length);
      assertEquals(length, head.headers().firstValue("Content-Length").orElseThrow());
      assertEquals(length, whole.headers().firstValue("Content-Length").orElseThrow());
    }
  }

  @Test
  void aQueryThatIsTooLongIsRefused() {
    try (Running running = Running.in(folder)) {
      String filler = "ASK {} #" + "x".repeat(600_000);
      var answer =
          running.send("POST", "/sparql", filler, "Content-Type", "application/sparql-query");
      assertEquals(400, answer.statusCode());
      assertTrue(answer.body().contains("longer than 500000 characters"), answer.body());
    }
  }

  @Test
  void closingEndsTheProcessesThatItStarted() throws InterruptedException {
    Set<ProcessHandle> before = children();
    try (Running running = Running.in(folder)) {
      running.ask("ASK {}");
      Set<ProcessHandle> started = children();
      started.removeAll(before);
      assertFalse(started.isEmpty());
      running.server.close();
      started.removeIf(process -> !process.isAlive());
      assertEquals(Set.of(), started);
    }
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().children().collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void anAnswerOfTooManyRowsIsCutAndSaysSo() {
    try (Running running = Running.in(folder, c -> c.withMaxRows(5))) {
      var cut = running.ask("SELECT * { ?s ?p ?o }", "Accept", "text/csv");
      assertEquals(6, cut.body().lines().count());
      assertEquals("5", cut.headers().firstValue("X-Dawen-Rows-Cut").orElseThrow());
      var whole = running.ask("SELECT * { ?s ?p ?o } LIMIT 5", "Accept", "text/csv");
      assertEquals(6, whole.body().lines().count());
      assertTrue(whole.headers().firstValue("X-Dawen-Rows-Cut").isEmpty());
    }
  }

  @Test
  void anotherDawenCanAskItButNotWrite() {
    try (Running running = Running.in(folder);
        RemoteStore remote = RemoteStore.of(running.server.url())) {
      assertEquals(running.store.graphNames(), remote.graphNames());
      var graphs = DatasetGraphFactory.create();
      graphs.add(SSE.parseQuad("(<urn:g> <urn:s> <urn:p> <urn:o>)"));
      StoreException e = assertThrows(StoreException.class, () -> remote.replace(graphs));
      assertTrue(e.getMessage().contains("takes no graphs (405"), e.getMessage());
    }
  }

  @Test
  void whatIsWrittenWhileItServesIsSeenAtOnce() {
    try (Running running = Running.in(folder)) {
      running.store.remove(List.of("https://w3id.org/dawen/graph/transcript/t"));
      var answer = running.ask("ASK { ?s a <https://w3id.org/dawen/ontology#Exchange> }");
      assertTrue(answer.body().contains("false"), answer.body());
    }
  }
}
