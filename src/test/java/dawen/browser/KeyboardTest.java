package dawen.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dawen.web.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site without a mouse. */
class KeyboardTest {

  /** What has the focus: its words or name, whether it is seen, whether its focus is. */
  private static final String FOCUSED =
      """
      () => {
        const e = document.activeElement;
        const box = e.getBoundingClientRect();
        const seen = box.width > 0 && box.left >= 0 && box.top >= 0;
        const style = getComputedStyle(e);
        const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        return (e.getAttribute('aria-label') || e.innerText) + (seen ? '' : ' unseen')
          + (ring ? '' : ' without ring');
      }
      """;

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
  void tabGoesToTheContentsThenTheHeadThenTheMenuAndIsSeen() {
    try (Visit visit = visit("/data")) {
      List<String> expected =
          List.of(
              "Skip to the content",
              "dawen",
              "Search questions and answers",
              "Search",
              "中文",
              "Search",
              "Topics",
              "Years",
              "Network",
              "Compare",
              "Queries",
              "SPARQL",
              "Data");
      assertEquals(expected, focused(visit.page(), expected.size()));
    }
  }

  @Test
  void theFirstLinkLeadsPastTheHead() {
    try (Visit visit = visit("/data")) {
      visit.page().keyboard().press("Tab");
      visit.page().keyboard().press("Enter");
      visit.page().keyboard().press("Tab");
      boolean within =
          (boolean)
              visit
                  .page()
                  .evaluate("document.querySelector('main').contains(document.activeElement)");
      assertTrue(within);
    }
  }

  @Test
  void theSearchBoxSearches() {
    try (Visit visit = visit("/")) {
      Page page = visit.page();
      page.getByRole(AriaRole.SEARCHBOX).first().focus();
      page.keyboard().type("climate");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?q=climate");
    }
  }

  private static List<String> focused(Page page, int times) {
    List<String> focused = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      page.keyboard().press("Tab");
      focused.add((String) page.evaluate(FOCUSED));
    }
    return focused;
  }

  private static Visit visit(String path) {
    Visit visit =
        Visit.to(open.pages().url(), open.chromium().browser(), Language.EN, Visit.DESKTOP, true);
    visit.open(new SamplePages.Address(path, 200));
    return visit;
  }
}
