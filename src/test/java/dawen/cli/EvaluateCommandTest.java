package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {
  private static final String GOLD = "src/test/resources/transcripts/samples";
  private static final String TEXT = "data/transcripts/sample-2031.txt";

  @TempDir private Path folder;

  private static Run evaluate(String... options) {
    List<String> args = new ArrayList<>(List.of("evaluate", "--gold", GOLD, TEXT));
    args.addAll(List.of(options));
    return Run.of(args.toArray(String[]::new));
  }

  @Test
  void showsFilesFieldsLayoutsAndRules() {
    Run run = evaluate();
    assertEquals(0, run.code(), run.err());
    List<String> heads =
        run.out().lines().filter(line -> line.matches("(\\[1]|field|by|rule).*")).toList();
    assertEquals(
        List.of("[1] s", "field", "by la", "rule "),
        heads.stream().map(h -> h.substring(0, 5)).toList());
  }

  @Test
  void showsTheTablesAskedForInTheirOrder() {
    Run run = evaluate("--show", "rules,fields");
    assertTrue(run.out().startsWith("field "), run.out());
    assertTrue(run.out().contains("\n\nrule "), run.out());
    assertFalse(run.out().contains("by layout"), run.out());
  }

  @ParameterizedTest
  @CsvSource({"csv, 'by,name,layout,field,'", "json, ["})
  void printsForOtherPrograms(String format, String begin) {
    Run run = evaluate("-f", format);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith(begin), run.out());
  }

  @Test
  void listsDifferencesOnDemand() {
    // the other samples of the gold were not read
    assertTrue(evaluate("--verbose").out().contains("sample-2032.txt #1 exchange: gold ["));
    assertFalse(evaluate().out().contains("#1 exchange"));
  }

  @Test
  void exitTellsWhetherAFigureIsHighEnough() {
    assertEquals(0, evaluate("--min", "bounds=1", "--min", "exchange_f1=0.2").code());
    Run run = evaluate("--min", "bounds=1", "--min", "exchange_f1=0.5");
    assertEquals(1, run.code());
    assertEquals("dawen: exchange_f1 is 0.333, below 0.5\n", run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--min topic_f1=1 | --min topic_f1: expected one of exchange_f1",
        "--min topic_f1=1 | Did you mean topics_f1",
        "--show rule      | --show rule: expected one of files fields layouts rules. Did you mean",
        "-f xml           | --format xml: expected one of text csv json",
      })
  void aWordThatIsNoneIsAnsweredWithThoseThatAre(String options, String message) {
    Run run = evaluate(options.split(" "));
    assertEquals(2, run.code());
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void writesWhatWasMeasuredOfTheRules() throws IOException {
    Path file = folder.resolve("rules.tsv");
    assertEquals(0, evaluate("--rules", file.toString()).code());
    String first = Files.readString(file);
    assertTrue(first.contains("\ttranscripts/samples ("), first);
    assertTrue(first.contains("\ntitle\t书名号\ttitle in 《》\t0\t0\t\n"), first);
    evaluate("--rules", file.toString());
    assertEquals(first, Files.readString(file));
  }

  @Test
  void aTextThatIsNoTranscriptIsRightlyRefusedWhereTheGoldHasNoExchangeInIt() throws IOException {
    Path text = Files.writeString(folder.resolve("poem.txt"), "床前明月光\n");
    Path gold = folder.resolve("poem.gold.json");
    String[] args = {"evaluate", "--gold", folder.toString(), text.toString()};
    Files.writeString(gold, "{\"source\": \"poem.txt\", \"event\": null, \"exchanges\": []}");
    Run right = Run.of(args);
    assertEquals(0, right.code(), right.err());
    assertEquals("", right.err());
    Files.writeString(
        gold,
        """
        {"source": "poem.txt", "event": null, "exchanges": [
         {"index": 1, "question": null, "answer": {"start": "床", "end": "光"}, "topics": []}]}\
        """);
    Run wrong = Run.of(args);
    assertEquals(1, wrong.code());
    assertTrue(wrong.err().startsWith("dawen: " + text + ": no question"), wrong.err());
  }
}
