package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The SPARQL editor: what its page holds, and that its files come from this server. */
class EditorTest {

  private static final String[] BROWSER = {"Accept", "text/html"};

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
  @CsvSource({
    "/web/yasgui.js,  text/javascript, Yasgui",
    "/web/yasgui.css, text/css,        .yasgui",
    "/web/editor.js,  text/javascript, forkAutocompleter"
  })
  void theEditorIsServedFromHere(String path, String type, String holds) {
    HttpResponse<String> file = running.get(path);
    assertEquals(200, file.statusCode());
    assertTrue(file.headers().firstValue("Content-Type").orElseThrow().startsWith(type));
    assertTrue(file.body().contains(holds));
    assertTrue(running.get("/sparql", BROWSER).body().contains("\"" + path + "\""));
  }

  @Test
  void onlyThisPageMayStyleInline() {
    String policy = policy("/sparql");
    assertTrue(policy.contains("style-src 'self' 'unsafe-inline'"), policy);
    assertFalse(policy.contains("script-src"), "scripts fall back to default-src: " + policy);
    assertTrue(policy.startsWith("default-src 'self';"), policy);
    assertFalse(policy("/queries").contains("unsafe"));
    assertFalse(policy("/sparql?query=ASK%7B%7D").contains("unsafe"));
  }

  @Test
  void theFormIsThereWithoutScripts() {
    String page = running.get("/sparql?lang=en", BROWSER).body();
    assertTrue(page.contains("<textarea name=\"query\""), page);
    assertTrue(page.contains("LIMIT 20</textarea>") || page.contains("LIMIT 20\n</textarea>"));
    assertTrue(page.contains("<div id=\"editor\"") && page.contains("hidden=\"hidden\""), page);
    assertTrue(page.contains("take 30 seconds"), page);
  }

  @Test
  void aDraftIsShownAndNotAsked() {
    String draft = Running.encode("SELECT ?x { </textarea><script>alert(1)</script> }");
    String page = running.get("/sparql?draft=" + draft, BROWSER).body();
    assertTrue(page.contains("SELECT ?x { &lt;/textarea&gt;&lt;script&gt;"), page);
    assertTrue(page.contains("data-draft=\"草稿\""), page);
  }

  @Test
  void anExampleFillsTheForm() {
    String page = running.get("/sparql?lang=en&example=by-outlet", BROWSER).body();
    assertTrue(page.contains("VALUES ?outletId { &quot;a&quot; }"), page);
    assertTrue(page.contains("<option value=\"by-outlet\" selected=\"selected\">"), page);
    assertTrue(page.contains("data-draft=\"by-outlet\""), page);
    assertFalse(page.contains("value=\"elsewhere\""), "a query that this server does not answer");
  }

  @Test
  void aCannedQueryIsAFileToo() {
    HttpResponse<String> file = running.get("/queries/by-outlet.rq");
    assertEquals(200, file.statusCode());
    assertTrue(file.body().startsWith("#+ summary: What did an outlet ask?"), file.body());
    String type = file.headers().firstValue("Content-Type").orElseThrow();
    assertTrue(type.startsWith("application/sparql-query"), type);
    assertEquals(404, running.get("/queries/nothing.rq").statusCode());
  }

  @Test
  void whatIsCompletedIsWhatTheGraphUses() {
    HttpResponse<String> file = running.get("/web/terms.json");
    JsonObject terms = JsonParser.parseString(file.body()).getAsJsonObject();
    String own = terms.getAsJsonObject("prefixes").get("dawen").getAsString();
    assertEquals("https://w3id.org/dawen/ontology#", own);
    assertEquals(0, terms.getAsJsonArray("terms").size(), "a graph without metadata");
  }

  private static String policy(String path) {
    return running.get(path, BROWSER).headers().firstValue("Content-Security-Policy").orElseThrow();
  }
}
