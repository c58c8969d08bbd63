package dawen.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dawen.mention.Rule;
import dawen.mention.Rules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final FileScore PLAIN =
      new FileScore(
          "shared/gold",
          "a.txt",
          "plain, \"quoted\"",
          16,
          15,
          1,
          Map.of(Measure.YEAR, new Tally(13, 0, 3), Measure.TOPICS, new Tally(3, 1, 2)),
          Map.of(Rule.NAME, new Tally(8, 2, 4)),
          List.of());

  private static final FileScore BARE =
      new FileScore(
          "shared/gold",
          "b.txt",
          "",
          1,
          1,
          0,
          Map.of(Measure.TOPICS, new Tally(1, 0, 0)),
          Map.of(Rule.NAME, new Tally(1, 0, 0)),
          List.of());

  private final Report report = new Report(new Evaluation(List.of(PLAIN, BARE)));

  @Test
  void filesAreNumberedWithTheirLayout() {
    assertEquals(
        List.of(
            "[1] a.txt: 15 of 16 exchanges, 1 surplus (plain, \"quoted\")",
            "[2] b.txt: 1 of 1 exchanges, 0 surplus"),
        report.files());
  }

  @Test
  void everyFieldHasItsFigures() {
    List<String> lines = report.fields();
    assertEquals(1 + Measure.values().length, lines.size());
    assertEquals("field               precision     recall         f1          n", lines.get(0));
    assertTrue(
        lines.contains("topics                  0.800      0.667      0.727          7"),
        lines + "");
  }

  @Test
  void ofSingleValuesTheFiguresAreTheShareOfRightOnesAHalfRoundedToEven() {
    List<String> lines = report.fields();
    assertTrue(
        lines.contains("year                    0.812      0.812      0.812         16"),
        lines + "");
  }

  @Test
  void whatWasNotComparedHasNoFigure() {
    List<String> lines = report.fields();
    assertTrue(
        lines.contains("date                        -          -          -          0"),
        lines + "");
  }

  @Test
  void everyLayoutHasItsColumn() {
    List<String> lines = report.layouts();
    assertEquals("by layout                        all    [1]    [2]", lines.get(0));
    int topics = lines.indexOf("topics              precision  0.800  0.750  1.000");
    assertTrue(topics > 0, String.join("\n", lines));
    assertEquals(
        List.of(
            "                    recall     0.667  0.600  1.000",
            "                    f1         0.727  0.667  1.000",
            "                    n              7      6      1",
            "main_topic          share          -      -      -"),
        lines.subList(topics + 1, topics + 5));
  }

  @Test
  void everyRuleHasItsFiguresAndTheConfidenceTheyMake() {
    List<String> lines = report.rules(Rules.bundled());
    assertEquals(1 + Rule.values().length, lines.size());
    assertEquals(
        List.of(
            "rule                precision     recall         f1          n  confidence",
            "name                    0.818      0.692      0.750         11     0.7692",
            "compound                    -          -          -          0     0.5000  unmeasured"),
        lines.subList(0, 3));
  }

  @Test
  void csvHoldsEveryFigure() {
    List<String> lines = report.csv();
    assertEquals(1 + 3 * Measure.values().length + Rule.values().length, lines.size());
    assertEquals("by,name,layout,field,precision,recall,f1,n,right,surplus,missing", lines.get(0));
    assertTrue(lines.contains("field,,,topics,0.800,0.667,0.727,7,4,1,2"));
    assertTrue(
        lines.contains("layout,a.txt,\"plain, \"\"quoted\"\"\",topics,0.750,0.600,0.667,6,3,1,2"));
    assertTrue(lines.contains("layout,b.txt,,date,,,,0,0,0,0"));
    assertTrue(lines.contains("rule,name,,mention,0.818,0.692,0.750,11,9,2,4"));
    assertTrue(lines.contains("rule,title,,mention,,,,0,0,0,0"));
  }

  @Test
  void jsonHoldsTheSame() {
    JsonArray figures = JsonParser.parseString(String.join("\n", report.json())).getAsJsonArray();
    assertEquals(report.csv().size() - 1, figures.size());
    JsonObject last = figures.get(figures.size() - 1).getAsJsonObject();
    assertEquals("candidate", last.get("name").getAsString());
    assertTrue(last.get("precision").isJsonNull());
  }
}
