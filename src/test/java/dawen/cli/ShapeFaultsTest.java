package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.Detail;
import dawen.Fingerprint;
import dawen.cli.BuildOptions.Settings;
import dawen.graph.Iris;
import dawen.graph.RunDescription;
import dawen.graph.Shapes;
import dawen.lexicon.Dictionaries;
import dawen.lexicon.Lexicon;
import dawen.store.Tdb2Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of graphs that do not have the shape they should. */
class ShapeFaultsTest {
  /** A house rule that the second answer breaks, and one that leaves room for doubt. */
  private static final String SHAPES =
      """
      @prefix sh: <http://www.w3.org/ns/shacl#> .
      @prefix schema: <https://schema.org/> .
      <https://example.org/long-answers> a sh:NodeShape ; sh:targetClass schema:Answer ;
          sh:property [ sh:path schema:text ; sh:minLength %d ; sh:severity sh:%s ;
              sh:message "an answer is long"@en , "回答须长"@zh ] .
      """;

  private static final String TEXT =
      """
      示例部部长甄示例就对外交流合作回答中外记者提问

      %d年3月7日，十五届全国人大四次会议在梅地亚中心举行记者会，示例部部长甄示例答问。

      法新社记者：请问中法两国的博物馆今年怎样合作？

      甄示例：博物馆之间的合作越来越多，大家都来参观。

      新华社记者：请问航天合作有什么新计划？

      甄示例：欢迎各国航天员。
      """;

  @TempDir private Path folder;
  private Path kg;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    kg = folder.resolve("kg");
    file = Files.writeString(folder.resolve("a.txt"), TEXT.formatted(2031));
  }

  /** Builds with shapes of one's own; returns what was told. */
  private Run build(Shapes shapes) throws InterruptedException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
    InputStream none = new ByteArrayInputStream(new byte[0]);
    Settings settings =
        new Settings(
            new Iris(Iris.DEFAULT_BASE),
            Lexicon.bundled(),
            new RunDescription(Fingerprint.of(null), Dictionaries.of(null), null),
            2,
            false,
            false,
            null,
            Detail.FULL,
            false);
    try (Interruption interruption = Interruption.watch()) {
      Terminal terminal = Terminal.of(none, told, told);
      int code =
          new GraphBuild(terminal, settings, shapes, kg, interruption)
              .run(Inputs.of(List.of(file.toString())));
      return new Run(code, "", err.toString(StandardCharsets.UTF_8));
    }
  }

  private static Shapes house(int length, String severity) {
    return Shapes.of(
        RDFParser.fromString(SHAPES.formatted(length, severity), Lang.TURTLE).toGraph());
  }

  private byte[] dump() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Tdb2Store store = Tdb2Store.open(kg)) {
      store.dump(out);
    }
    return out.toByteArray();
  }

  @Test
  void aViolationFailsNamesTheLineAndLeavesWhatIsStored() throws Exception {
    assertEquals(0, build(Shapes.bundled()).code());
    byte[] before = dump();
    Files.writeString(file, TEXT.formatted(2031).replace("越来越多", "多起来了"));
    Run run = build(house(12, "Violation"));
    assertEquals(1, run.code(), run.err());
    String fault = "  " + file + ":11:5: an answer is long (";
    assertTrue(run.err().contains(fault), run.err());
    assertTrue(run.err().contains(file + ": not stored, its graph does not have"), run.err());
    assertArrayEquals(before, dump());
  }

  @Test
  void aWarningIsToldAsADoubtAndStoredAsData() throws Exception {
    Run run = build(house(12, "Warning"));
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("1 doubt"), run.err());
    assertTrue(run.err().contains(file + ":11:5: an answer is long ("), run.err());
    String report = "<https://w3id.org/dawen/report/a";
    String nq = new String(dump(), StandardCharsets.UTF_8);
    String sh = "<http://www.w3.org/ns/shacl#";
    assertTrue(nq.contains(report + "> " + sh + "conforms> \"false\""), nq);
    assertTrue(nq.contains(report + "> " + sh + "result> " + report + "/1>"), nq);
    assertTrue(nq.contains(report + "/1> " + sh + "resultMessage> \"回答须长\"@zh"), nq);
    assertTrue(nq.contains(report + "/1> " + sh + "resultSeverity> " + sh + "Warning>"), nq);
  }

  @Test
  void aTranscriptThatConformsSaysSo() throws Exception {
    assertEquals(0, build(Shapes.bundled()).code());
    String nq = new String(dump(), StandardCharsets.UTF_8);
    assertTrue(nq.contains("shacl#conforms> \"true\""), nq);
    assertFalse(nq.contains("shacl#result>"), nq);
  }

  @Test
  void aSessionOfAnotherYearIsDoubtful() throws Exception {
    Files.writeString(file, TEXT.formatted(2032));
    Run run = build(Shapes.bundled());
    assertEquals(0, run.code(), run.err());
    String told = file + ":3:11: the year of a press conference is that of the parliamentary";
    assertTrue(run.err().contains(told), run.err());
  }

  @Test
  void wordListsThatBreakAShapeAreNotStored() throws IOException {
    Path lexicon = Files.createDirectory(folder.resolve("lexicon"));
    Files.writeString(
        lexicon.resolve("topics.tsv"),
        "id\tzh\ten\tplace\tsurfaces\tabbr\tparent\twikidata\tsource\tnote\n"
            + "circle-a\t甲题\tA\t\t\t\tcircle-b\t\town\t\n"
            + "circle-b\t乙题\tB\t\t\t\tcircle-a\t\town\t\n");
    Run run =
        Run.of("build", file.toString(), "--kg", kg.toString(), "--lexicon", lexicon.toString());
    assertEquals(1, run.code(), run.err());
    assertTrue(run.err().contains("no topic is broader than itself"), run.err());
    assertTrue(Tdb2Store.isUnused(kg));
  }
}
