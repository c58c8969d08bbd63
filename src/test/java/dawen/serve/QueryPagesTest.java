package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue's pages: what narrows it, what a query's page offers, and to whom. */
class QueryPagesTest {

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
    "/queries,              true,  true",
    "/queries?q=outlet,     true,  false",
    "/queries?q=记者会,      false, true",
    "/queries?q=test,       true,  true",
    "/queries?q=conferense, false, false"
  })
  void theListIsNarrowedByWords(String path, boolean byOutlet, boolean conferences) {
    String page = running.get(path.replace("记者会", Running.encode("记者会"))).body();
    assertEquals(byOutlet, page.contains("<a href=\"/queries/by-outlet\">"), page);
    assertEquals(conferences, page.contains("<a href=\"/queries/conferences\">"), page);
  }

  @Test
  void wordsThatFindNothingAreAnsweredWithNearOnes() {
    String page = running.get("/queries?lang=en&q=conferense").body();
    assertTrue(page.contains("Did you mean"), page);
    assertTrue(page.contains("<a href=\"/queries?q=conferences\">conferences</a>"), page);
  }

  @Test
  void tagsAreLinks() {
    String tag = "<a href=\"/queries?q=test\">test</a>";
    assertTrue(running.get("/queries").body().contains(tag));
    assertTrue(running.get("/queries/by-outlet").body().contains(tag));
  }

  @Test
  void aFormOffersWhatTheGraphHoldsByItsLabel() {
    String page = running.get("/queries/by-outlet?lang=en&outlet=a").body();
    assertTrue(page.contains("(optional)"), page);
    assertTrue(
        page.contains("<option value=\"a\" selected=\"selected\">A &lt;b&gt;Daily&lt;/b&gt;"),
        page);
    assertTrue(page.contains("<option value=\"\">–</option>"), page);
    String labelled = running.get("/queries/by-outlet?outlet=" + Running.encode("甲报")).body();
    assertTrue(labelled.contains("<option value=\"甲报\" selected=\"selected\">"), labelled);
    assertTrue(labelled.contains("1 行"), labelled);
  }

  @Test
  void theSameCanBeAskedFromElsewhere() {
    String page = running.get("/queries/by-outlet?outlet=a").body();
    String address = running.server.url() + "api/by-outlet.csv?outlet=a";
    assertTrue(page.contains("pd.read_csv(\n    &quot;" + address), page);
    assertTrue(page.contains("keep_default_na=False, na_values=[&quot;&quot;]"), page);
    assertTrue(page.contains("na.strings = &quot;&quot;"), page);
    assertTrue(page.contains("curl -o by-outlet.csv &quot;" + address + "&quot;"), page);
    assertTrue(page.contains("href=\"/sparql?draft=PREFIX+dawen"), page);
    assertTrue(page.contains("VALUES ?outletId { &quot;a&quot; }"), page);
    assertFalse(running.get("/queries/by-outlet").body().contains("VALUES ?outletId"));
  }

  @Test
  void anAnswerComesInPages() {
    String first = running.get("/queries/by-outlet?lang=en&_limit=1").body();
    assertTrue(first.contains("<span>rows 1–1</span>"), first);
    assertTrue(first.contains("/queries/by-outlet?_limit=1&amp;_offset=1\" rel=\"next\""), first);
    assertFalse(first.contains("rel=\"prev\""), first);
    String second = running.get("/queries/by-outlet?lang=en&_limit=1&_offset=1").body();
    assertTrue(second.contains("/queries/by-outlet?_limit=1&amp;_offset=0\" rel=\"prev\""), second);
    assertEquals(400, running.get("/queries/by-outlet?_limit=some").statusCode());
    assertEquals(400, running.get("/queries/by-outlet?limit=1").statusCode());
    assertFalse(running.get("/queries/by-outlet").body().contains("class=\"pages\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/queries/by-outlet?outlet=a | text/csv         | /api/by-outlet.csv?outlet=a",
        "/queries/by-outlet          | application/json | /api/by-outlet.json"
      })
  void whoAsksForDataIsSentToThem(String path, String accept, String location) {
    HttpResponse<String> answer = running.get(path, "Accept", accept);
    assertEquals(303, answer.statusCode());
    assertEquals(location, answer.headers().firstValue("Location").orElseThrow());
  }

  @Test
  void whoTakesAnythingGetsThePage() {
    assertEquals(200, running.get("/queries/by-outlet", "Accept", "*/*").statusCode());
    assertEquals(200, running.get("/queries/by-outlet", "Accept", "image/png").statusCode());
  }

  @Test
  void theApiIsAPageForBrowsersAndJsonForOthers() {
    String page = running.get("/api?lang=en", "Accept", "text/html").body();
    assertTrue(page.contains("<a href=\"/api/by-outlet.csv\">csv</a>"), page);
    assertTrue(page.contains("<a href=\"/api/openapi.json\">"), page);
    assertTrue(page.contains("outlet</code> (optional)"), page);
    assertTrue(running.get("/api", "Accept", "*/*").body().startsWith("["));
  }

  @Test
  void theSchemaTellsHowTheGraphUsesEachTerm() {
    String page = running.get("/schema?lang=en").body();
    assertTrue(page.contains(">in this graph</th>"), page);
    assertFalse(page.contains("things, for example"), "a graph without metadata");
  }

  @Test
  void aSizeIsToldOnceTheFileWasWritten() {
    assertFalse(running.get("/data").body().contains("title=\"SHA-256"));
    HttpResponse<byte[]> file = running.bytes("/data/topics.csv");
    String page = running.get("/data").body();
    assertTrue(page.contains(" " + DataPage.size(file.body().length) + " <code>"), page);
    assertTrue(page.contains("data-copy=\"@misc{dawen"), page);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 B", "999, 999 B", "1000, 1.0 kB", "1234567, 1.2 MB", "14000000000, 14.0 GB"})
  void sizesAreTold(long bytes, String told) {
    assertEquals(told, DataPage.size(bytes));
  }
}
