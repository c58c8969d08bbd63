package dawen.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.query.Catalogue;
import dawen.store.Tdb2Store;
import dawen.web.Language;
import dawen.web.Nodes;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

  @TempDir static Path folder;
  private static SampleExplorer sample;

  @BeforeAll
  static void start() {
    sample = SampleExplorer.in(folder);
  }

  @AfterAll
  static void stop() {
    sample.close();
  }

  @Test
  void figuresYearsAndConferencesAreLinks() {
    String page = sample.view("/start").main().markup();
    assertTrue(page.contains("<a href=\"/search\"><strong>"), page);
    assertTrue(page.contains("/search?year=2031"), page);
    assertTrue(page.contains("href=\"/conference/2035-"), page);
    assertTrue(page.contains("<form class=\"begin\" action=\"/search\""), page);
  }

  @Test
  void theQuestionsToBeginWithAreOnesThatTheGraphAnswers() {
    String page = sample.view("/start").main().markup();
    assertEquals(3, page.split("href=\"/queries/[a-z-]+\\?", -1).length - 1, page);
    assertTrue(page.contains("/queries/compare-years?otherYear=2034&amp;year=2035"), page);
    assertFalse(page.contains("country=CN"), page);
  }

  @Test
  void namibiaIsNotMissing() {
    String page = sample.view("/start").main().markup();
    assertTrue(page.contains("http://here/api/exchanges.csv\", keep_default_na=False"), page);
    assertTrue(page.contains("na.strings=\"\""), page);
  }

  @Test
  void anEmptyGraphSaysWhatToDo() {
    try (Tdb2Store store = Tdb2Store.create(folder.resolve("empty"))) {
      Explorer explorer =
          new Explorer(
              new Nodes(store),
              Catalogue.bundled()::list,
              UnaryOperator.identity(),
              Optional.empty());
      for (Language language : Language.values()) {
        Asked asked = new Asked("/start", new TreeMap<>(), language, "http://here");
        View view =
            Txn.calculateRead(store.dataset(), () -> Sections.of(explorer).get("/start").of(asked));
        String page = view.main().markup();
        assertTrue(page.contains("dawen build"), page);
        assertEquals(1, view.table().rows().size());
      }
    }
  }
}
