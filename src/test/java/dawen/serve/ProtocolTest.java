package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * W3C's tests of the SPARQL 1.1 Protocol by their names, as far as they apply to an endpoint that
 * only reads; the graphs are those of {@link Running}.
 */
class ProtocolTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static final String T = "https://w3id.org/dawen/graph/transcript/t";
  private static final String O = "https://w3id.org/dawen/graph/outlets";
  private static final String BOTH =
      "ASK { <https://w3id.org/dawen/exchange/t/1> a ?x . <https://w3id.org/dawen/outlet/a> a ?y }";
  private static final String NAMED =
      "ASK { GRAPH ?g { <https://w3id.org/dawen/exchange/t/1> a ?x } "
          + "GRAPH ?h { <https://w3id.org/dawen/outlet/a> a ?y } }";
  private static final String FULL =
      "ASK { <https://w3id.org/dawen/outlet/a> a ?y "
          + "GRAPH ?g { <https://w3id.org/dawen/exchange/t/1> a ?x } "
          + "FILTER NOT EXISTS { <https://w3id.org/dawen/exchange/t/1> a ?z } }";

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

  /**
   * The parts of a request: of the address what follows the path, with {@code {T}}, {@code {O}} for
   * the two graphs; of the body what a form or a query has, with {@code {BOTH}} and the others for
   * the queries above.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "query_get | GET | ?query=ASK%20%7B%7D | | | true",
        "query_post_form | POST | | form | query=ASK%20%7B%7D | true",
        "query_post_direct | POST | | query | ASK {} | true",
        "query_dataset_default_graph | POST | ?default-graph-uri={T} | query | {BOTH} | false",
        "query_dataset_default_graphs_get | GET | ?query={BOTH}&default-graph-uri={T}&default-graph-uri={O} | | | true",
        "query_dataset_default_graphs_post | POST | ?default-graph-uri={T}&default-graph-uri={O} | query | {BOTH} | true",
        "query_dataset_named_graphs_get | GET | ?query={NAMED}&named-graph-uri={T}&named-graph-uri={O} | | | true",
        "query_dataset_named_graphs_post | POST | ?named-graph-uri={T}&named-graph-uri={O} | query | {NAMED} | true",
        "query_dataset_named_graphs_one | POST | ?named-graph-uri={T} | query | {NAMED} | false",
        "query_dataset_full | POST | ?default-graph-uri={O}&named-graph-uri={T} | query | {FULL} | true",
        "query_multiple_dataset | POST | ?default-graph-uri={T}&default-graph-uri={O} | query | {FROM} | true",
      })
  void queriesAreAnswered(
      String name, String method, String address, String type, String body, boolean expected) {
    var answer = send(method, address, type, body, "application/sparql-results+json");
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().replace(" ", "").contains("\"boolean\":" + expected), answer.body());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "query_content_type_select, SELECT (1 AS ?value) {}",
    "query_content_type_ask, ASK {}",
  })
  void rowsAndTruthsHaveTheTypesOfResults(String name, String query) {
    for (String accept :
        new String[] {"", "application/sparql-results+xml", "application/sparql-results+json"}) {
      var answer = send("POST", "", "query", query, accept);
      String type = answer.headers().firstValue("Content-Type").orElseThrow();
      assertEquals(200, answer.statusCode());
      assertTrue(type.startsWith(accept.isEmpty() ? "application/sparql-results+" : accept), type);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "query_content_type_describe, DESCRIBE <https://w3id.org/dawen/outlet/a>",
    "query_content_type_construct, CONSTRUCT { <urn:s> <https://schema.org/p> 1 } WHERE {}",
  })
  void graphsHaveTheTypesOfGraphs(String name, String query) {
    for (String accept : new String[] {"", "application/rdf+xml", "text/turtle"}) {
      var answer = send("POST", "", "query", query, accept);
      String type = answer.headers().firstValue("Content-Type").orElseThrow().split(";")[0];
      assertEquals(200, answer.statusCode());
      assertEquals(accept.isEmpty() ? type : accept, type);
      Lang lang = RDFLanguages.contentTypeToLang(type);
      assertFalse(RDFParser.fromString(answer.body(), lang).toGraph().isEmpty(), type);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "bad_query_method | 405 | PUT | ?query=ASK%20%7B%7D | |",
        "bad_multiple_queries | 400 | GET | ?query=ASK%20%7B%7D&query=SELECT%20*%20%7B%7D | |",
        "bad_multiple_queries_post | 400 | POST | | form | query=ASK%20%7B%7D&query=ASK%20%7B%7D",
        "bad_multiple_queries_in_address | 400 | POST | ?query=ASK%20%7B%7D | form | query=ASK%20%7B%7D",
        "bad_multiple_queries_direct | 400 | POST | ?query=ASK%20%7B%7D | query | ASK {}",
        "bad_query_none | 400 | POST | | form | a=b",
        "bad_query_wrong_media_type | 415 | POST | | text/plain | ASK {}",
        "bad_query_missing_form_type | 415 | POST | | | query=ASK%20%7B%7D",
        "bad_query_missing_direct_type | 415 | POST | | | ASK {}",
        "bad_query_syntax | 400 | GET | ?query=ASK%20%7B | |",
        "bad_query_update | 400 | GET | ?query=CLEAR%20ALL | |",
        "update_dataset_default_graph | 400 | POST | ?using-graph-uri={T} | form | update=CLEAR%20ALL",
        "update_dataset_default_graphs | 415 | POST | ?using-graph-uri={T}&using-graph-uri={O} | update | CLEAR ALL",
        "update_dataset_named_graphs | 415 | POST | ?using-named-graph-uri={T} | update | CLEAR ALL",
        "update_dataset_full | 415 | POST | ?using-graph-uri={T}&using-named-graph-uri={O} | update | CLEAR ALL",
        "update_post_form | 400 | POST | | form | update=CLEAR%20ALL",
        "update_post_direct | 415 | POST | | update | CLEAR ALL",
        "update_base_uri | 415 | POST | | update | BASE <http://example.org/> CLEAR GRAPH <a>",
        "bad_update_get | 400 | GET | ?update=CLEAR%20ALL | |",
        "bad_multiple_updates | 400 | POST | | form | update=CLEAR%20NAMED&update=CLEAR%20DEFAULT",
        "bad_update_wrong_media_type | 415 | POST | | text/plain | CLEAR NAMED",
        "bad_update_missing_form_type | 415 | POST | | | update=CLEAR%20NAMED",
        "bad_update_syntax | 415 | POST | | update | CLEAR XYZ",
        "bad_update_dataset_conflict | 400 | POST | | form | using-named-graph-uri={T}&update=CLEAR%20ALL",
      })
  void whatIsNoQueryIsRefused(
      String name, int status, String method, String address, String type, String body) {
    assertEquals(status, send(method, address, type, body, "*/*").statusCode());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "bad_query_non_utf8, application/sparql-query, UTF-16, 400",
    "bad_query_non_utf8_named, application/sparql-query; charset=UTF-16, UTF-16, 415",
    "bad_query_latin1, application/sparql-query, ISO-8859-1, 400",
    "query_utf8_named, application/sparql-query; charset=utf-8, UTF-8, 200",
    "query_utf8_quoted, application/sparql-query; charset=\"UTF-8\", UTF-8, 200",
    "bad_update_non_utf8, application/sparql-update; charset=UTF-16, UTF-16, 415",
  })
  void onlyUtf8IsRead(String name, String type, String encoding, int status) {
    byte[] body = "ASK { FILTER('é' = 'é') }".getBytes(Charset.forName(encoding));
    String head =
        "POST /sparql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    byte[] request =
        Stream.of(head.getBytes(StandardCharsets.US_ASCII), body)
            .collect(java.io.ByteArrayOutputStream::new, (o, b) -> o.writeBytes(b), (a, b) -> {})
            .toByteArray();
    assertEquals(status, Raw.send(running.server, request).status());
  }

  private static java.net.http.HttpResponse<String> send(
      String method, String address, String type, String body, String accept) {
    String path = "/sparql" + filled(address == null ? "" : address, true);
    String named =
        type == null
            ? null
            : switch (type) {
              case "form" -> FORM;
              case "query" -> QUERY;
              case "update" -> "application/sparql-update";
              default -> type;
            };
    String[] accepted = accept.isEmpty() ? new String[0] : new String[] {"Accept", accept};
    String[] headers =
        Stream.concat(
                Stream.of(accepted), named == null ? Stream.of() : Stream.of("Content-Type", named))
            .toArray(String[]::new);
    return running.send(
        method, path, filled(body == null ? "" : body, FORM.equals(named)), headers);
  }

  private static String filled(String text, boolean encoded) {
    String from = BOTH.replace("ASK", "ASK FROM <urn:none>");
    String filled = text;
    for (String[] pair :
        new String[][] {
          {"{T}", T},
          {"{O}", O},
          {"{BOTH}", BOTH},
          {"{NAMED}", NAMED},
          {"{FULL}", FULL},
          {"{FROM}", from}
        }) {
      filled = filled.replace(pair[0], encoded ? Running.encode(pair[1]) : pair[1]);
    }
    return filled;
  }
}
