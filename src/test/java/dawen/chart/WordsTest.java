package dawen.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where words are cut and broken. */
class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "国际货币基金组织, 4, 国际货…",
    "国际货币基金组织, 8, 国际货币基金组织",
    "国际货币基金组织, 1, ''",
    "Reuters, 4, Reuters",
    "Reuters, 3, Reu…",
    "International Criminal Court, 8.9, International…",
    "𠮷𠮷𠮷, 2, 𠮷…",
    "'', 3, ''",
    "abc, 0, ''",
    "abc, -2, ''"
  })
  void wordsAreCutByTheirWidth(String words, double width, String cut) {
    assertEquals(cut, Words.cut(words, width));
  }

  @Test
  void linesAreBrokenAtSpacesAndBetweenHan() {
    assertEquals(
        List.of("Climate", "change and", "biodiversity"),
        lines("Climate change and biodiversity", 7, 3));
    assertEquals(List.of("国家主权与", "核心利益"), lines("国家主权与核心利益", 5, 3));
    assertEquals(List.of("国家主权与", "核心利益…"), lines("国家主权与核心利益的问题", 5, 2));
    assertEquals(List.of("Internation…"), lines("Internationalisation", 7.5, 3));
  }

  private static List<String> lines(String words, double width, int most) {
    return Words.lines(words, width, most);
  }
}
