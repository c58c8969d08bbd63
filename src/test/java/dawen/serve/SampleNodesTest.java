package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.cli.Main;
import dawen.query.Catalogue;
import dawen.store.Tdb2Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A built sample under a base of its own, walked over HTTP. */
class SampleNodesTest {

  private static final String BASE = "https://data.example/kg/";
  private static final int OF_EACH_KIND = 25;

  @TempDir static Path folder;
  private static Tdb2Store store;
  private static Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    String kg = folder.resolve("kg").toString();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    String sample = "data/transcripts/sample-2031.txt";
    int code = Main.run(out, out, "build", sample, "--kg", kg, "--base", BASE);
    assertEquals(0, code, said.toString(StandardCharsets.UTF_8));
    store = Tdb2Store.open(Path.of(kg));
    server = Server.start(ServerConfig.of(store, Catalogue.bundled()).withPort(0));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @Test
  void everyKindOfNodeResolvesInEveryForm() throws IOException, InterruptedException {
    Map<String, List<String>> kinds = subjectsByKind();
    assertTrue(kinds.keySet().containsAll(List.of("exchange", "outlet", "place", "mention")));
    for (List<String> paths : kinds.values()) {
      for (String path : paths.subList(0, Math.min(OF_EACH_KIND, paths.size()))) {
        assertEquals(200, get(path, "text/turtle").statusCode(), path);
      }
      for (Representation form : Representation.values()) {
        assertEquals(200, get(paths.get(0), form.mediaType()).statusCode(), paths.get(0) + form);
      }
    }
  }

  @Test
  void anExchangeBringsItsQuestionAndAnswer() throws IOException, InterruptedException {
    String body = get("exchange/sample-2031/1", "application/n-triples").body();
    for (String part : List.of("/question", "/answer")) {
      String subject = "<" + BASE + "exchange/sample-2031/1" + part + "> <";
      assertTrue(body.lines().anyMatch(line -> line.startsWith(subject)), body);
    }
  }

  @Test
  void theOntologyIsServedWithItsTerms() throws IOException, InterruptedException {
    String body = get("ontology", "application/n-triples").body();
    assertTrue(body.contains("<https://w3id.org/dawen/ontology#Exchange> <"), body);
  }

  @Test
  void theServiceDescriptionHasTheMetadata() throws IOException, InterruptedException {
    for (String path : List.of("sparql", "graph/metadata")) {
      String body = get(path, "application/n-triples").body();
      assertTrue(body.contains("http://rdfs.org/ns/void#Dataset"), body);
    }
  }

  private static Map<String, List<String>> subjectsByKind() {
    TreeSet<String> subjects = new TreeSet<>();
    Txn.executeRead(
        store.dataset(),
        () ->
            store
                .dataset()
                .find()
                .forEachRemaining(
                    quad -> {
                      Node subject = quad.getSubject();
                      if (subject.isURI() && subject.getURI().startsWith(BASE)) {
                        subjects.add(subject.getURI().substring(BASE.length()));
                      }
                    }));
    Map<String, List<String>> kinds = new TreeMap<>();
    for (String path : subjects) {
      kinds.computeIfAbsent(path.split("/")[0], kind -> new ArrayList<>()).add(path);
    }
    return kinds;
  }

  private HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + path)).header("Accept", accept).build();
    return client.send(request, BodyHandlers.ofString());
  }
}
