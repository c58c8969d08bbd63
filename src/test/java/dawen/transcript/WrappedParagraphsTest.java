package dawen.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.conference.PressConference;
import dawen.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where paragraphs end in a text of lines of a fixed width, as pdf files give it. */
class WrappedParagraphsTest {
  private static final String HEAD =
      """
      示例部部长甄示例回答记者提问

      2031年3月7日，示例部部长甄示例答问。

      法新社记者：请问今年的博物馆合作有哪些新
      计划，又会有哪些新的展览？

      """;

  private static PressConference read(String text) {
    return Transcript.read(SourceFile.of("a.txt", text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anEmptyLineAfterAFullLastLineEndsTheParagraph() {
    String text =
        HEAD
            + """
            甄示例：各国的朋友年年都来博物馆参观，大
            家一起办了许多展览，看过的人越来越多了，
            这是我们的愿望，也是大家的愿望，我们会一
            直办下去，也会办得越来越好，越来越多了，
            各国的朋友年年都来，大家一起办许多展览。

            谈航天合作

            新华社记者：请问航天合作有哪些新的计划，
            各国的朋友怎样参加？

            甄示例：空间站的大门是敞开的，各国的朋友
            都可以来，大家一起做实验。
            """;
    PressConference conference = read(text);
    assertEquals("航天合作", conference.exchanges().get(1).heading());
  }

  @Test
  void anEmptyLineInsideASentenceEndsNothing() {
    String text =
        HEAD
            + """
            甄示例：各国的朋友年年都来博物馆参观，大

            家一起办了许多展览，看过的人越来越多了，
            这是我们的愿望，也是大家的愿望，我们会一
            直办下去，也会办得越来越好。
            """;
    String answer = read(text).exchanges().get(0).answer().text();
    assertTrue(answer.contains("大家一起办了许多展览"), answer);
  }

  @Test
  void charactersThatNoWriterMeantAreDoubts() {
    String text = HEAD.replace("\n计划", "计划") + "甄示例：各国\uFFFD的\u0000朋友\uE000都\u202E来，\uFFFD大家都来。\n";
    assertEquals(
        List.of(
            "lost-characters:7:7",
            "control-characters:7:9",
            "private-use:7:12",
            "hidden-characters:7:14"),
        read(text).doubts().stream()
            .filter(doubt -> doubt.code().matches("lost.*|control.*|private.*|hidden.*"))
            .map(doubt -> doubt.code() + ":" + doubt.line() + ":" + doubt.column())
            .toList());
  }
}
