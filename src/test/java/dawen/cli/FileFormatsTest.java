package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.source.Zips;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encodings, documents and archives, from the command line to the graph and back. */
class FileFormatsTest {
  private static final String TEXT =
      """
      示例部部长甄示例就对外交流合作回答中外记者提问

      2031年3月7日，十五届全国人大四次会议在梅地亚中心举行记者会，示例部部长甄示例答问。

      法新社记者：请问中法两国的博物馆今年怎样合作？

      甄示例：博物馆的合作越来越多，各国的朋友也来参观。
      """;

  @TempDir private Path folder;
  private Path in;
  private String kg;

  @BeforeEach
  void makeFolder() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    kg = folder.resolve("kg").toString();
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(in.resolve(name), bytes);
  }

  private static byte[] encoded(String text, String encoding) {
    return text.getBytes(Charset.forName(encoding));
  }

  private static byte[] docx() throws IOException {
    return Zips.docx(
        TEXT.lines()
            .map(line -> "<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>")
            .collect(Collectors.joining()));
  }

  @Test
  void anArchiveGivesATranscriptForEachEntryAndIsVerified() throws IOException {
    Path zip =
        write(
            "a.zip",
            new Zips(Charset.forName("GBK"))
                .add("外长/甄.txt", encoded(TEXT, "GBK"))
                .add("b.docx", docx())
                .add("bad.txt", "no transcript")
                .add("__MACOSX/._b.txt", "x")
                .add("c.png", "x")
                .bytes());
    Run build = Run.of("build", in.toString(), "--kg", kg);
    assertEquals(1, build.code(), build.err());
    assertTrue(build.err().contains(zip + "!/bad.txt: no question"), build.err());
    assertTrue(build.err().contains("2 transcripts with 2 exchanges"), build.err());
    assertTrue(build.err().contains("1 .png, 1 other"), build.err());
    assertTrue(build.err().contains("not UTF-8: 1 file read as GB18030; if that"), build.err());
    Run again = Run.of("build", in.toString(), "--kg", kg);
    assertTrue(again.err().contains("2 unchanged"), again.err());
    Run verify = Run.of("verify", in.toString(), "--kg", kg);
    assertTrue(verify.err().contains("in 2 files checked, all as printed"), verify.err());
    Run one = Run.of("inspect", zip + "!/b.docx");
    assertEquals(0, one.code(), one.err());
    Run none = Run.of("inspect", zip + "!/z.docx");
    assertEquals("dawen: " + zip + "!/z.docx: no such file in that archive\n", none.err());
  }

  @Test
  void anEntryIsNamedInTheGraphByArchiveAndFolders() throws IOException {
    write("a.zip", new Zips().add("x/y.txt", TEXT).bytes());
    assertEquals(0, Run.of("build", in.toString(), "--kg", kg).code());
    String out = folder.resolve("out").toString();
    assertEquals(0, Run.of("export", "--to", "nq", "-o", out, "--kg", kg).code());
    String quads = Files.readString(Path.of(out, "dawen.nq"));
    assertTrue(quads.contains("\"a.zip!/x/y.txt\""), "the source's name");
    assertTrue(quads.contains("<https://w3id.org/dawen/transcript/a-zip-x-y>"), "the transcript");
  }

  @Test
  void aNamedEncodingIsUsedKeptAndVerifiedWithoutNamingItAgain() throws IOException {
    Path file = write("a.txt", encoded(TEXT, "UTF-32LE"));
    Run build = Run.of("build", file.toString(), "--kg", kg, "--encoding", "UTF-32LE");
    assertEquals(0, build.code(), build.err());
    Run verify = Run.of("verify", file.toString(), "--kg", kg);
    assertEquals(0, verify.code(), verify.out());
    Run found = Run.of("build", file.toString(), "--kg", kg);
    assertTrue(!found.err().contains("unchanged"), "another encoding is another reading");
  }

  @Test
  void anUnknownEncodingIsAWrongUsageAndANearNameIsSuggested() throws IOException {
    String file = write("a.txt", encoded(TEXT, "UTF-8")).toString();
    for (List<String> command :
        List.of(
            List.of("inspect", file),
            List.of("build", file, "--kg", kg),
            List.of("verify", file, "--kg", kg))) {
      List<String> args = new ArrayList<>(command);
      args.addAll(List.of("--encoding", "gb18031"));
      Run run = Run.of(args.toArray(String[]::new));
      assertEquals(2, run.code(), run.err());
      assertTrue(run.err().contains("--encoding gb18031: no such encoding"), run.err());
      assertTrue(run.err().contains("Did you mean GB18030"), run.err());
    }
  }

  @Test
  void bytesThatAreNotOfTheNamedEncodingAreToldByPlace() throws IOException {
    Path file = write("a.txt", encoded(TEXT, "GBK"));
    Run run = Run.of("inspect", file.toString(), "--encoding", "utf-8");
    assertEquals(1, run.code());
    assertTrue(
        run.err().startsWith("dawen: " + file + ": byte 3 (0xC0) is no valid UTF-8"), run.err());
  }

  @Test
  void inspectTellsEncodingFormatSizeAndDigest() throws IOException {
    byte[] bytes = encoded(TEXT, "GBK");
    Path file = write("a.md", bytes);
    String out = Run.of("inspect", file.toString()).out();
    assertTrue(out.contains("GB18030, text/plain, " + bytes.length + " bytes, "), out);
    assertTrue(out.contains(", SHA-256 "), out);
    String docx = Run.of("inspect", write("a.docx", docx()).toString()).out();
    assertTrue(docx.contains("  file      application/vnd.openxml"), docx);
  }

  @Test
  void lostCharactersAreCountedWithTheFirstPlace() throws IOException {
    byte[] bytes = (TEXT + "##").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;
    bytes[bytes.length - 2] = (byte) 0xFE;
    Run run = Run.of("inspect", write("a.txt", bytes).toString());
    assertTrue(run.out().contains("8:1: lost-characters: 2 lost characters (U+FFFD)"), run.out());
  }
}
