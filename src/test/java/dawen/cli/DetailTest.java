package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graphs with and without provenance, and what a second build writes. */
class DetailTest {
  private static final String PROVENANCE = "<https://w3id.org/dawen/graph/provenance/";
  private static final String METADATA = "<https://w3id.org/dawen/graph/metadata>";

  @TempDir private Path folder;
  private Path in;
  private Path kg;

  @BeforeEach
  void copySample() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    kg = folder.resolve("kg");
    Path samples = Path.of("data/transcripts");
    Files.copy(samples.resolve("sample-2031.txt"), in.resolve("a.txt"));
    Files.copy(samples.resolve("sample-2032.txt"), in.resolve("b.txt"));
  }

  private String build(Path to, String... more) {
    String[] args = new String[more.length + 4];
    System.arraycopy(new String[] {"build", in.toString(), "--kg", to.toString()}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    Run run = Run.of(args);
    assertEquals(0, run.code(), run.err());
    return run.err();
  }

  private static List<String> without(List<String> quads, String graph) {
    return quads.stream().filter(quad -> !quad.contains(" " + graph)).toList();
  }

  @Test
  void aBuildWithoutProvenanceAndOneInFullReplaceEachOther() {
    assertTrue(build(kg).contains(": 2 transcripts with "));
    List<String> full = Folders.quads(kg);
    assertTrue(build(kg, "--without-provenance").contains(": 2 transcripts with "));
    List<String> plain = Folders.quads(kg);
    List<String> facts = without(without(full, PROVENANCE), METADATA);
    assertEquals(facts, without(without(plain, PROVENANCE), METADATA));
    assertTrue(plain.size() - without(plain, PROVENANCE).size() <= 2 * 4, "four triples a file");
    assertTrue(build(kg, "--without-provenance").contains(": 0 transcripts, 2 unchanged, "));
    assertEquals(plain, Folders.quads(kg));
    assertTrue(build(kg).contains(": 2 transcripts with "));
    assertEquals(full, Folders.quads(kg));

    Path other = folder.resolve("other");
    build(other, "--without-provenance");
    assertEquals(plain, Folders.quads(other));
  }

  @Test
  void whoNeedsProvenanceIsToldThatThereIsNone() {
    build(kg, "--without-provenance");
    Run verified = Run.of("verify", in.toString(), "--kg", kg.toString());
    assertEquals(1, verified.code());
    assertTrue(verified.out().contains("a.txt: cannot be checked, as the graph has no provenance"));
    Run mentions = Run.of("query", "mentions", "--kg", kg.toString());
    assertEquals(0, mentions.code());
    assertTrue(mentions.err().contains("this graph has no provenance"), mentions.err());
    Run outlets = Run.of("query", "outlets-table", "--kg", kg.toString());
    assertFalse(outlets.err().contains("provenance"), outlets.err());
  }

  @Test
  void aSecondBuildOfTheSameFilesChangesNoByteOfTheFolder() throws IOException {
    build(kg);
    build(kg);
    Map<String, Integer> before = Folders.contents(kg);
    build(kg);
    assertEquals(before, Folders.contents(kg));
  }

  @Test
  void ofAChangedFileOnlyTheDifferenceIsWritten() throws IOException {
    build(kg);
    List<String> before = Folders.quads(kg);
    String text = Files.readString(in.resolve("a.txt"));
    int last = text.lastIndexOf('。');
    Files.writeString(in.resolve("a.txt"), text.substring(0, last) + "，谢谢" + text.substring(last));
    String told = build(kg, "--verbose");
    List<String> after = Folders.quads(kg);
    long added = after.stream().filter(quad -> !before.contains(quad)).count();
    long removed = before.stream().filter(quad -> !after.contains(quad)).count();
    assertTrue(added > 0 && removed > 0 && added < 100, added + " added");
    // one count is taken away while the build is under way
    String counted = told.replaceAll("(?s).*: (\\d+) triples added, (\\d+) removed.*", "$1 $2");
    long more = Long.parseLong(counted.split(" ")[0]) - added;
    assertEquals(Long.parseLong(counted.split(" ")[1]) - removed, more, told);
    assertTrue(more == 0 || more == 1, told);
  }
}
