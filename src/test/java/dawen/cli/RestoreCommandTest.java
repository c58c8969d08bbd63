package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.store.Tdb2Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dump goes back into a folder, and comes out of it as it was. */
class RestoreCommandTest {
  private static final String SAMPLE = "data/transcripts/sample-2031.txt";

  @TempDir private static Path built;

  @TempDir private Path folder;

  @BeforeAll
  static void build() {
    String kg = built.resolve("kg").toString();
    run("build", SAMPLE, "--kg", kg);
    run("export", "--to", "nq,trig.gz", "-o", dumps().toString(), "--kg", kg);
    run("export", "--to", "nq", "--plain", "-o", dumps().toString(), "--kg", kg);
  }

  private static Path dumps() {
    return built.resolve("dumps");
  }

  private static Run run(String... args) {
    Run run = Run.of(args);
    assertEquals(0, run.code(), run.err());
    return run;
  }

  private Path kg() {
    return folder.resolve("kg");
  }

  private Run restore(Path dump) {
    return Run.of("restore", dump.toString(), "--kg", kg().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dawen.nq", "dawen.trig.gz", "dawen-plain.nq"})
  void anExportOfWhatWasRestoredHasTheBytesOfTheDump(String name) throws IOException {
    run("restore", dumps().resolve(name).toString(), "--kg", kg().toString());
    String form = name.substring(name.indexOf('.') + 1);
    String edition = name.contains("plain") ? "--plain" : "--to=" + form;
    String out = folder.resolve("out").toString();
    run("export", "--to", form, edition, "-o", out, "--kg", kg().toString());
    assertArrayEquals(
        Files.readAllBytes(dumps().resolve(name)),
        Files.readAllBytes(folder.resolve("out").resolve(name)));
  }

  @Test
  void aRestoredGraphIsBuiltUponAsAnyOther() {
    run("restore", dumps().resolve("dawen.nq").toString(), "--kg", kg().toString());
    Run again = run("build", SAMPLE, "--kg", kg().toString());
    assertTrue(again.err().contains("1 unchanged"), again.err());
  }

  @Test
  void aDumpThatIsNotTheOneOfTheChecksumsIsRefused() throws IOException {
    Path cut = folder.resolve("dawen.nq");
    byte[] whole = Files.readAllBytes(dumps().resolve("dawen.nq"));
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    Files.copy(dumps().resolve("SHA256SUMS"), folder.resolve("SHA256SUMS"));
    assertRefused(cut, "dawen.nq: its SHA-256 is not the one in ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<urn:s> <urn:p> <urn:o> <urn:g>\n; 1:",
        "<urn:s> <urn:p> <urn:o> .\n; has triples outside of named graphs",
        "# nothing\n; holds no quads",
        "<urn:s> <urn:p> \"o <urn:g> .\n; own.nq:2:1: Broken token",
      })
  void aFileThatIsNoDumpIsRefusedAndLeavesNothing(String row) throws IOException {
    String[] cells = row.split("; ");
    Path file = folder.resolve("own.nq");
    Files.writeString(file, cells[0]);
    assertRefused(file, cells[1]);
  }

  @Test
  void aGraphInTwoPlacesIsRefused() throws IOException {
    Path file = folder.resolve("own.nq");
    Files.writeString(
        file,
        """
        <urn:s> <urn:p> "1" <urn:g> .
        <urn:s> <urn:p> "1" <urn:h> .
        <urn:s> <urn:p> "2" <urn:g> .
        """,
        StandardCharsets.UTF_8);
    assertRefused(file, "the graph urn:g comes twice; nothing is restored");
  }

  private void assertRefused(Path file, String message) {
    Run run = restore(file);
    assertEquals(1, run.code(), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(Tdb2Store.isUnused(kg()));
    assertTrue(Files.notExists(kg().resolve("dawen-loading")));
  }

  @Test
  void aFolderThatHoldsAGraphIsLeftAlone() {
    run("restore", dumps().resolve("dawen.nq").toString(), "--kg", kg().toString());
    Run second = restore(dumps().resolve("dawen.nq"));
    assertEquals(1, second.code());
    assertTrue(second.err().contains("there is a graph here already; name a new folder"));
  }

  @Test
  void aFormThatMergesTheGraphsIsWrongUsage() {
    Run run = restore(folder.resolve("dawen.ttl"));
    assertEquals(2, run.code());
    assertTrue(run.err().contains("expected a dump in nq or trig"), run.err());
  }
}
