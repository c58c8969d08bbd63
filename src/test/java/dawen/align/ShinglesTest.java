package dawen.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShinglesTest {
  private final Shingles three =
      Shingles.of(List.of(List.of("你好，世界。", "你好世"), List.of("ＡＢc d"), List.of("你", "好世界")));

  @Test
  void eachRunCountsOnceInATextAndNoneReachesIntoTheNextPart() {
    assertEquals(List.of(2, 2, 1), List.of(three.size(0), three.size(1), three.size(2)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          你好，世界。                 | 你好世界            | 2
          ２０３１年Ａ组               | 2031 年 a 组        | 5
          谢谢                         | 谢谢大家            | 0
          ''                           | 谢谢大家            | 0
          去年种下的梨树               | 今年修的水渠        | 0
          """)
  void punctuationSpacesWidthAndCaseDoNotCount(String one, String other, int shared) {
    assertArrayEquals(new int[][] {{shared}}, of(one).shared(of(other), 0, 1));
  }

  private static Shingles of(String text) {
    return Shingles.of(List.of(List.of(text)));
  }

  @Test
  void eachTextIsComparedWithEach() {
    Shingles other = Shingles.of(List.of(List.of("abCD"), List.of("新世界"), List.of("好世界")));
    int[][] shared = three.shared(other, 0, 3);
    assertArrayEquals(new int[][] {{0, 0, 1}, {2, 0, 0}, {0, 0, 1}}, shared);
  }

  @Test
  void aPartOfTheTextsIsComparedAlone() {
    assertArrayEquals(new int[][] {{0, 2, 0}, {1, 0, 1}}, three.shared(three, 1, 3));
    assertArrayEquals(new int[][] {{2, 0, 1}}, three.shared(three, 0, 1));
  }

  @Test
  void charactersBehindTheMiddleOfUnicodeAreTold() {
    Shingles high = Shingles.of(List.of(List.of("说说说"), List.of("一一一说说说")));
    assertArrayEquals(new int[][] {{1, 1}, {1, 4}}, high.shared(high, 0, 2));
  }
}
