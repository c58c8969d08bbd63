package dawen.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measuring itself reads what it should; how long anything takes is no concern here. */
class MeasuringTest {
  @TempDir private Path folder;

  @Test
  void ofTheManifestEveryTranscriptIsSetBesideTheGraph() {
    Manifest.Counts whole = Manifest.parse(line("a.txt", 3, 2, 3));
    Manifest.Counts cut = Manifest.parse(line("b.txt", 2, 2, 1));
    Map<String, Manifest.Counts> graph =
        Map.of(
            "a.txt", new Manifest.Counts("a.txt", null, 3, 2, 3, 1),
            "b.txt", new Manifest.Counts("b.txt", null, 1, 1, 1, 0));
    Manifest.Layout layout = Manifest.compare(List.of(whole, cut), graph).get(0);
    assertEquals("bold", layout.name());
    assertEquals(5, layout.expected().exchanges());
    assertEquals(4, layout.found().exchanges());
    assertEquals(
        List.of("b.txt: 2 exchanges, 2 questions, 1 answers; in the graph 1, 1, 1"),
        layout.differing());
  }

  @Test
  void aTranscriptThatIsNotInTheGraphDiffers() {
    Manifest.Counts lost = Manifest.parse(line("a.txt", 3, 3, 3));
    assertEquals(1, Manifest.compare(List.of(lost), Map.of()).get(0).differing().size());
  }

  private static String line(String file, int exchanges, int questions, int answers) {
    return """
        {"file": "%s", "layout": "bold", "year": 2012, "exchanges": %d, "duplicates": 1, \
        "with_question": %d, "with_answer": %d, "outlets": ["x", null], "opening": true}"""
        .formatted(file, exchanges, questions, answers);
  }

  @Test
  void theLastLineOfJsonHasTheFigures() {
    String output = "building…\n{\"seconds\": 1}\n{\"peer\": \"x\", \"triples\": 12, \"s\": 0.5}\n";
    assertEquals(Map.of("triples", 12.0, "s", 0.5), Runner.figures(output));
    assertEquals(Map.of(), Runner.figures("no figures"));
    assertEquals(Map.of(), Runner.figures("{ no JSON"));
  }

  @Test
  void whatLinuxTellsOfProcessesIsRead() {
    String stat = "42 (a (b) c) S " + "0 ".repeat(12) + "150 50 0 0";
    assertEquals(2.0, Proc.childrenCpu(stat));
    assertEquals(2048 * 1024, Proc.peak("Name:\tjava\nVmHWM:\t    2048 kB\nVmRSS:\t 1 kB\n"));
    assertEquals(0, Proc.peak(""));
  }

  @Test
  void aProcessIsMeasuredAndItsFailureTold() throws IOException, InterruptedException {
    Runner runner = new Runner(folder, 60, Map.of());
    Measured done = runner.run("done", List.of("sh", "-c", "echo '{\"triples\": 7}'"));
    assertEquals(7.0, done.figure("triples").orElseThrow());
    assertTrue(done.ok() && done.wall() > 0);
    Measured failed = runner.run("failed", List.of("sh", "-c", "echo why >&2; exit 3"));
    assertEquals("exit code 3: why", failed.failure());
  }

  @Test
  void aRunThatWasBrokenOffGoesOnAndTheFastestCounts() throws IOException {
    Results results = new Results(folder);
    results.put("100/build", 1, new Measured(2, 3, 4, Map.of("rows", 5.0), null));
    results.put("100/build", 2, new Measured(1, 3, 4, Map.of(), null));
    results.put("100/build", 3, Measured.failed("no disk"));
    assertTrue(results.has("100/build", 2));
    assertFalse(results.has("100/build", 3));
    assertEquals(1.0, results.best("100/build").orElseThrow().wall());
    assertEquals(List.of("100/build"), results.steps());
  }

  @Test
  void thePlacesOfAPageAreFilledAndTheRestStays() {
    String page = "a\n<!-- bench:x -->\nold\n<!-- /bench -->\nb\n";
    assertEquals(
        "a\n<!-- bench:x -->\nnew\n<!-- /bench -->\nb\n", Page.filled(page, Map.of("x", "new\n")));
    assertEquals(page, Page.filled(page, Map.of("x", "")));
    assertThrows(IllegalArgumentException.class, () -> Page.filled(page, Map.of("y", "new\n")));
    assertThrows(
        IllegalArgumentException.class, () -> Page.filled(page, Map.of("x", "1", "y", "2")));
  }

  @Test
  void thePageHasAPlaceForEverySection() throws IOException {
    Report report = new Report(new Results(folder), List.of(), MACHINE, SETTINGS);
    String page = Files.readString(Path.of("docs/performance.md"));
    assertTrue(Page.filled(page, report.sections()).contains("a processor"));
  }

  private static final Machine MACHINE = new Machine("a processor", 2, 1, "ext4", "Linux", "JDK");
  private static final Settings SETTINGS =
      new Settings(Path.of("."), null, "", null, null, "1g", 2, "plain");

  @Test
  void numbersHaveThreeDigitsThatCount() {
    assertEquals("1,234", Table.number(1234.4));
    assertEquals("12.3", Table.number(12.34));
    assertEquals("1.23", Table.number(1.234));
    assertEquals("0.012", Table.number(0.0123));
    assertEquals("—", Table.rate(0, 2));
  }

  @Test
  void quadsAreReadGraphByGraph() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("x.nq"),
            "<a:s> <a:p> \"中 <x>\"@zh <a:g> .\n<a:s> <a:p> <a:o> <a:h> .\n");
    List<QuadFile.Named> graphs = new ArrayList<>();
    QuadFile.read(file, graphs::addAll);
    assertEquals(List.of("a:g", "a:h"), graphs.stream().map(g -> g.name().getURI()).toList());
    assertEquals(1, graphs.get(0).graph().size());
  }

  /** Stands for the annotator, whose segmenters are found wherever they are held. */
  private static final class Holder {
    private final Segment segment = new ViterbiSegment().enableNameRecognize(true);
    private final Pair pair = new Pair("kept", new ViterbiSegment().enableNameRecognize(false));
    private final Holder next;

    private record Pair(String name, Segment segment) {}

    Holder(Holder next) {
      this.next = next;
    }
  }

  @Test
  void whatIsSentToHanLpIsHeardWithoutChangingTheAnswer() throws ReflectiveOperationException {
    Holder holder = new Holder(new Holder(null));
    String words = holder.segment.seg("王毅出席记者会").toString();
    List<String> heard = new ArrayList<>();
    assertEquals(4, HanLpUse.listen(holder, heard::add));
    assertEquals(words, holder.segment.seg("王毅出席记者会").toString());
    holder.next.pair.segment().seg("中国");
    assertEquals("kept", holder.pair.name());
    assertEquals(List.of("n王毅出席记者会", "p中国"), heard);
  }
}
