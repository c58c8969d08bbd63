package dawen.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job in a Spark of two threads that tries a task up to four times. */
class ExtractJobTest {
  private static final Path SAMPLES = Path.of("data/transcripts");

  @TempDir private Path folder;

  private record Run(int code, String out, String err) {}

  private static Run run(Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] words = Stream.of(args).map(Object::toString).toArray(String[]::new);
    int code = ExtractJob.run(new PrintStream(out, true), new PrintStream(err, true), words);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static List<Path> parts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith("part-")).sorted().toList();
    }
  }

  private static byte[] joined(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Path part : parts(folder)) {
      bytes.writeBytes(Files.readAllBytes(part));
    }
    return bytes.toByteArray();
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      List<Path> found = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
      assertFalse(found.isEmpty(), "no samples in " + SAMPLES);
      return found;
    }
  }

  private LocalExtraction local(Path in, String... options) {
    return LocalExtraction.of(in, folder.resolve("local"), options);
  }

  private static void assertSame(LocalExtraction local, Path out, Folder... kinds)
      throws IOException {
    for (Folder kind : kinds) {
      assertArrayEquals(local.bytes(kind), joined(out.resolve(kind.path())), kind.path());
    }
  }

  @Test
  void onePartOrFiveThePartsJoinedAreTheBytesOfALocalExtraction() throws IOException {
    LocalExtraction local = local(SAMPLES);
    for (int n : List.of(1, 5)) {
      Path out = folder.resolve("out" + n);
      Run run = run(SAMPLES, out, "--partitions", n);
      assertEquals(0, run.code(), run.err());
      assertEquals(n, parts(out.resolve("transcripts")).size());
      assertSame(local, out, Folder.TRANSCRIPTS, Folder.PROVENANCE, Folder.REFERENCE);
      assertTrue(run.err().contains("5 transcripts with 35 exchanges"), run.err());
    }
  }

  @Test
  void thePlainGraphCompressedIsTheSameToo() throws IOException {
    Path out = folder.resolve("out");
    Run run = run(SAMPLES, out, "--without-provenance", "--gzip", "--partitions", 2);
    assertEquals(0, run.code(), run.err());
    assertFalse(Files.exists(out.resolve("provenance")));
    assertTrue(Files.exists(out.resolve("transcripts/part-00001.nq.gz")));
    // gzip files one after the other are a gzip file
    byte[] joined = joined(out.resolve("transcripts"));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(joined))) {
      LocalExtraction local = local(SAMPLES, "--without-provenance");
      assertArrayEquals(local.bytes(Folder.TRANSCRIPTS), in.readAllBytes());
    }
  }

  @Test
  void whatCannotBeReadIsListedAndAllElseIsWritten() throws IOException {
    Path in = mixed();
    Path out = folder.resolve("out");
    Run run = run(in, out, "--partitions", 3);
    assertEquals(1, run.code(), run.err());
    LocalExtraction local = local(in);
    assertSame(local, out, Folder.TRANSCRIPTS, Folder.PROVENANCE, Folder.REFERENCE);
    assertTrue(run.err().contains("4 transcripts with"), run.err());
    String here = "file:" + in.toRealPath() + "/";
    assertEquals(
        List.of(
            here + "empty.txt: the file is empty; expected the text of a transcript",
            here + "utf_8.txt: same name as " + here + "utf-8.txt; rename one of them",
            here + "zips.zip: the job opens no archives; unpack it, or read it with dawen extract"),
        lines(joined(out.resolve("refused"))));
    assertEquals(
        List.of(here + "twin/one.txt: identical to " + here + "sub/one.txt, left aside"),
        lines(joined(out.resolve("identical"))));
    assertTrue(run.err().contains("1 identical, 3 refused"), run.err());
    for (String line : run.err().lines().filter(l -> l.startsWith(here)).toList()) {
      String same = line.replace("file:", "");
      assertTrue(line.contains("zips.zip") || local.told().contains(same), same + local.told());
    }
    assertTrue(run.err().contains("by their endings: 1 .csv, 2 other"), run.err());
  }

  /** Encodings, formats, names that clash, and files that are no transcripts. */
  private Path mixed() throws IOException {
    List<Path> samples = samples();
    String first = Files.readString(samples.get(0));
    String second = Files.readString(samples.get(1));
    Path in = Files.createDirectories(folder.resolve("in"));
    for (String name : List.of("sub", "twin", ".git")) {
      Files.createDirectories(in.resolve(name));
    }
    Files.write(in.resolve("gb.txt"), first.getBytes(Charset.forName("GB18030")));
    String page = second.replace("\n", "</p>\n<p>");
    Files.writeString(in.resolve("page.html"), "<html><body><p>" + page + "</p></body></html>");
    Files.writeString(in.resolve("utf-8.txt"), first);
    Files.writeString(in.resolve("utf_8.txt"), second);
    Files.writeString(in.resolve("sub/one.txt"), second);
    Files.writeString(in.resolve("twin/one.txt"), second);
    Files.writeString(in.resolve("empty.txt"), "");
    Files.writeString(in.resolve("zips.zip"), "PK");
    Files.writeString(in.resolve("table.csv"), "a,b");
    Files.writeString(in.resolve("README.md"), "about");
    Files.writeString(in.resolve(".git/log.txt"), "log");
    return in;
  }

  private static List<String> lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void aTaskThatIsTriedAgainLeavesTheSameBytesOnce() throws IOException {
    Path out = folder.resolve("out");
    Run run = runOnFlakyFiles(SAMPLES, out, "--partitions", 2);
    assertEquals(0, run.code(), run.err());
    assertEquals(5, FlakyFileSystem.failures());
    assertSame(local(SAMPLES), out, Folder.TRANSCRIPTS, Folder.PROVENANCE, Folder.REFERENCE);
    assertTrue(run.err().contains("5 transcripts with 35 exchanges"), run.err());
  }

  private static Run runOnFlakyFiles(Object... args) {
    String implementation = "spark.hadoop.fs.file.impl";
    System.setProperty(implementation, FlakyFileSystem.class.getName());
    System.setProperty(implementation + ".disable.cache", "true");
    try {
      return run(args);
    } finally {
      System.clearProperty(implementation);
      System.clearProperty(implementation + ".disable.cache");
    }
  }

  @Test
  void ownWordListsReachTheTasks() throws IOException {
    Path lists = Files.createDirectories(folder.resolve("lists"));
    Files.writeString(
        lists.resolve("outlets.tsv"),
        "id\tzh\ten\tplace\tsurfaces\tabbr\tparent\twikidata\tsource\tnote\n"
            + "invented-daily\t编造日报\tInvented Daily\tCN\t\t\t\t\town\t\n");
    Path out = folder.resolve("out");
    Run run = run(SAMPLES, out, "--lexicon", lists, "--base", "https://example.org/kg/");
    assertEquals(0, run.code(), run.err());
    String reference = new String(joined(out.resolve("reference")), StandardCharsets.UTF_8);
    assertTrue(reference.contains("<https://example.org/kg/outlet/invented-daily>"));
  }

  @Test
  void aWrongWordListIsToldByItsLine() throws IOException {
    Path lists = Files.createDirectories(folder.resolve("lists"));
    Files.writeString(lists.resolve("outlets.tsv"), "id\tzh\nx\ty\n");
    Run run = run(SAMPLES, folder.resolve("out"), "--lexicon", lists);
    assertEquals(1, run.code(), run.err());
    assertTrue(run.err().contains("outlets.tsv:1"), run.err());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void whatWasAskedForWronglyIsTold() throws IOException {
    Path there = Files.createDirectories(folder.resolve("there"));
    Path out = folder.resolve("out");
    assertWrong("--partitions 0", SAMPLES, out, "--partitions", 0);
    assertWrong("does not end with a slash", SAMPLES, out, "--base", "https://example.org/x");
    assertWrong("'OUT'", SAMPLES);
    assertWrong("exists already", SAMPLES, there);
    assertWrong("no such folder", SAMPLES, out, "--lexicon", folder.resolve("none"));
    Run nothing = run(folder.resolve("none"), out);
    assertEquals(1, nothing.code());
    assertTrue(nothing.err().contains("no transcript there"), nothing.err());
  }

  private static void assertWrong(String told, Object... args) {
    Run run = run(args);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(told), run.err());
  }

  @Test
  void aPatternNamesSomeOfTheFiles() throws IOException {
    Path out = folder.resolve("out");
    Run run = run(SAMPLES + "/*-203[12].txt", out);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("2 transcripts with"), run.err());
  }
}
