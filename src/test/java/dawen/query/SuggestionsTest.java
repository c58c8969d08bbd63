package dawen.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that resemble a mistyped one. */
class SuggestionsTest {
  private static final List<String> NAMES =
      List.of(
          "conferences",
          "countries-by-year",
          "outlets",
          "questions-by-outlet",
          "questions-by-outlet-country",
          "topics",
          "路透社",
          "法新社",
          "新华社");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contries-by-year | countries-by-year",
        "OUTLETS          | outlets",
        "outlet           | outlets questions-by-outlet questions-by-outlet-country",
        "otulets          | outlets",
        "topcis           | topics",
        "路透              | 路透社",
        "路透社记者         | 路透社",
        "zzzzzz           | ''",
      })
  void nearestFirst(String typed, String expected) {
    assertEquals(expected, String.join(" ", Suggestions.nearest(typed, NAMES, 3)));
  }

  @Test
  void emptyNameSuggestsNothing() {
    assertEquals(List.of(), Suggestions.nearest("", NAMES, 3));
  }

  @ParameterizedTest
  @CsvSource({"abc,abc,0", "abc,abd,1", "abc,acb,1", "abc,ab,1", "'',abc,3", "kitten,sitting,3"})
  void edits(String a, String b, int expected) {
    assertEquals(expected, Suggestions.edits(a, b));
    assertEquals(expected, Suggestions.edits(b, a));
  }

  @Test
  void didYouMean() {
    assertEquals("", Suggestions.didYouMean(List.of()));
    assertEquals(". Did you mean a or b?", Suggestions.didYouMean(List.of("a", "b")));
  }
}
