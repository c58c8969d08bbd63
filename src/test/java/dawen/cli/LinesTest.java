package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offsets told as lines and columns. */
class LinesTest {
  private static final Lines LINES = Lines.of("甲乙\n\r\n丙\r丁\uD840\uDC00戊\n");

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1", "1, 1, 2", "2, 1, 3", "3, 2, 1", "5, 3, 1", "7, 4, 1", "8, 4, 2", "9, 4, 3"
  })
  void tellsLineAndColumnOfACodePoint(int codePoint, int line, int column) {
    assertEquals(line, LINES.line(codePoint));
    assertEquals(column, LINES.column(codePoint));
  }
}
