package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dawen.cli.Main;
import dawen.graph.Vocabulary;
import dawen.query.Catalogue;
import dawen.store.Tdb2Store;
import dawen.web.Description;
import dawen.web.Nodes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built samples under a base of their own: every IRI, every kind of node over HTTP. */
class SampleNodesTest {

  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final String BASE = "https://data.example/kg/";
  private static final int OF_EACH_KIND = 8;

  @TempDir static Path folder;
  private static Tdb2Store store;
  private static Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    String kg = folder.resolve("kg").toString();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    String samples = "data/transcripts";
    int code = Main.run(out, out, "build", samples, "--kg", kg, "--base", BASE);
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
  void everyIriUnderTheBaseIsDescribedUnderItsPath() {
    Nodes nodes = new Nodes(store);
    Set<String> paths =
        paths(Quad::getGraph, Quad::getSubject, Quad::getPredicate, Quad::getObject);
    assertTrue(paths.size() > 5000, paths.size() + " paths");
    List<String> wrong = new ArrayList<>();
    Txn.executeRead(
        store.dataset(),
        () -> {
          for (String path : paths) {
            if (path.startsWith("data/")) {
              continue; // files, which have a servlet and a test of their own
            }
            boolean isFound = Address.of("/" + path).node().equals(path);
            if (!isFound || !nodes.has(path) || nodes.describe(path).isEmpty()) {
              wrong.add(path);
            }
          }
        });
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyKindOfNodeResolvesInEveryForm() throws IOException, InterruptedException {
    Map<String, List<String>> kinds = byKind(paths(Quad::getGraph, Quad::getSubject));
    assertTrue(kinds.keySet().containsAll(List.of("exchange", "outlet", "place", "mention")));
    for (List<String> paths : kinds.values()) {
      for (Representation form : Representation.values()) {
        HttpResponse<String> answer = get(paths.get(0), form.mediaType());
        assertEquals(200, answer.statusCode(), paths.get(0) + form);
        assertFalse(answer.body().isBlank(), paths.get(0) + form);
      }
    }
    for (String path : List.of("", "dataset", "sparql", "topics", "graph/metadata")) {
      assertEquals(200, get(path, "text/html").statusCode(), path);
    }
  }

  @Test
  void everyPageOfTheExplorerIsATableAndAGraphToo() throws IOException, InterruptedException {
    for (String address : Files.readAllLines(Path.of("src/test/resources/explore/addresses.txt"))) {
      if (address.startsWith("/side-by-side")) {
        continue; // the samples print no conference twice
      }
      String[] parts = address.substring(1).split("\\?", 2);
      String query =
          parts.length == 1
              ? ""
              : "?"
                  + URLEncoder.encode(parts[1], StandardCharsets.UTF_8)
                      .replace("%3D", "=")
                      .replace("%26", "&");
      String csv = get(parts[0] + ".csv" + query, "*/*").body();
      String json = get(parts[0] + ".json" + query, "*/*").body();
      String turtle = get(parts[0] + ".ttl" + query, "*/*").body();
      assertTrue(csv.lines().count() > 1, address + ".csv: " + csv);
      assertTrue(JsonParser.parseString(json).getAsJsonObject().size() > 1, address + ".json");
      assertFalse(
          RDFParser.fromString(turtle, Lang.TURTLE).toGraph().isEmpty(),
          address + ".ttl: " + turtle);
    }
  }

  @Test
  void whereTheSchemeOfTheTopicsIsThereIsAPageOfThemToo() throws IOException, InterruptedException {
    String page = get("topics", "text/html").body();
    assertTrue(page.contains("<figure class=\"chart treemap\">"), page);
    assertTrue(get("topics", "text/csv").body().startsWith("topic,broader,itself,exchanges"));
    assertTrue(get("topics.csv?year=2035", "*/*").body().startsWith("topic,broader"));
    for (String type : List.of("text/turtle", "application/ld+json", "application/json")) {
      HttpResponse<String> scheme = get("topics", type);
      assertTrue(scheme.headers().firstValue("Content-Type").orElse("").startsWith(type));
      assertTrue(scheme.body().contains("ConceptScheme"), scheme.body());
    }
  }

  @Test
  void theJsonLdOfEveryKindOfNodeHasTheTriplesOfItsTurtle() {
    Nodes nodes = new Nodes(store);
    for (List<String> paths : byKind(paths(Quad::getGraph, Quad::getSubject)).values()) {
      for (String path : spread(paths)) {
        RdfDocument document =
            Txn.calculateRead(store.dataset(), () -> document(nodes, nodes.describe(path)));
        byte[] turtle = Representation.TURTLE.write(document);
        Graph expected =
            RDFParser.source(new ByteArrayInputStream(turtle)).lang(Lang.TURTLE).toGraph();
        Graph read = JsonLd.read(Representation.JSON_LD.write(document));
        assertTrue(expected.isIsomorphicWith(read), path);
        assertEquals(document.triples().size(), read.size(), path);
      }
    }
  }

  private static RdfDocument document(Nodes nodes, Description description) {
    String origin = "http://localhost";
    return RdfDocument.of(description.node(), description.triples(), nodes.base(), origin);
  }

  /** A few from the whole list, its first and last among them. */
  private static List<String> spread(List<String> paths) {
    int step = Math.max(1, paths.size() / OF_EACH_KIND);
    return IntStream.range(0, paths.size())
        .filter(i -> i % step == 0 || i == paths.size() - 1)
        .mapToObj(paths::get)
        .toList();
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
  void theJsonLdOfAnExchangeHasItsMentionsAsWebAnnotations() throws Exception {
    String path = "exchange/sample-2031/1";
    String document = get(path, "application/ld+json").body();
    Graph read = JsonLd.read(document.getBytes(StandardCharsets.UTF_8));
    Set<String> annotated = new TreeSet<>();
    read.stream(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(OA + "Annotation"))
        .forEach(triple -> annotated.add(triple.getSubject().getURI()));
    Set<String> mentions = new TreeSet<>();
    Node inPart = NodeFactory.createURI(Vocabulary.DAWEN + "inPart");
    Node mention = NodeFactory.createURI(Vocabulary.DAWEN + "Mention");
    Txn.executeRead(
        store.dataset(),
        () -> {
          Graph all = store.dataset().getUnionGraph();
          for (String part : List.of("/question", "/answer")) {
            all.stream(Node.ANY, inPart, NodeFactory.createURI(BASE + path + part))
                .map(Triple::getSubject)
                .filter(node -> all.contains(node, RDF.type.asNode(), mention))
                .forEach(node -> mentions.add(node.getURI()));
          }
        });
    assertTrue(mentions.size() > 3, mentions.toString());
    assertEquals(mentions, annotated);
    assertFalse(get(path, "text/turtle").body().contains("TextQuoteSelector"));
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

  /** What follows the base in all IRIs at these places of a quad, without a fragment. */
  @SafeVarargs
  private static Set<String> paths(Function<Quad, Node>... places) {
    Set<String> paths = new TreeSet<>();
    Txn.executeRead(
        store.dataset(),
        () ->
            store
                .dataset()
                .find()
                .forEachRemaining(
                    quad -> {
                      for (Function<Quad, Node> place : places) {
                        Node node = place.apply(quad);
                        if (node.isURI() && node.getURI().startsWith(BASE)) {
                          paths.add(node.getURI().substring(BASE.length()).split("#")[0]);
                        }
                      }
                    }));
    return paths;
  }

  private static Map<String, List<String>> byKind(Set<String> paths) {
    Map<String, List<String>> kinds = new TreeMap<>();
    for (String path : paths) {
      String kind = path.replaceFirst("^(graph/[^/]+|[^/]+).*?(/question|/answer)?$", "$1$2");
      kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(path);
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
