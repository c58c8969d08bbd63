package dawen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dawen.web.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SPARQL editor, used as somebody would. */
class EditorInBrowserTest {

  private static final String QUESTIONS =
      "PREFIX dawen: <https://w3id.org/dawen/ontology#>\n"
          + "SELECT ?exchange WHERE { ?exchange a dawen:Exchange } LIMIT 3";

  private static final double PATIENCE = 30_000;

  @TempDir static Path folder;
  private static OpenSamples open;

  @BeforeAll
  static void start() {
    open = OpenSamples.in(folder);
  }

  @AfterAll
  static void stop() {
    if (open != null) {
      open.close();
    }
  }

  @Test
  void aDraftIsRunAndItsThingsAreLinksOfThisServer() {
    try (Visit visit = draft(QUESTIONS)) {
      Page page = visit.page();
      page.locator(".tabPanel.active .yasqe_queryButton").click();
      Locator links = page.locator(".tabPanel.active table.dataTable tbody a");
      assertThat(links.first()).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
      assertEquals(3, links.count());
      String href = links.first().getAttribute("href");
      assertEquals("/exchange/", href.replaceFirst("^" + open.pages().url(), "/").substring(0, 10));
      assertEquals(List.of(), visit.faults());
    }
  }

  @Test
  void termsOfTheOntologyAreCompleted() {
    try (Visit visit = draft("PREFIX dawen: <https://w3id.org/dawen/ontology#>\nSELECT * { ?x ")) {
      Page page = visit.page();
      page.locator(".tabPanel.active .CodeMirror").click();
      page.keyboard().press("Control+End");
      page.keyboard().type("dawen:outl");
      page.keyboard().press("Control+Space");
      assertThat(page.locator(".CodeMirror-hints"))
          .containsText("outlet", new ContainsTextOptions().setTimeout(PATIENCE));
      assertEquals(List.of(), visit.faults());
    }
  }

  private static Visit draft(String query) {
    Visit visit =
        Visit.to(open.pages().url(), open.chromium().browser(), Language.EN, Visit.DESKTOP, true);
    String draft = URLEncoder.encode(query, StandardCharsets.UTF_8);
    visit.open(new SamplePages.Address("/sparql?draft=" + draft, 200));
    assertThat(visit.page().locator(".tabPanel.active .CodeMirror"))
        .isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
    return visit;
  }
}
