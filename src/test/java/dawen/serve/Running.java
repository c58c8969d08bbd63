package dawen.serve;

import dawen.query.Catalogue;
import dawen.store.Tdb2Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** A real server on a free port over a real TDB2 folder, and a client for it. */
final class Running implements AutoCloseable {

  private static final String GRAPH =
      """
      PREFIX dawen: <https://w3id.org/dawen/ontology#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX dct: <http://purl.org/dc/terms/>
      BASE <https://w3id.org/dawen/>
      <graph/transcript/t> {
        <conference/2026/p> a dawen:PressConference ; dawen:year 2026 ;
          schema:name "记者会<script>alert(1)</script>"@zh .
        <exchange/t/1> a dawen:Exchange ; dawen:year 2026 ; dawen:topic <topic/trade> ;
          dawen:conference <conference/2026/p> ; dawen:position 1 ; dawen:question <exchange/t/1/question> ;
          dawen:outlet <outlet/a> ; dawen:country <place/US> , <place/RU> .
        <exchange/t/1/question> a schema:Question ; schema:mentions <place/US> .
        <exchange/t/2> a dawen:Exchange ; dawen:year 2026 ; dawen:outlet <outlet/b> .
        <exchange/t/3> a dawen:Exchange ; dawen:year 2026 ; dawen:duplicateOf <exchange/t/2> .
      }
      <graph/outlets> {
        <outlet/a> a schema:NewsMediaOrganization ; dct:identifier "a" ;
          skos:prefLabel "甲报"@zh , "A <b>Daily</b>"@en .
        <outlet/b> a schema:NewsMediaOrganization ; dct:identifier "b" ;
          skos:prefLabel "\\"><script>alert(2)</script>"@zh .
      }
      """;

  private static final String NAMED =
      """
      #+ summary: What is each conference <i>called</i>?
      #+ summary_zh: 记者会<b>叫</b>什么？
      #+ description: One row for each title.
      #+ description_zh: 每个<i>名称</i>一行。
      #+ tags: [test]
      #+ params:
      #+   year: {type: year, default: 2026}
      PREFIX dawen: <https://w3id.org/dawen/ontology#>
      PREFIX schema: <https://schema.org/>
      SELECT ?conference ?conferenceLabel ?year WHERE {
        VALUES ?year { 2026 }
        ?conference a dawen:PressConference ; dawen:year ?year ; schema:name ?conferenceLabel
      } ORDER BY ?conference ?conferenceLabel ?year
      """;

  private static final String BY_OUTLET =
      """
      #+ summary: What did an outlet ask?
      #+ summary_zh: 某媒体问了什么？
      #+ description: One row for each exchange.
      #+ tags: [test]
      #+ params:
      #+   outlet: {type: outlet, default: a, optional: true}
      PREFIX dawen: <https://w3id.org/dawen/ontology#>
      PREFIX dct: <http://purl.org/dc/terms/>
      SELECT ?exchange ?outletId WHERE {
        VALUES ?outletId { "a" }
        ?exchange dawen:outlet ?outlet . ?outlet dct:identifier ?outletId
      } ORDER BY ?exchange ?outletId
      """;

  private static final String REMOTE =
      """
      #+ summary: What do others know?
      #+ summary_zh: 别处知道什么？
      #+ description_zh: 每个主语一行。
      #+ tags: [test]
      SELECT ?s WHERE { SERVICE <http://localhost:9/sparql> { ?s ?p ?o } } ORDER BY ?s
      """;

  final Tdb2Store store;
  final Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  private Running(Tdb2Store store, Server server) {
    this.store = store;
    this.server = server;
  }

  static Running in(Path folder) {
    return in(folder, config -> config);
  }

  static Running in(Path folder, UnaryOperator<ServerConfig> settings) {
    Tdb2Store store = Tdb2Store.create(folder.resolve("kg"));
    store.replace(RDFParser.fromString(GRAPH, Lang.TRIG).toDatasetGraph());
    Catalogue catalogue = Catalogue.of(queries(folder.resolve("queries")));
    ServerConfig config = settings.apply(ServerConfig.of(store, catalogue).withPort(0));
    return new Running(store, Server.start(config));
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    return send(method, path, body, BodyHandlers.ofString(), headers);
  }

  /** What GET gets, byte for byte. */
  HttpResponse<byte[]> bytes(String path, String... headers) {
    return send("GET", path, "", BodyHandlers.ofByteArray(), headers);
  }

  private <T> HttpResponse<T> send(
      String method, String path, String body, BodyHandler<T> handler, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.url() + path.substring(1)))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A SPARQL query by GET. */
  HttpResponse<String> ask(String query, String... headers) {
    return get("/sparql?query=" + encode(query), headers);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }

  private static Path queries(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("conferences.rq"), NAMED);
      Files.writeString(folder.resolve("by-outlet.rq"), BY_OUTLET);
      Files.writeString(folder.resolve("elsewhere.rq"), REMOTE);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
