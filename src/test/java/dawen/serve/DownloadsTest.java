package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dawen.cli.Main;
import dawen.query.Catalogue;
import dawen.store.Tdb2Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the metadata promises can be got, and is what the command line writes. */
class DownloadsTest {
  private static final String BASE = "https://data.example/kg/";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  @TempDir static Path folder;
  private static Tdb2Store store;
  private static Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    String kg = folder.resolve("kg").toString();
    run("build", "data/transcripts/sample-2031.txt", "--kg", kg, "--base", BASE);
    String out = folder.resolve("out").toString();
    String compressed = "nq.gz,trig.gz,nt.gz,ttl.gz,jsonld.gz,jsonl.gz";
    run("export", "--to", "all," + compressed, "-o", out, "--kg", kg);
    String plain = "nq,trig,nt,ttl,jsonld," + compressed;
    run("export", "--plain", "--to", plain, "-o", out, "--kg", kg);
    store = Tdb2Store.open(Path.of(kg));
    server = Server.start(ServerConfig.of(store, Catalogue.bundled()).withPort(0));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  private static void run(String... args) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertEquals(0, Main.run(out, out, args), said.toString(StandardCharsets.UTF_8));
  }

  private HttpResponse<byte[]> send(String method, String path, String... headers) {
    URI address = URI.create(server.url() + path.substring(1));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(path, e);
    }
  }

  private HttpResponse<byte[]> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  private static String type(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
  }

  /** Path of each download → what the server should call it, as the stored metadata says. */
  private static SortedMap<String, String> promised() {
    String query =
        "PREFIX dcat: <http://www.w3.org/ns/dcat#> SELECT ?url (COALESCE(?gzip, ?inner) AS ?type)"
            + " { ?d dcat:downloadURL ?url OPTIONAL { ?d dcat:mediaType ?inner }"
            + " OPTIONAL { ?d dcat:compressFormat ?gzip } }";
    SortedMap<String, String> found = new TreeMap<>();
    try (QueryExecution execution = store.query(QueryFactory.create(query))) {
      execution.execSelect().forEachRemaining(row -> found.put(path(row), mediaType(row)));
    }
    return found;
  }

  /** JSON lines have none that is registered. */
  private static String mediaType(QuerySolution row) {
    return row.contains("type") ? resource(row, "type", MEDIA_TYPES) : "application/x-ndjson";
  }

  private static String path(QuerySolution row) {
    return "/" + resource(row, "url", BASE);
  }

  private static String resource(QuerySolution row, String name, String beginning) {
    String iri = row.getResource(name).getURI();
    assertTrue(iri.startsWith(beginning), iri);
    return iri.substring(beginning.length());
  }

  @Test
  void everyDownloadAnswersWithItsMediaTypeAndTheBytesOfTheCommandLine() throws IOException {
    assertEquals(33, promised().size());
    for (var file : promised().entrySet()) {
      HttpResponse<byte[]> answer = get(file.getKey());
      assertEquals(200, answer.statusCode(), file.getKey());
      assertEquals(file.getValue(), type(answer), file.getKey());
      String name = file.getKey().replace("/data/", "");
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("out").resolve(name)), answer.body(), name);
    }
  }

  @Test
  void everyDescriptionAnswersToo() throws IOException {
    String query =
        "PREFIX foaf: <http://xmlns.com/foaf/0.1/> SELECT ?url { ?s foaf:isPrimaryTopicOf ?url }";
    try (QueryExecution execution = store.query(QueryFactory.create(query))) {
      var rows = execution.execSelect().materialise();
      while (rows.hasNext()) {
        assertEquals(200, get(path(rows.next())).statusCode());
      }
      assertEquals(3, rows.getRowNumber());
    }
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("out/void.ttl")), get("/data/void.ttl").body());
  }

  @Test
  void croissantTellsTheChecksumsOfWhatIsAtItsAddresses() {
    JsonObject croissant = json("/data/croissant.json");
    for (JsonElement element : croissant.getAsJsonArray("distribution")) {
      JsonObject file = element.getAsJsonObject();
      String address = file.get("contentUrl").getAsString();
      assertTrue(address.startsWith(server.url() + "data/"), address);
      byte[] bytes = get(address.substring(server.url().length() - 1)).body();
      assertEquals(sha256(bytes), file.get("sha256").getAsString(), address);
      assertEquals(bytes.length + " B", file.get("contentSize").getAsString(), address);
    }
    assertEquals(8, croissant.getAsJsonArray("recordSet").size());
  }

  @Test
  void dataPackageTellsTheChecksumsOfWhatStandsBesideIt() {
    for (JsonElement element : json("/data/datapackage.json").getAsJsonArray("resources")) {
      JsonObject resource = element.getAsJsonObject();
      byte[] bytes = get("/data/" + resource.get("path").getAsString()).body();
      assertEquals("sha256:" + sha256(bytes), resource.get("hash").getAsString());
      assertEquals(bytes.length, resource.get("bytes").getAsInt());
    }
  }

  @Test
  void pageLinksEveryFileInBothLanguages() {
    for (String language : new String[] {"zh", "en"}) {
      HttpResponse<byte[]> answer = get("/data?lang=" + language, "Accept", "text/html");
      assertEquals(200, answer.statusCode());
      String page = new String(answer.body(), StandardCharsets.UTF_8);
      promised()
          .keySet()
          .forEach(path -> assertTrue(page.contains("<a href=\"" + path + "\">"), path));
      for (String name : List.of("croissant.json", "datapackage.json", "void.ttl", "SHA256SUMS")) {
        assertTrue(page.contains("href=\"/data/" + name + "\""), name);
      }
      assertTrue(page.contains(language.equals("zh") ? "<h1>下载</h1>" : "<h1>Downloads</h1>"));
    }
  }

  @Test
  void whoHasAFileIsNotSentItAgainAndHeadIsSentNoBytes() {
    HttpResponse<byte[]> first = get("/data/dawen.nq");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again = get("/data/dawen.nq", "If-None-Match", tag);
    assertEquals(304, again.statusCode());
    assertEquals(0, again.body().length);
    assertEquals(200, get("/data/dawen.nt", "If-None-Match", tag).statusCode());
    HttpResponse<byte[]> head = send("HEAD", "/data/dawen.nq");
    assertEquals(200, head.statusCode());
    assertEquals("application/n-quads", type(head));
    assertEquals(0, head.body().length);
    assertTrue(head.headers().firstValue("Content-Length").isEmpty());
  }

  @Test
  void theChecksumsAreThoseOfEveryFile() {
    String sums = new String(get("/data/SHA256SUMS").body(), StandardCharsets.UTF_8);
    SortedMap<String, String> told = new TreeMap<>();
    sums.lines().forEach(line -> told.put(line.substring(66), line.substring(0, 64)));
    SortedMap<String, String> found = new TreeMap<>();
    promised().keySet().forEach(path -> found.put(path.substring(6), sha256(get(path).body())));
    for (String name : List.of("croissant.json", "datapackage.json", "void.ttl")) {
      found.put(name, sha256(get("/data/" + name).body()));
    }
    assertEquals(found, told);
  }

  @Test
  void anUnknownFileIsNotFoundAndANearOneIsNamed() {
    HttpResponse<byte[]> answer = get("/data/dawen.nqs");
    assertEquals(404, answer.statusCode());
    String said = new String(answer.body(), StandardCharsets.UTF_8);
    assertTrue(said.contains("Did you mean dawen.nq"), said);
  }

  private JsonObject json(String path) {
    return JsonParser.parseString(new String(get(path).body(), StandardCharsets.UTF_8))
        .getAsJsonObject();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
