package dawen.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.mention.Simplified;
import dawen.query.ParameterException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void blanksOfEveryKindPartUpToFiveWords() {
    assertEquals(List.of("合作", "g20"), words("　合作 \n G20\t").list());
    assertEquals(List.of("a", "b", "c", "d", "e f"), words("a b c d e f").list());
    assertEquals(List.of("极端", "天气"), words("極端 天氣").list());
    assertTrue(words(" 　\n").isEmpty());
  }

  @Test
  void hitsCountWithoutOverlapWhereAllWordsStand() {
    assertEquals(2, words("aa").count("aaaaa"));
    assertEquals(3, words("合作 共赢").count("合作、合作、共赢"));
    assertEquals(0, words("合作 共赢").count("合作、合作"));
    assertEquals(1, words("中国人 中国").count("中国人"), "the first word that stands there");
  }

  @Test
  void placesAreToldInCodePoints() {
    assertEquals(
        List.of(new Words.Span(1, 2), new Words.Span(3, 5)),
        words("𠮷 作b").spans("a𠮷c作b".codePoints().toArray()));
  }

  @Test
  void signsOfRegularExpressionsAreOrdinary() {
    assertEquals("(\\.\\*|\\(a\\|b\\)\\\\)", words(".* (a|b)\\").pattern());
  }

  @Test
  void whatIsNoTextIsRefused() {
    assertThrows(ParameterException.class, () -> words("a\u0000"));
    assertThrows(ParameterException.class, () -> words("合".repeat(201)));
  }

  private static Words words(String value) {
    return Words.of(value, Simplified::eachCharacterOf);
  }
}
