package dawen.cli;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.lexicon.Dictionaries;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From files to a stored graph, and again when the files change. */
class BuildTest {
  @TempDir private Path folder;
  private Path in;
  private String kg;

  @BeforeEach
  void makeFolders() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    kg = folder.resolve("kg").toString();
  }

  /** An invented conference of one question. */
  private static String transcript(int year, String answer) {
    return """
        示例部部长甄示例就对外交流合作回答中外记者提问

        %d年3月7日，十五届全国人大四次会议在梅地亚中心举行记者会，示例部部长甄示例答问。

        法新社记者：请问中法两国的博物馆今年怎样合作？

        甄示例：%s

        新华社记者：请问航天合作有什么新计划？

        甄示例：空间站的大门是敞开的。
        """
        .formatted(year, answer);
  }

  private Path write(String name, String text) throws IOException {
    Path file = in.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Run build(String... more) {
    String[] args = new String[more.length + 4];
    System.arraycopy(new String[] {"build", in.toString(), "--kg", kg}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    return Run.of(args);
  }

  private List<String> sources() {
    Run run =
        Run.withInput(
            "PREFIX dawen: <https://w3id.org/dawen/ontology#> PREFIX schema: <https://schema.org/>"
                + " SELECT ?name ?answer { ?t dawen:source/schema:name ?name ."
                + " ?e dawen:transcript ?t ; dawen:position 1 ; dawen:answer/schema:text ?answer }"
                + " ORDER BY ?name",
            "query",
            "-",
            "--kg",
            kg);
    assertEquals(0, run.code(), run.err());
    return run.out().lines().skip(1).toList();
  }

  private byte[] dump() throws IOException {
    Run run = Run.of("export", "--to", "nq", "-o", folder.resolve("out").toString(), "--kg", kg);
    assertEquals(0, run.code(), run.err());
    return Files.readAllBytes(folder.resolve("out/dawen.nq"));
  }

  @Test
  void tellsEachFileOnOneLineAndAllOfThemOnTheLast() throws IOException {
    write("a.txt", transcript(2031, "合作越来越多。"));
    Files.write(in.resolve("b.txt"), transcript(2032, "合作。").getBytes(Charset.forName("GB18030")));
    Run run = build();
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.out());
    List<String> lines = run.err().lines().toList();
    String first = "a\\.txt  UTF-8 +2 exchanges +\\d+ mentions? +\\d+ doubts?";
    assertTrue(lines.get(0).matches(first), lines.get(0));
    assertTrue(run.err().contains("\nb.txt  GB18030 "), run.err());
    String last = lines.get(lines.size() - 1);
    assertTrue(last.startsWith(kg + ": 2 transcripts with 4 exchanges, "), last);
    assertEquals(List.of("a.txt,合作越来越多。", "b.txt,合作。"), sources());
  }

  @Test
  void ofManyFilesTellsThoseInDoubtUnlessAskedForAll() throws IOException {
    for (int i = 0; i < 50; i++) {
      write("t" + i + ".txt", transcript(2031, "第" + i + "次合作。"));
    }
    write("doubtful.txt", transcript(2031, "好。").replaceFirst("2031年3月7日，.*\\n", ""));
    Run run = build();
    assertEquals(0, run.code(), run.err());
    List<String> lines = run.err().lines().toList();
    assertEquals(2, lines.size(), run.err());
    assertTrue(lines.get(0).startsWith(in.resolve("doubtful.txt") + ":"), lines.get(0));
    assertTrue(lines.get(1).endsWith(" s (--verbose tells of each file)"), lines.get(1));
    kg = folder.resolve("other").toString();
    Run verbose = build("-v");
    assertTrue(verbose.err().lines().count() > 51, verbose.err());
    assertTrue(verbose.err().contains("\nt7.txt "), verbose.err());
  }

  @Test
  void skipsWhatDidNotChangeAndReplacesWhatDid() throws IOException {
    write("a.txt", transcript(2031, "第一版。"));
    write("b.txt", transcript(2032, "不变。"));
    assertEquals(0, build().code());
    byte[] before = dump();

    Run again = build();
    assertTrue(again.err().contains(": 0 transcripts, 2 unchanged, "), again.err());
    assertArrayEquals(before, dump());

    write("a.txt", transcript(2031, "第二版。"));
    Run changed = build();
    assertTrue(changed.err().contains(": 1 transcript with 2 exchanges, "), changed.err());
    assertTrue(changed.err().contains(", 1 unchanged, "), changed.err());
    assertEquals(List.of("a.txt,第二版。", "b.txt,不变。"), sources());

    write("a.txt", transcript(2031, "第一版。"));
    assertEquals(0, build().code());
    assertArrayEquals(before, dump());
  }

  @Test
  void readsEverythingAgainWithOtherWordLists() throws IOException {
    write("a.txt", transcript(2031, "合作。"));
    assertEquals(0, build().code());
    Path lexicon = Files.createDirectory(folder.resolve("lexicon"));
    Files.writeString(
        lexicon.resolve("people.tsv"),
        "id\tzh\ten\tplace\tsurfaces\tabbr\tparent\twikidata\tsource\tnote\n"
            + "zhen-shili\t甄示例\tZhen Shili\tCN\t\t\t\t\town\t\n");
    Run run = build("--lexicon", lexicon.toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains(": 1 transcript with "), run.err());
    assertTrue(new String(dump(), StandardCharsets.UTF_8).contains("zhen-shili"));
  }

  @Test
  void namesFileAndLineOfAWrongWordListAndStoresNothing() throws IOException {
    write("a.txt", transcript(2031, "合作。"));
    Path lexicon = Files.createDirectory(folder.resolve("lexicon"));
    Files.writeString(
        lexicon.resolve("people.tsv"),
        "id\tzh\ten\tplace\tsurfaces\tabbr\tparent\twikidata\tsource\tnote\nonly-an-id\n");
    Run run = build("--lexicon", lexicon.toString());
    assertEquals(1, run.code(), run.err());
    assertTrue(run.err().contains("people.tsv:2:"), run.err());
    assertFalse(Files.exists(Path.of(kg)));
  }

  @Test
  void eachRunTellsItsDictionariesAndNoTimeUnlessGiven() throws IOException {
    write("a.txt", transcript(2031, "合作。"));
    assertEquals(0, build().code());
    String quads = new String(dump(), StandardCharsets.UTF_8);
    String sum = Dictionaries.of(null).sha256();
    String lists = "<https://w3id.org/dawen/lexicon/" + sum.substring(0, 12) + ">";
    String prov = "<http://www.w3.org/ns/prov#";
    assertTrue(quads.contains("/run/a> " + prov + "used> " + lists), quads);
    assertTrue(quads.contains(lists + " <http://spdx.org/rdf/terms#checksumValue> \"" + sum));
    assertTrue(quads.contains(lists + " " + prov + "hadMember> <https://w3id.org/dawen/lexicon/"));
    assertFalse(quads.contains("endedAtTime"), quads);
    kg = folder.resolve("timed").toString();
    assertEquals(0, build("--clock", "2031-03-08T01:00:00Z").code());
    String timed = new String(dump(), StandardCharsets.UTF_8);
    assertTrue(
        timed.contains("/run/a> " + prov + "endedAtTime> \"2031-03-08T01:00:00Z\"^^"), timed);
    assertEquals(2, build("--clock", "gestern").code());
  }

  @Test
  void removesVanishedTranscriptsOnlyWhenAsked() throws IOException {
    Path a = write("a.txt", transcript(2031, "甲。"));
    write("b.txt", transcript(2032, "乙。"));
    build();
    Files.delete(a);
    assertEquals(0, build().code());
    assertEquals(2, sources().size());
    Run run = build("--prune");
    assertTrue(run.err().contains(", 1 removed, "), run.err());
    assertEquals(List.of("b.txt,乙。"), sources());
    assertFalse(new String(dump(), StandardCharsets.UTF_8).contains("/a>"));
  }

  @Test
  void givesTheSameBytesOnAnyNumberOfThreads() throws IOException {
    for (int i = 0; i < 12; i++) {
      write("t" + i + ".txt", transcript(2031 + i, "第" + i + "次。"));
    }
    assertEquals(0, build("--threads", "1").code());
    byte[] one = dump();
    kg = folder.resolve("other").toString();
    assertEquals(0, build("--threads", "5").code());
    assertArrayEquals(one, dump());
  }

  @Test
  void tellsOfEachBadFileAndStoresTheRest() throws IOException {
    write("good.txt", transcript(2031, "好。"));
    write("empty.txt", "");
    write("prose.txt", "今天天气很好。\n".repeat(50));
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    Files.write(in.resolve("noise.txt"), noise);
    Files.createSymbolicLink(in.resolve("passwd.txt"), Path.of("/etc/passwd"));
    Run run = build();
    Files.delete(in.resolve("passwd.txt"));
    assertEquals(1, run.code(), run.err());
    for (String name : List.of("empty.txt", "prose.txt", "noise.txt", "passwd.txt")) {
      List<String> lines = run.err().lines().filter(line -> line.contains(name)).toList();
      assertEquals(1, lines.size(), run.err());
      assertTrue(lines.get(0).startsWith("dawen: " + in.resolve(name) + ": "), lines.get(0));
    }
    assertTrue(run.err().contains(", 4 failed, "), run.err());
    assertEquals(List.of("good.txt,好。"), sources());
  }

  @Test
  void keepsTheStoredTranscriptWhenTheFileHasBecomeUnreadable() throws IOException {
    write("a.txt", transcript(2031, "好。"));
    build();
    byte[] before = dump();
    write("a.txt", "不再是记录。");
    Run run = build("--prune");
    assertEquals(1, run.code(), run.err());
    assertArrayEquals(before, dump());
  }

  @Test
  void warnsOfATranscriptWithoutADateAndStoresIt() throws IOException {
    write("a.txt", transcript(2031, "好。").replaceFirst("2031年3月7日，.*\\n", ""));
    Run run = build();
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("  " + in.resolve("a.txt") + ":"), run.err());
    assertEquals(1, sources().size());
    Run strict =
        Run.of("build", in.toString(), "--kg", folder.resolve("strict").toString(), "--strict");
    assertEquals(1, strict.code(), strict.err());
    assertTrue(strict.err().contains("a.txt: not stored because of --strict"), strict.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2/same.txt", "2/Same.md"})
  void theSecondOfTwoFilesInTwoFoldersTakesItsFolderIntoItsName(String second) throws IOException {
    write("1/same.txt", transcript(2031, "甲。"));
    write("3/same.txt", transcript(2033, "丙。"));
    assertEquals(0, build().code());
    write(second, transcript(2032, "乙。"));
    Run run = build();
    assertEquals(0, run.code(), run.err());
    assertEquals(Set.of("甲。", "乙。", "丙。"), answers());
    String verified = Run.of("verify", in.toString(), "--kg", kg).err();
    assertTrue(verified.endsWith("all as printed\n"), verified);
  }

  private Set<String> answers() {
    return sources().stream().map(line -> line.replaceFirst(".*,", "")).collect(toSet());
  }

  @Test
  void refusesTheSecondOfTwoFilesInOneFolderWhoseNamesWouldGiveTheSameIris() throws IOException {
    write("same.txt", transcript(2031, "甲。"));
    write("same.md", transcript(2032, "乙。"));
    Run run = build();
    assertEquals(1, run.code(), run.err());
    assertTrue(run.err().contains(": same name as "), run.err());
    assertTrue(run.err().contains("; rename one of them"), run.err());
    assertEquals(1, sources().size());
  }

  @Test
  void aHugeSparseFileCostsNeitherTimeNorTheRoomOfOthers() throws IOException {
    write("good.txt", transcript(2031, "甲。"));
    Path huge = write("huge.txt", "");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(1L << 38);
    }
    Run run = build();
    assertEquals(1, run.code(), run.err());
    assertTrue(run.err().contains("huge.txt: 262144 MB are no transcript"), run.err());
    assertEquals(List.of("good.txt,甲。"), sources());
  }

  @Test
  void leavesASecondCopyAsideAndWarnsOfOneUnderAnotherName() throws IOException {
    write("1/same.txt", transcript(2031, "甲。"));
    write("2/same.txt", transcript(2031, "甲。"));
    write("3/twin.txt", transcript(2031, "甲。"));
    Run run = build();
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("2/same.txt: identical to "), run.err());
    assertTrue(run.err().contains("3/twin.txt: the same text as "), run.err());
    assertEquals(List.of("same.txt,甲。", "twin.txt,甲。"), sources());
  }

  @Test
  void readsStandardInput() {
    Run run = Run.withInput(transcript(2031, "甲。"), "build", "-", "--kg", kg);
    assertEquals(0, run.code(), run.err());
    assertEquals(List.of("stdin.txt,甲。"), sources());
  }

  @Test
  void mintsIrisUnderAnotherBaseButNeverMixesTwo() throws IOException {
    write("a.txt", transcript(2031, "甲。"));
    String base = "https://example.org/kg/";
    assertEquals(0, build("--base", base).code());
    String dump = new String(dump(), StandardCharsets.UTF_8);
    assertTrue(dump.contains("<" + base + "exchange/a/1>"));
    assertFalse(dump.contains("<https://w3id.org/dawen/exchange/"));
    Run mixed = build();
    assertEquals(1, mixed.code(), mixed.err());
    assertTrue(mixed.err().contains("another base (" + base + ")"), mixed.err());
  }

  @Test
  void saysThatAFolderHoldsNoTranscript() throws IOException {
    write("a.png", "no picture");
    Run run = build();
    assertEquals(1, run.code());
    assertEquals(
        "dawen: "
            + in
            + ": no transcript in this folder (.txt, .md, .html, .pdf, .docx or .zip); left aside: 1"
            + " .png\n",
        run.err());
    assertFalse(Files.exists(Path.of(kg)));
  }
}
