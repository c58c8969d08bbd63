package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.query.Catalogue;
import dawen.store.RemoteStore;
import dawen.store.StoreException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
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
        assertEquals(503, running.ask(query).statusCode(), query);
      }
    }
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
