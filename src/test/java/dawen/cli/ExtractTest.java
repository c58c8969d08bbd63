package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to files of triples. */
class ExtractTest {
  private static final String GRAPH = " <https://w3id.org/dawen/graph/";

  @TempDir private Path folder;
  private Path in;
  private Path out;

  /** Names whose order is another than that of the graphs. */
  @BeforeEach
  void copySamples() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    out = folder.resolve("out");
    List<String> names = List.of("Z-first.txt", "a.txt", "答问 B.txt", "a-1.txt", "_b.txt");
    try (Stream<Path> samples = Files.list(Path.of("data/transcripts"))) {
      List<Path> files =
          samples.filter(file -> file.toString().endsWith(".txt")).sorted().limit(3).toList();
      for (int i = 0; i < names.size(); i++) {
        Files.copy(files.get(i % files.size()), in.resolve(names.get(i)));
      }
    }
  }

  private Run extract(Path to, String... more) {
    String[] args = new String[more.length + 4];
    System.arraycopy(new String[] {"extract", in.toString(), "-o", to.toString()}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    return Run.of(args);
  }

  private List<String> exported() throws IOException {
    String kg = folder.resolve("kg").toString();
    assertEquals(0, Run.of("build", in.toString(), "--kg", kg).code());
    String to = folder.resolve("export").toString();
    assertEquals(0, Run.of("export", "--to", "nq", "-o", to, "--kg", kg).code());
    return Files.readAllLines(folder.resolve("export/dawen.nq"));
  }

  private static List<String> only(List<String> lines, Predicate<String> graph) {
    return lines.stream()
        .filter(line -> graph.test(line.substring(line.lastIndexOf(GRAPH) + GRAPH.length())))
        .toList();
  }

  @Test
  void theLinesAreThoseOfAnExport() throws IOException {
    Run run = extract(out);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("\n" + out + ": 5 transcripts with "), run.err());
    List<String> lines = exported();
    List<String> transcripts = only(lines, graph -> graph.startsWith("transcript/"));
    List<String> provenance = only(lines, graph -> graph.startsWith("provenance/"));
    List<String> reference =
        only(lines, graph -> !graph.matches("(transcript|provenance|alignment)/.*|metadata> \\."));
    assertFalse(transcripts.isEmpty() || provenance.isEmpty() || reference.isEmpty());
    assertEquals(transcripts, Files.readAllLines(out.resolve("transcripts.nq")));
    assertEquals(provenance, Files.readAllLines(out.resolve("provenance.nq")));
    assertEquals(reference, Files.readAllLines(out.resolve("reference.nq")));
  }

  @Test
  void theBytesAreTheSameOnAnyNumberOfThreadsAndWithoutProvenance() throws IOException {
    assertEquals(0, extract(out, "--threads", "1").code());
    Path other = folder.resolve("other");
    assertEquals(0, extract(other, "--threads", "4").code());
    byte[] transcripts = Files.readAllBytes(out.resolve("transcripts.nq"));
    byte[] provenance = Files.readAllBytes(out.resolve("provenance.nq"));
    byte[] reference = Files.readAllBytes(out.resolve("reference.nq"));
    assertArrayEquals(transcripts, Files.readAllBytes(other.resolve("transcripts.nq")));
    assertArrayEquals(provenance, Files.readAllBytes(other.resolve("provenance.nq")));
    assertArrayEquals(reference, Files.readAllBytes(other.resolve("reference.nq")));

    assertEquals(0, extract(other, "--without-provenance").code());
    assertArrayEquals(transcripts, Files.readAllBytes(other.resolve("transcripts.nq")));
    assertArrayEquals(reference, Files.readAllBytes(other.resolve("reference.nq")));
    assertEquals(List.of("reference.nq", "transcripts.nq"), names(other));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatCannotBeReadIsToldAndTheRestIsWritten() throws IOException {
    Files.writeString(in.resolve("prose.txt"), "今天天气很好。\n".repeat(50));
    Run run = extract(out);
    assertEquals(1, run.code(), run.err());
    assertTrue(run.err().contains("dawen: " + in.resolve("prose.txt") + ": "), run.err());
    assertTrue(run.err().contains(", 1 failed, "), run.err());
    assertEquals(List.of("provenance.nq", "reference.nq", "transcripts.nq"), names(out));
  }

  @Test
  void nothingIsWrittenWhereNothingCanBeReadAndOlderFilesStay() throws IOException {
    Files.createDirectory(out);
    Files.writeString(out.resolve("transcripts.nq"), "older");
    Path prose = Files.writeString(folder.resolve("prose.txt"), "今天天气很好。\n".repeat(50));
    Run run = Run.of("extract", prose.toString(), "-o", out.toString());
    assertEquals(1, run.code(), run.err());
    assertEquals(List.of("transcripts.nq"), names(out));
    assertEquals("older", Files.readString(out.resolve("transcripts.nq")));
  }
}
