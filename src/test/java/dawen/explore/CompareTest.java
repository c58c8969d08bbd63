package dawen.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.query.ParameterException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareTest {

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=outlet/cgtn&b=place/US         | place/US cannot be compared with outlet/cgtn",
        "a=outlet/cgtn&b=year/2035        | expected outlet/…",
        "a=outlet/none&b=outlet/afp       | none",
        "a=nonsense&b=outlet/afp          | parameter a: nothing \"nonsense\" to compare",
        "a=<script>&b=outlet/afp          | expected the name of one thing in this graph",
        "a=year/last&b=year/2035          | expected a year",
        "a=outlet/cgtn&b=outlet/afp&by=outlet | expected topic or country",
      })
  void whatCannotBeComparedIsRefusedWithWhatWasExpected(String values, String said) {
    ParameterException refused =
        assertThrows(ParameterException.class, () -> sample.view("/compare?" + values));
    assertTrue(refused.getMessage().contains(said), refused.getMessage());
  }

  @Test
  void theGreatestDifferenceComesFirst() {
    List<List<Node>> rows = sample.view("/compare?a=year/2035&b=year/2034").table().rows();
    double last = Double.MAX_VALUE;
    for (List<Node> row : rows) {
      double difference =
          Math.abs(
              (double) Table.number(row.get(1)) / Table.number(row.get(3))
                  - (double) Table.number(row.get(2)) / Table.number(row.get(4)));
      assertTrue(difference <= last + 1e-9, row.toString());
      last = difference;
    }
  }

  @Test
  void neitherOfTheTwoIsAmongWhatTheyAreComparedBy() {
    View view = sample.view("/compare?a=place/BR&b=place/DE&by=country");
    assertFalse(view.table().rows().isEmpty());
    view.table()
        .rows()
        .forEach(row -> assertFalse(row.get(0).getURI().matches(".*/place/(BR|DE)")));
  }

  @Test
  void theWaysToCompareAreLinksAndTheOneShownIsMarked() {
    String page = sample.view("/compare?a=place/BR&b=place/DE&by=outlet").main().markup();
    String shown =
        "<a href=\"/compare?a=place/BR&amp;b=place/DE&amp;by=outlet\" aria-current=\"page\">";
    assertTrue(page.contains(shown), page);
    assertTrue(page.contains("a=place/BR&amp;b=place/DE&amp;by=topic\">"), page);
  }

  @Test
  void whatIsComparedMayBeNamedByItsLabel() {
    assertEquals(
        sample.view("/compare?a=outlet/cgtn&b=outlet/afp&by=country").table().rows(),
        sample.view("/compare?a=outlet/cgtn&b=法新社&by=country").table().rows());
  }

  @Test
  void withOneOfTwoTheOtherIsAskedFor() {
    String page = sample.view("/compare?a=outlet/cgtn").main().markup();
    assertTrue(page.contains("name=\"a\" value=\"outlet/cgtn\""), page);
    assertTrue(page.contains("<option value=\"outlet/afp\">"), page);
    assertEquals(5, sample.view("/compare").main().markup().split("<li>", -1).length - 1);
  }
}
