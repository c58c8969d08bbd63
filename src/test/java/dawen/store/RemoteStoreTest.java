package dawen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.http.GSP;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteStoreTest {

  private final DatasetGraph held = DatasetGraphFactory.createTxnMem();
  private final AtomicInteger writes = new AtomicInteger();
  private FusekiServer server;

  @BeforeEach
  void start() {
    server =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .fusekiModules(FusekiModules.create())
            .add("/kg", held)
            .add("/fixed", DatasetGraphFactory.createTxnMem(), false)
            .addFilter("/*", new CountingFilter(writes))
            .start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void irisUnderTheBaseOfAQueryArriveWhole() {
    RemoteStore store = RemoteStore.of(server.serverURL() + "kg");
    store.replace(Quads.trig(":g { :a :b :c }"));
    Query query = QueryFactory.create("ASK { <a> <b> ?c }", "http://example.org/");
    try (QueryExecution asked = store.query(query, Duration.ofSeconds(30))) {
      assertTrue(asked.execAsk());
    }
    assertEquals("http://example.org/", query.getBaseURI());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kg", "kg/", "kg/sparql", "kg/query", "kg/data"})
  void anyAddressOfTheDatasetWillDo(String path) {
    RemoteStore store = RemoteStore.of(server.serverURL() + path);
    store.replace(Quads.trig(":g { :a :b \"中\"@zh } :h { :c :d 2 }"));
    assertEquals(Set.of("http://example.org/g", "http://example.org/h"), store.graphNames());
    assertTrue(IsoMatcher.isomorphic(Quads.trig(":g { :a :b \"中\"@zh } :h { :c :d 2 }"), held));
  }

  @Test
  void aSecondLoadSendsNothing() {
    RemoteStore.of(server.serverURL() + "kg").replace(Quads.many(3, 40));
    assertEquals(3, writes.getAndSet(0));
    RemoteStore.of(server.serverURL() + "kg").replace(Quads.many(3, 40));
    assertEquals(0, writes.get());
  }

  @Test
  void aChangedGraphIsReplacedAndARemovedOneIsGone() {
    RemoteStore store = RemoteStore.of(server.serverURL() + "kg");
    store.replace(Quads.trig(":g { :a :b 1 } :h { :c :d 2 }"));
    store.replace(Quads.trig(":g { :a :b 3 }"));
    store.remove(List.of("http://example.org/h", "http://example.org/unknown"));
    assertTrue(IsoMatcher.isomorphic(Quads.trig(":g { :a :b 3 }"), held));
  }

  @Test
  void queriesSeeTheUnionAndTheGraphsThoughFusekiKeepsThemApart() {
    RemoteStore store = RemoteStore.of(server.serverURL() + "kg");
    store.replace(Quads.trig(":g { :a :b :c } :h { :c :d 2 }"));
    String join =
        "PREFIX : <http://example.org/> SELECT * { ?a :b ?c . ?c :d ?e GRAPH ?g { ?c :d ?e } }";
    try (QueryExecution query = store.query(QueryFactory.create(join))) {
      var rows = query.execSelect();
      assertEquals("http://example.org/h", rows.next().getResource("g").getURI());
      assertTrue(!rows.hasNext());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fixed,  takes no graphs (405",
    "fixed,  name a dataset that can be written",
    "kgg,    no SPARQL endpoint at",
    "kgg,    'name the dataset, as in'",
  })
  void aRefusalNamesTheRemedy(String path, String said) {
    RemoteStore store = RemoteStore.of(server.serverURL() + path);
    DatasetGraph graphs = Quads.trig(":g { :a :b 1 }");
    StoreException e = assertThrows(StoreException.class, () -> store.replace(graphs));
    assertTrue(e.getMessage().contains(said), e.getMessage());
  }

  @Test
  void aServerThatIsNotThereIsSaidToBeSo() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    RemoteStore store = RemoteStore.of("http://localhost:" + port + "/kg");
    StoreException e = assertThrows(StoreException.class, store::graphNames);
    assertTrue(e.getMessage().contains("cannot be reached"), e.getMessage());
    assertTrue(e.getMessage().contains("is the server running?"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kg", "localhost:3030", "ftp://host/kg", "http://", "http://a b/"})
  void whatIsNoAddressIsRefused(String text) {
    StoreException e = assertThrows(StoreException.class, () -> RemoteStore.of(text));
    assertTrue(e.getMessage().contains("http://localhost:3030/kg"), e.getMessage());
  }

  /** It takes connections, and says nothing. */
  @Test
  void aServerThatDoesNotAnswerIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      RemoteAddresses there = RemoteAddresses.of("http://localhost:" + silent.getLocalPort());
      RemoteServer hasty = new RemoteServer(there, Duration.ofMillis(300));
      assertThrows(StoreException.class, () -> new RemoteStore(hasty).graphNames());
      StoreException e =
          assertThrows(
              StoreException.class,
              () -> hasty.write(url -> GSP.service(url).defaultGraph().DELETE()));
      assertTrue(e.getMessage().contains("has not answered for"), e.getMessage());
    }
  }
}
