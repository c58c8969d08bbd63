package dawen.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.conference.Completeness;
import dawen.conference.Doubt;
import dawen.conference.PressConference;
import dawen.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are damaged, doubled or glued together: what is read of them, and what is told. */
class OddTextsTest {
  private static final String HEAD =
      """
      部长甄示例就对外合作回答中外记者提问
      2031年3月7日，记者会在会展中心举行，部长甄示例答记者问。

      """;

  private static final String PAIRS =
      """
      路透社记者：请问今年两国的合作会有哪些新计划？
      甄示例：计划很多，双方将继续推动示范项目，欢迎各位持续关注后续的进展。

      法新社记者：请问贸易何时恢复？
      甄示例：我们正在商量，不久就会有好消息告诉大家，请大家保持耐心。
      """;

  private static PressConference read(String text) {
    return Transcript.read(SourceFile.of("case.txt", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> codes(PressConference conference) {
    return conference.doubts().stream().map(Doubt::code).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12031年", "203年", "99999年"})
  void aYearThatNobodyWroteGivesNoDate(String year) {
    PressConference read = read(HEAD.replace("2031年", year) + PAIRS);
    assertNull(read.event().date());
    assertNull(read.event().year());
    assertEquals(2, read.exchanges().size());
    assertEquals(List.of("no-date"), codes(read));
  }

  @Test
  void twoConferencesInOneFileAreRefusedWhereTheSecondBegins() {
    String second = (HEAD + PAIRS).replace("2031年3月7日", "2032年3月8日");
    TranscriptException refusal =
        assertThrows(TranscriptException.class, () -> read(HEAD + PAIRS + "\n\n" + second));
    assertEquals(
        "case.txt:11:1: a second press conference begins here, that of 2032年3月8日; split the file"
            + " there",
        refusal.getMessage());
  }

  @Test
  void theSameHeadPrintedAgainIsNoSecondConference() {
    assertEquals(4, read(HEAD + PAIRS + "\n\n" + HEAD + PAIRS).exchanges().size());
  }

  @Test
  void aDayInAnAnswerIsNoSecondConference() {
    String answer = "\n2029年1月2日，我们在会展中心举行了第一次会谈。\n";
    assertEquals(2, read(HEAD + PAIRS.replace("进展。\n", "进展。" + answer)).exchanges().size());
  }

  @Test
  void aPairPrintedTwiceIsTold() {
    PressConference read = read(HEAD + PAIRS + "\n" + PAIRS);
    assertEquals(List.of("repeated"), codes(read));
    assertEquals(
        "question and answer are those of exchange 1, printed again, and 1 more",
        read.doubts().get(0).message());
  }

  @Test
  void whatOcrMisreadInATagIsTold() {
    String text = PAIRS.replaceFirst("记者：", "记者；").replaceFirst("(?s)(.*)甄示例：", "$1甄示倒：");
    PressConference read = read(HEAD + text);
    assertEquals(List.of("misread-colon", "misread-name"), codes(read));
    assertEquals("“甄示倒” is taken for “甄示例”", read.doubts().get(1).message());
    assertEquals("甄示例", read.exchanges().get(1).speaker());
  }

  @Test
  void lineSeparatorsOfUnicodeEndLinesAndAreNoResidue() {
    String text = (HEAD + PAIRS).replaceFirst("\n", "\u2028").replace("\n", "\u0085");
    PressConference read = read(text);
    assertEquals(2, read.exchanges().size());
    assertEquals(List.of(), codes(read));
  }

  @Test
  void controlCharactersAreCountedAndNeitherKeptNorTakenForTheEnd() {
    PressConference read = read(HEAD + PAIRS.replace("。", "\u0001\u001b\u0090。\u007f"));
    assertEquals(List.of("control-characters"), codes(read));
    assertTrue(read.exchanges().stream().allMatch(e -> e.completeness() == Completeness.COMPLETE));
    assertTrue(read.exchanges().get(1).answer().text().endsWith("请大家保持耐心。"));
  }
}
