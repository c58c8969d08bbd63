package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How words are laid out on a line. */
class TextTest {

  @Test
  void padsByWhatATerminalShowsNotByCharacters() {
    assertEquals("新华社  |", Text.pad("新华社", 8) + "|");
    assertEquals("  新华社|", Text.padLeft("新华社", 8) + "|");
    assertEquals("toolong", Text.pad("toolong", 3));
  }

  @ParameterizedTest
  @CsvSource({"0, 0 files", "1, 1 file", "2, 2 files"})
  void countsWithTheRightNumber(int number, String expected) {
    assertEquals(expected, Text.count(number, "file"));
  }

  @Test
  void keepsAnEvilFileNameOnOneHarmlessLine() {
    assertEquals("a\\nb\\tc\\u001b[2J\\u202e.txt", Text.oneLine("a\nb\tc\u001b[2J\u202e.txt"));
    assertEquals("王毅2026.txt", Text.oneLine("王毅2026.txt"));
  }

  @Test
  void alignsColumnsAndPutsNumbersOnTheRight() {
    Columns columns = new Columns("no", "outlet", "A");
    columns.add(9, "新华社", 1200);
    columns.add(10, "CNN", 7);
    assertEquals(
        String.join("\n", "no  outlet     A", " 9  新华社  1200", "10  CNN        7"),
        String.join("\n", columns.lines()));
  }
}
