package dawen.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns that a text takes on a terminal. */
class DisplayWidthTest {
  static Stream<Arguments> widths() {
    return Stream.of(
        Arguments.of("", 0),
        Arguments.of("abc", 3),
        Arguments.of("新华社", 6),
        Arguments.of("“引号”…—", 8),
        Arguments.of("，。？！：；（）《》、", 22),
        Arguments.of("ＡＢ１", 6),
        Arguments.of("ｱｲ", 2),
        Arguments.of("カナ", 4),
        Arguments.of("한국", 4),
        Arguments.of("\u1112\u1161\u11ab", 2),
        Arguments.of("e\u0301", 1),
        Arguments.of("か\u3099", 2),
        Arguments.of("a\u200bb", 2),
        Arguments.of("soft\u00adhyphen", 11),
        Arguments.of("\ud840\udc00", 2),
        Arguments.of("😀", 2),
        Arguments.of("㈱①", 3),
        Arguments.of("é ü ß", 5),
        Arguments.of("Привет", 6),
        Arguments.of("·•", 2),
        Arguments.of("　", 2));
  }

  @ParameterizedTest
  @MethodSource("widths")
  void widthOfText(String text, int width) {
    assertEquals(width, DisplayWidth.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "新华社,6,新华社",
    "新华社,5,新华…",
    "新华社,4,新…",
    "新华社,3,新…",
    "新华社,2,…",
    "新华社,1,…",
    "abc,3,abc",
    "abcd,3,ab…",
    "a新b华,4,a新…",
    "e\u0301te\u0301,2,e\u0301…"
  })
  void cutToWidth(String text, int width, String expected) {
    assertEquals(expected, DisplayWidth.cut(text, width));
    assertTrue(DisplayWidth.of(DisplayWidth.cut(text, width)) <= width);
  }
}
