package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How the reading of a file is shown. */
class InspectCommandTest {
  private static final Path SAMPLE = Path.of("data/transcripts/sample-2031.txt");

  @Test
  void showsEventExchangesLayoutAndDoubts() {
    Run run = Run.of("inspect", SAMPLE.toString());
    assertEquals(0, run.code(), run.err());
    String out = run.out();
    assertTrue(out.startsWith(SAMPLE + "\n  file      UTF-8, text/plain, "), out);
    assertTrue(out.contains("\n  date      2031-03-07\n"), out);
    assertTrue(out.contains("\n  venue     梅地亚中心\n"), out);
    assertTrue(out.contains("\n  speaker   甄示例"), out);
    String first = "   1  \\d+–\\d+  新华社 .*气候变化.*";
    assertTrue(out.lines().anyMatch(line -> line.matches(first)), out);
    assertTrue(out.contains("\n  layout    "), out);
    assertTrue(out.contains("\n  doubts    "), out);
    assertEquals("", run.err());
  }

  @Test
  void listsEachPieceWhenAsked() {
    String out = Run.of("inspect", "--pieces", SAMPLE.toString()).out();
    for (String piece : new String[] {"heading: .*气候变化.*", "reporter tag: .*新华社记者.*"}) {
      assertTrue(out.lines().anyMatch(line -> line.matches("  \\d+:\\d+: " + piece)), out);
    }
  }

  @Test
  void saysByWhichSignsAnExchangeWasRead() {
    String out = Run.of("inspect", "--why", SAMPLE.toString()).out();
    String first =
        "  exchange 1: tag 新华社记者 at \\d+; outlet xinhua \\(lexicon\\); seat CN; countries .*;"
            + " topics climate-biodiversity [\\d.]+ \\(气候变化 .*\\); .*speaker tag .+ at \\d+;"
            + " complete; lines \\d+–\\d+";
    assertTrue(out.lines().anyMatch(line -> line.matches(first)), out);
  }

  @Test
  void saysForEachExchangeInOneLineWhatDecided() {
    String text =
        """
        样本·虚构文本
        示例部发言人甄示例答记者问
        2031年5月6日

        示例山晨报记者：中法两国的展览还办吗？
        Sample Hill Morning Post: Will the exhibition of the two be held?
        甄示例：会的。
        Zhen Shili: Yes, it will be held in the spring of next year.
        记者：谢谢，我是路透社记者。票价呢？
        甄示例：不收。
        追问：真的？
        甄示例：真的，
        （下转2版）
        """;
    String out = Run.withInput(text, "inspect", "--why", "-").out();
    String expected =
        """
          exchange 1: tag 示例山晨报记者 at 33; outlet 示例山晨报 (not listed); seat open; countries CN FR (question); topics #; speaker tag 甄示例 at 119; complete; translations question en at 79, answer en at 139; lines 5–7
          exchange 2: tag 记者 at 188; outlet reuters (lexicon, introduced in the question at 196); seat GB; no countries; topics #; speaker tag 甄示例 at 207; complete; lines 9–10
          exchange 3: tag 追问 at 215; no outlet printed; no countries; topics #; speaker tag 甄示例 at 222; answer cut: jump line at 230; lines 11–12
        """;
    String why =
        out.lines()
            .filter(line -> line.startsWith("  exchange "))
            .collect(Collectors.joining("\n"));
    why = why.replaceAll("topics [^;]+", "topics #");
    assertEquals(expected.stripTrailing(), why);
  }

  @Test
  void givesProgramsOneObjectAFileWhoseOffsetsHoldInTheFile() throws Exception {
    Run run = Run.of("inspect", "-f", "json", SAMPLE.toString());
    assertEquals(0, run.code(), run.err());
    JsonObject file = JsonParser.parseString(run.out()).getAsJsonObject();
    assertEquals("2031-03-07", file.get("date").getAsString());
    JsonObject first = file.getAsJsonArray("exchanges").get(0).getAsJsonObject();
    JsonObject question = first.getAsJsonObject("question");
    int[] text = Files.readString(SAMPLE).codePoints().toArray();
    int begin = question.get("begin").getAsInt();
    String there = new String(text, begin, 6);
    assertTrue(question.get("text").getAsString().startsWith(there), there);
  }

  private static final String SLIPS =
      """
      示例部部长甄示例就对外交流合作回答中外记者提问

      法新社记者：面向末来，两国怎样合作？

      甄示例：芈（mǐ）先生 己经到了。。欢迎大家。
      """;

  @Test
  void listsRepairsWithBothFormsAndCountsThoseOfTheLayout() {
    Run run = Run.withInput(SLIPS, "inspect", "--why", "-");
    assertEquals(0, run.code(), run.err());
    String out = run.out();
    assertTrue(
        out.contains(
            """
              repairs   4 wordings; layout: 1 removed-space
              3:9: slip: 末来 → 未来
              5:5: pinyin-gloss: 芈（mǐ） → 芈
              5:13: slip: 己经 → 已经
              5:17: doubled-mark: 。。 → 。
            """
                .indent(0)),
        out);
    assertTrue(out.contains("; repaired by slip: 末来 → 未来; repaired by pinyin-gloss: "), out);
  }

  @Test
  void givesProgramsTheRepairsToo() {
    Run run = Run.withInput(SLIPS, "inspect", "-f", "json", "-");
    JsonObject file = JsonParser.parseString(run.out()).getAsJsonObject();
    assertEquals(
        "{\"pinyin-gloss\":1,\"doubled-mark\":1,\"slip\":2,\"removed-space\":1}",
        file.getAsJsonObject("repairCounts").toString());
    JsonObject gloss = file.getAsJsonArray("repairs").get(1).getAsJsonObject();
    assertEquals(5, gloss.get("line").getAsInt());
    assertEquals(5, gloss.get("column").getAsInt());
    assertEquals("芈（mǐ）", gloss.get("printed").getAsString());
    assertEquals("芈", gloss.get("repaired").getAsString());
    JsonObject answer =
        file.getAsJsonArray("exchanges").get(0).getAsJsonObject().getAsJsonObject("answer");
    assertEquals("芈（mǐ）先生己经到了。。欢迎大家。", answer.get("text").getAsString());
  }

  @Test
  void refusesWhatIsNoTranscript() {
    Run run = Run.withInput("今天天气很好。", "inspect", "-");
    assertEquals(1, run.code());
    assertTrue(run.err().startsWith("dawen: -: "), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
    assertEquals("", run.out());
  }
}
