package dawen.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.Test;

/** The query {@code federated-profile} with a stand-in for Wikidata, which no test asks. */
class FederatedProfileTest {
  private static final String WIKIDATA = "https://query.wikidata.org/sparql";

  private static final String PLACES =
      """
      @base <https://w3id.org/dawen/> .
      @prefix dawen: <https://w3id.org/dawen/ontology#> .
      @prefix schema: <https://schema.org/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix wd: <http://www.wikidata.org/entity/> .
      <place/GB> skos:prefLabel "英国"@zh ; schema:sameAs wd:Q145 .
      <place/JP> skos:prefLabel "日本"@zh ; schema:sameAs wd:Q17 .
      <place/XX> skos:prefLabel "某地"@zh .
      <e/1> dawen:outletPlace <place/GB> ; dawen:question <q/1> .
      <e/2> dawen:outletPlace <place/GB> ; dawen:question <q/2> .
      <e/3> dawen:outletPlace <place/JP> ; dawen:question <q/3> .
      <e/4> dawen:outletPlace <place/XX> ; dawen:question <q/4> .
      """;

  private static final String FACTS =
      """
      <?xml version="1.0"?>
      <sparql xmlns="http://www.w3.org/2005/sparql-results#">
      <head><variable name="key"/><variable name="people"/>
      <variable name="continentLabel"/><variable name="hasRelations"/></head>
      <results><result>
      <binding name="key"><uri>http://www.wikidata.org/entity/Q145</uri></binding>
      <binding name="people"><literal
       datatype="http://www.w3.org/2001/XMLSchema#decimal">1000</literal></binding>
      <binding name="continentLabel"><literal xml:lang="zh">示例洲</literal></binding>
      <binding name="hasRelations"><literal
       datatype="http://www.w3.org/2001/XMLSchema#boolean">true</literal></binding>
      </result></results></sparql>
      """;

  private final AtomicInteger requests = new AtomicInteger();

  @Test
  void factsAreJoinedByWikidataIriInOneRequest() throws IOException {
    List<QuerySolution> rows = rows(200);
    assertEquals(3, rows.size());
    assertEquals("英国", rows.get(0).getLiteral("placeLabel").getString());
    assertEquals(2, rows.get(0).getLiteral("questions").getInt());
    assertEquals(1000, rows.get(0).getLiteral("population").getInt());
    assertEquals("示例洲", rows.get(0).getLiteral("continentLabel").getString());
    assertTrue(rows.get(0).getLiteral("hasRelations").getBoolean());
    assertNull(rows.get(1).get("population"), "a place that the service does not know");
    assertNull(rows.get(2).get("population"), "a place without a Wikidata IRI");
    assertEquals(1, requests.get());
  }

  @Test
  void countsStandWhereTheServiceFails() throws IOException {
    List<QuerySolution> rows = rows(500);
    assertEquals(3, rows.size());
    assertEquals("http://www.wikidata.org/entity/Q145", rows.get(0).get("wikidata").toString());
    assertNull(rows.get(0).get("population"));
  }

  private List<QuerySolution> rows(int status) throws IOException {
    HttpServer service = HttpServer.create(local(), 0);
    service.createContext("/", request -> answer(request, status));
    service.start();
    try {
      return ask("http://localhost:" + service.getAddress().getPort() + "/sparql");
    } finally {
      service.stop(0);
    }
  }

  private static InetSocketAddress local() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private void answer(HttpExchange request, int status) throws IOException {
    requests.incrementAndGet();
    byte[] body = FACTS.getBytes(UTF_8);
    request.getResponseHeaders().set("Content-Type", "application/sparql-results+xml");
    request.sendResponseHeaders(status, body.length);
    request.getResponseBody().write(body);
    request.close();
  }

  private static List<QuerySolution> ask(String service) {
    String text = Catalogue.bundled().find("federated-profile").orElseThrow().text();
    assertTrue(text.contains(WIKIDATA));
    Model places = ModelFactory.createDefaultModel();
    places.read(new ByteArrayInputStream(PLACES.getBytes(UTF_8)), null, "TURTLE");
    List<QuerySolution> rows = new ArrayList<>();
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.create(places))
            .query(text.replace(WIKIDATA, service))
            .build()) {
      execution.execSelect().forEachRemaining(rows::add);
    }
    return rows;
  }
}
