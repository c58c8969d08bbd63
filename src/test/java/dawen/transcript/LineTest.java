package dawen.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTest {

  /** Number, begin and end of each; {@code -} behind a blank one. */
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "'',1:0-0-",
        "甲,1:0-1",
        "'甲\n',1:0-1 2:2-2-",
        "'甲\r\n乙',1:0-1 2:3-4",
        "'甲\r\n',1:0-1 2:3-3-",
        "'甲\r',1:0-1 2:2-2-",
        "'甲\r\r\n乙',1:0-1 2:2-2- 3:4-5",
        "'甲\n\r乙',1:0-1 2:2-2- 3:3-4",
        "'\n\n',1:0-0- 2:1-1- 3:2-2-",
        "'甲\n 　\u200b\n𠮷乙',1:0-1 2:2-5- 3:6-8",
      })
  void aLineEndsAtEachBreakAndOfCrLfAtOne(String text, String expected) {
    String found =
        Line.of(text.codePoints().toArray()).stream()
            .map(
                line ->
                    "%d:%d-%d%s"
                        .formatted(
                            line.number(), line.begin(), line.end(), line.blank() ? "-" : ""))
            .collect(Collectors.joining(" "));
    assertEquals(expected, found);
  }
}
