package dawen.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.conference.Completeness;
import dawen.conference.Event;
import dawen.conference.Exchange;
import dawen.conference.Origin;
import dawen.conference.Passage;
import dawen.conference.PressConference;
import dawen.conference.Repair;
import dawen.conference.Speaker;
import dawen.lexicon.Lexicon;
import dawen.lexicon.Slip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences that anybody can extend: {@code src/test/resources/repairs/repairs.tsv}. */
class RepairerTest {
  private static final Path TABLE = Path.of("src/test/resources/repairs/repairs.tsv");
  private static final List<Slip> SLIPS = Lexicon.bundled().slips();
  private static final Repairer REPAIRER = new Repairer(SLIPS);

  static Stream<Arguments> sentences() throws IOException {
    List<String[]> rows =
        Files.readAllLines(TABLE).stream()
            .filter(line -> !line.startsWith("#"))
            .skip(1)
            .map(line -> line.split("\t", -1))
            .toList();
    rows.forEach(row -> assertEquals(3, row.length, () -> String.join("|", row)));
    assertTrue(rows.size() >= 125, () -> "only " + rows.size() + " sentences");
    return rows.stream().map(Arguments::of);
  }

  static Stream<Slip> slips() {
    return SLIPS.stream();
  }

  @ParameterizedTest(name = "{0}: [{1}] {2}")
  @MethodSource("sentences")
  void aSentenceIsRepairedSo(String text, String repairs, String why) {
    assertEquals(repairs, told(passage(text)), why);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void whatIsRepairedNeedsNoRepair(String text, String repairs, String why) {
    Passage printed = passage(text);
    assertEquals("", told(printed.repaired(repairs(printed))), why);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void everyRepairQuotesWhatIsPrintedAtItsSpan(String text, String repairs, String why) {
    Passage printed = passage(text);
    for (Repair repair : repairs(printed)) {
      assertEquals(repair.printed(), printed.quote(repair.span()), why);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slips")
  void everySlipIsRepairedAloneAndItsMeaningLeftAlone(Slip slip) {
    assertEquals(
        "slip " + slip.printed() + "→" + slip.meant(), told(passage("好：" + slip.printed())));
    assertEquals("", told(passage("好：" + slip.meant())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slips")
  void aGuardedSlipIsLeftAlone(Slip slip) {
    slip.notAfter().chars().forEach(c -> assertLeftAlone((char) c + slip.printed()));
    slip.notBefore().chars().forEach(c -> assertLeftAlone(slip.printed() + (char) c));
  }

  private static void assertLeftAlone(String text) {
    String told = told(passage(text));
    assertTrue(told.isEmpty(), text + ": " + told);
  }

  @Test
  void repairsStandInTheOrderOfTheirSpans() {
    List<Repair> repairs = repairs(passage("曰本。。面向末来，，己经很好"));
    assertEquals(
        List.of("曰本", "。。", "末来", "，，", "己经"), repairs.stream().map(Repair::printed).toList());
    for (int i = 1; i < repairs.size(); i++) {
      assertTrue(repairs.get(i - 1).span().end() <= repairs.get(i).span().begin());
    }
  }

  private static String told(Passage passage) {
    return repairs(passage).stream()
        .map(r -> r.rule().id() + " " + r.printed() + "→" + r.repaired())
        .collect(Collectors.joining("; "));
  }

  private static List<Repair> repairs(Passage answer) {
    Exchange exchange =
        new Exchange(
            1, null, null, null, "甄示例", null, null, answer, Completeness.QUESTION_MISSING, null);
    return REPAIRER.repairs(
        new PressConference(
            new Origin("case.txt", "0".repeat(64), "UTF-8", "text/plain", 1, 1),
            new Event(null, null, null, null, null, false),
            List.of(new Speaker("甄示例", List.of())),
            List.of(),
            List.of(exchange),
            List.of(),
            List.of()));
  }

  private static Passage passage(String row) {
    String text = row.replace('⏎', '\n');
    int[] offsets = new int[text.length()];
    Arrays.setAll(offsets, i -> 2 * i); // as if every character were on a line of its own
    return new Passage(text, offsets);
  }
}
