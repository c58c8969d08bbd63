package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.export.JsonLdContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedDataTest {

  private static final String BASE = "https://w3id.org/dawen/";

  @TempDir static Path folder;
  private static Running running;

  @BeforeAll
  static void start() {
    running = Running.in(folder);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html | text/html | html",
        "*/* | text/html | html",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html | html",
        "text/turtle | text/turtle | ttl",
        "application/ld+json | application/ld+json | jsonld",
        "application/n-triples | application/n-triples | nt",
        "application/rdf+xml | application/rdf+xml | rdf",
        "text/csv | text/csv | csv",
        "text/html;q=0.2, text/turtle;q=0.9 | text/turtle | ttl",
        "image/png, application/ld+json;q=0.1 | application/ld+json | jsonld",
        "application/json | application/json | json",
      })
  void theFormIsByAccept(String accept, String type, String suffix) {
    HttpResponse<String> answer = running.get("/exchange/t/1", "Accept", accept);
    assertEquals(200, answer.statusCode());
    assertTrue(header(answer, "Content-Type").startsWith(type), header(answer, "Content-Type"));
    assertEquals("/exchange/t/1." + suffix, header(answer, "Content-Location"));
    assertEquals("Accept, Accept-Language, Cookie", header(answer, "Vary"));
    assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
    List<String> links = answer.headers().allValues("Link");
    assertEquals(6, links.stream().filter(link -> link.contains("alternate")).count());
    assertTrue(links.contains("<" + BASE + "exchange/t/1>; rel=\"cite-as\""), links.toString());
    assertFalse(links.toString().contains("/exchange/t/1." + suffix + ">"), links.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "ttl", "jsonld", "nt", "rdf", "csv", "json", "TTL"})
  void theSuffixWinsOverAccept(String suffix) {
    HttpResponse<String> answer = running.get("/outlet/a." + suffix, "Accept", "image/png");
    assertEquals(200, answer.statusCode());
    assertEquals(
        "/outlet/a." + suffix.toLowerCase(Locale.ROOT), header(answer, "Content-Location"));
    assertTrue(answer.body().contains("甲报"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "jsonld", "nt", "rdf"})
  void everyRdfFormHasTheNodeAndWhatRefersToIt(String suffix) {
    HttpResponse<String> answer = running.get("/outlet/a." + suffix);
    Lang lang = RDFLanguages.contentTypeToLang(header(answer, "Content-Type").split(";")[0]);
    Graph graph = RDFParser.fromString(answer.body(), lang).toGraph();
    assertEquals(5, graph.size());
    assertTrue(
        graph.contains(
            NodeFactory.createURI(BASE + "exchange/t/1"),
            NodeFactory.createURI(BASE + "ontology#outlet"),
            NodeFactory.createURI(BASE + "outlet/a")));
  }

  @ParameterizedTest
  @CsvSource({
    "/outlet/none, application/json, application/problem+json",
    "/outlet/none.ttl, text/turtle, application/problem+json",
    "/outlet/<script>, text/html, text/html",
  })
  void whatTheGraphDoesNotKnowIsNotFound(String path, String accept, String type) {
    HttpResponse<String> answer =
        running.get(path.replace("<", "%3C").replace(">", "%3E"), "Accept", accept);
    assertEquals(404, answer.statusCode());
    assertTrue(header(answer, "Content-Type").startsWith(type));
    assertFalse(answer.body().contains("<script>"), answer.body());
  }

  @Test
  void aTypeThatIsNotOfferedIsNotAcceptable() {
    HttpResponse<String> answer = running.get("/outlet/a", "Accept", "image/png");
    assertEquals(406, answer.statusCode());
    assertTrue(answer.body().contains("application/n-triples"), answer.body());
  }

  @Test
  void whoHasTheVersionGetsNoSecondCopy() {
    HttpResponse<String> first = running.get("/outlet/a.ttl");
    String tag = header(first, "ETag");
    HttpResponse<String> again = running.get("/outlet/a.ttl", "If-None-Match", "W/" + tag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(tag, header(again, "ETag"));
    assertEquals(200, running.get("/outlet/a.nt", "If-None-Match", tag).statusCode());
  }

  @Test
  void headHasTheHeadersOfGetAndNoBody() {
    HttpResponse<String> head = running.send("HEAD", "/outlet/a.ttl", "");
    HttpResponse<String> get = running.get("/outlet/a.ttl");
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    for (String name : List.of("ETag", "Content-Type", "Content-Length", "Content-Location")) {
      assertEquals(header(get, name), header(head, name));
    }
    assertEquals(405, running.send("POST", "/outlet/a.ttl", "x").statusCode());
  }

  @Test
  void thePageIsInTheReadersLanguageLinksWithinTheServerAndEscapes() {
    String page = running.get("/exchange/t/1.html?lang=en").body();
    String link = "<a href=\"/outlet/a\" title=\"" + BASE + "outlet/a\">";
    assertTrue(page.contains(link + "A &lt;b&gt;Daily&lt;/b&gt;</a>"), page);
    assertTrue(running.get("/exchange/t/1.html?lang=zh").body().contains(link + "甲报</a>"));
    String hostile = running.get("/outlet/b.html").body();
    assertTrue(hostile.contains("&lt;script&gt;alert(2)"), hostile);
    assertFalse(hostile.contains("<script>"), hostile);
  }

  @Test
  void everySubjectUnderTheBaseResolves() {
    String query =
        "SELECT DISTINCT ?s { ?s ?p ?o FILTER(STRSTARTS(STR(?s), '" + BASE + "')) } ORDER BY ?s";
    List<String> rows = running.ask(query, "Accept", "text/csv").body().lines().skip(1).toList();
    assertEquals(7, rows.size());
    for (String iri : rows) {
      HttpResponse<String> answer = running.get(iri.substring(BASE.length() - 1) + ".nt");
      assertEquals(200, answer.statusCode(), iri);
      assertTrue(answer.body().contains("<" + iri + ">"), iri);
    }
  }

  @Test
  void theContextIsServedForAnybodyToKeep() {
    HttpResponse<String> answer = running.get("/context.jsonld");
    assertEquals(200, answer.statusCode());
    assertEquals("application/ld+json", header(answer, "Content-Type"));
    assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
    assertEquals("public, max-age=3600", header(answer, "Cache-Control"));
    assertEquals(JsonLdContext.BUNDLED.text(), answer.body());
    String document = running.get("/outlet/a.jsonld").body();
    assertTrue(document.contains('"' + running.server.url() + "context.jsonld\""), document);
  }

  @Test
  void plainJsonSaysWhereItsContextIs() {
    HttpResponse<String> answer = running.get("/outlet/a", "Accept", "application/json");
    assertEquals(running.get("/outlet/a.jsonld").body(), answer.body());
    String link = answer.headers().allValues("Link").toString();
    assertTrue(
        link.contains("</context.jsonld>; rel=\"http://www.w3.org/ns/json-ld#context\""), link);
  }

  @Test
  void aPageTellsWhatANodeIsAndListsItsExchanges() {
    String page = running.get("/outlet/a?lang=en").body();
    assertTrue(page.contains("<p class=\"kind\">news outlet</p>"), page);
    assertTrue(page.contains("<code>" + BASE + "outlet/a</code>"), page);
    assertTrue(page.contains("Questions it asked <a href=\"/search?outlet=a\""), page);
    assertTrue(page.contains("<td class=\"date\">2026</td>"), page);
    assertTrue(page.contains("<a href=\"/outlet/a/exchanges.csv\">"), page);
    assertFalse(page.contains("rdf:type"), page);
    String exchange = running.get("/exchange/t/1?lang=zh").body();
    assertTrue(exchange.contains("<h1>甲报</h1>"), exchange);
    assertTrue(exchange.contains("<dt>提问媒体</dt>"), exchange);
  }

  @Test
  void aNodesExchangesAreATable() {
    HttpResponse<String> answer = running.get("/outlet/a/exchanges.csv");
    assertEquals("text/csv; charset=utf-8", header(answer, "Content-Type"));
    List<String> lines = answer.body().lines().toList();
    assertEquals(2, lines.size(), answer.body());
    assertTrue(lines.get(0).startsWith("exchange,as,position,year,date,"), lines.get(0));
    String row = BASE + "exchange/t/1,outlet,1,2026,,";
    assertTrue(lines.get(1).startsWith(row), lines.get(1));
    String outlet = BASE + "conference/2026/p,,," + BASE + "outlet/a,甲报,A <b>Daily</b>,";
    assertTrue(lines.get(1).contains(outlet), lines.get(1));
    String place = running.get("/place/US/exchanges.csv").body();
    assertTrue(place.contains(BASE + "exchange/t/1,country question,1,"), place);
    assertEquals(404, running.get("/outlet/none/exchanges.csv").statusCode());
    assertEquals(404, running.get("/outlet/a/exchanges").statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "/outlet/a/,        308, /outlet/a",
    "/outlet/a.ttl/,    308, /outlet/a.ttl",
    "/sparql/?query=x,  308, /sparql?query=x",
    "/outlet/none/,     404, (none)",
    "/outlet/%61.nt,    200, (none)",
    "/outlet/A.N3,      404, (none)",
    "/outlet//a,        400, (none)",
    "/outlet/a%2Fb,     400, (none)",
  })
  void otherSpellingsOfAnAddressLeadToItOrNowhere(String path, int status, String location) {
    HttpResponse<String> answer = running.get(path);
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(location, header(answer, "Location"));
  }

  @ParameterizedTest
  @CsvSource({
    "/outlet/a.n3,  /outlet/a",
    "/Outlet/A,     /outlet/a",
    "/outlet/bb.nt, /outlet/b",
  })
  void whatIsNotFoundSaysWhatWasPerhapsMeant(String path, String near) {
    String body = running.get(path, "Accept", "application/json").body();
    assertTrue(body.contains("Did you mean " + near), body);
    String page = running.get(path.replace(".nt", ""), "Accept", "text/html").body();
    assertTrue(page.contains("<a href=\"" + near + "\">"), page);
  }

  @Test
  void theVersionIsThatOfTheDataTheFormAndOfAPageTheLanguage() {
    String turtle = header(running.get("/outlet/a.ttl"), "ETag");
    assertEquals(turtle, header(running.get("/outlet/b.ttl"), "ETag"));
    assertEquals(turtle, header(running.get("/outlet/a", "Accept", "text/turtle"), "ETag"));
    String zh = header(running.get("/outlet/a.html?lang=zh"), "ETag");
    String en = header(running.get("/outlet/a.html?lang=en"), "ETag");
    assertEquals(3, List.of(turtle, zh, en).stream().distinct().count());
    assertEquals(
        304, running.get("/outlet/a?lang=en", "If-None-Match", zh + ", " + en).statusCode());
    assertEquals(200, running.get("/outlet/a?lang=en", "If-None-Match", zh).statusCode());
    assertEquals("no-cache", header(running.get("/outlet/a"), "Cache-Control"));
  }

  @Test
  void whatIsNotKnownHasNoVersion() {
    String tag = header(running.get("/outlet/a.ttl"), "ETag");
    assertEquals("(none)", header(running.get("/outlet/none.ttl"), "ETag"));
    assertEquals(404, running.get("/outlet/none.ttl", "If-None-Match", "*").statusCode());
    assertEquals(200, running.get("/outlet/a.ttl", "If-None-Match", "\"x\", *").statusCode());
    assertFalse(tag.startsWith("W/"), tag);
  }

  @Test
  void theGraphsDescriptionIsWhereItIsLookedFor() {
    HttpResponse<String> answer = running.get("/.well-known/void");
    assertEquals(303, answer.statusCode());
    assertEquals("/graph/metadata", header(answer, "Location"));
  }

  @Test
  void theServiceDescriptionIsInTheFormAskedFor() {
    HttpResponse<String> answer = running.get("/sparql", "Accept", "application/ld+json");
    assertTrue(header(answer, "Content-Type").startsWith("application/ld+json"));
    assertTrue(
        RDFParser.fromString(answer.body(), Lang.JSONLD).toGraph().size() > 5, answer.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*                          | text/turtle",
        "text/html;q=0.1, text/turtle | text/turtle",
        "text/turtle;q=0.1, text/html | text/html",
        "application/n-triples        | application/n-triples",
        "application/rdf+xml          | application/rdf+xml",
        "text/csv                     | text/turtle",
      })
  void theEndpointDescribesItselfInTheFormAskedForOrInTurtle(String accept, String type) {
    HttpResponse<String> answer = running.get("/sparql", "Accept", accept);
    assertEquals(200, answer.statusCode());
    assertTrue(header(answer, "Content-Type").startsWith(type), header(answer, "Content-Type"));
    assertEquals("Accept, Accept-Language, Cookie", header(answer, "Vary"));
    HttpResponse<String> head = running.send("HEAD", "/sparql", "", "Accept", accept);
    assertEquals(200, head.statusCode());
    assertEquals(header(answer, "Content-Type"), header(head, "Content-Type"));
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("(none)");
  }
}
