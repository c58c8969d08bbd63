package dawen.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveTest {
  @TempDir private Path folder;

  private Archive archive(byte[] bytes) throws IOException {
    return Archive.open(Files.write(folder.resolve("a.zip"), bytes));
  }

  private static List<String> names(Archive archive) {
    return archive.entries().stream().map(Archive.Entry::name).toList();
  }

  private static String text(Archive.Entry entry) {
    return new String(entry.bytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, 外长/甄示例.txt", "GBK, 外长/甄示例.txt", "Big5, 外長/甄示例.txt", "IBM437, café/é.txt"})
  void namesAreReadInTheEncodingOfWhoeverMadeTheArchive(String encoding, String name)
      throws IOException {
    byte[] zip = new Zips(Charset.forName(encoding)).add(name, "甲").bytes();
    if (encoding.equals("UTF-8")) {
      Arrays.fill(zip, 6, 8, (byte) 0); // the mark of UTF-8, which some programs leave out
      zip[indexOf(zip, new byte[] {'P', 'K', 1, 2}) + 9] = 0;
    }
    Archive archive = archive(zip);
    assertEquals(List.of(name), names(archive));
    assertEquals("甲", text(archive.entries().get(0)));
  }

  @Test
  void aNameThatClimbsOutLeadsNowhere() throws IOException {
    Archive archive =
        archive(
            new Zips()
                .add("../../a.txt", "甲")
                .add("/etc/b.txt", "乙")
                .add("x\\..\\c.txt", "丙")
                .add("folder/", "")
                .bytes());
    assertEquals(List.of("a.txt", "etc/b.txt", "x/c.txt"), names(archive));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count(), "nothing is unpacked");
    }
  }

  @Test
  void aBadEntryCostsNoOther() throws IOException {
    byte[] zip = new Zips().add("a.txt", "甲").add("b.txt", "乙").add("c.txt", "丙").bytes();
    int second = indexOf(zip, "b.txt".getBytes(StandardCharsets.US_ASCII));
    zip[second + 6] ^= 0x55;
    byte[] directory = {'P', 'K', 1, 2};
    int third = lastIndexOf(zip, directory);
    zip[third + 8] |= 1; // encrypted
    Archive archive = archive(zip);
    assertEquals("甲", text(archive.entries().get(0)));
    assertTrue(refusal(archive, 1).contains("a.zip!/b.txt: is damaged: "), refusal(archive, 1));
    assertTrue(refusal(archive, 2).contains("a.zip!/c.txt: needs a password"), refusal(archive, 2));
  }

  private static String refusal(Archive archive, int entry) {
    return assertThrows(SourceException.class, () -> archive.entries().get(entry).bytes())
        .getMessage();
  }

  @Test
  void anEntryThatUnpacksToTooMuchIsRefused() throws IOException {
    Archive archive = archive(new Zips().add("a.txt", " ".repeat(8 << 20)).bytes());
    assertTrue(refusal(archive, 0).endsWith("times its size: a zip bomb"), refusal(archive, 0));
  }

  @Test
  void anEntryThatIsLargerThanItSaysIsCutShort() throws IOException {
    byte[] zip = new Zips().add("a.txt", "甲".repeat(50_000)).bytes();
    int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
    Arrays.fill(zip, directory + 24, directory + 28, (byte) 0);
    zip[directory + 24] = 10;
    assertTrue(refusal(archive(zip), 0).contains("checksum"), "the size is a lie");
  }

  @Test
  void whatIsNoArchiveIsLeftToOthers() throws IOException {
    assertNull(archive("no zip".getBytes(StandardCharsets.US_ASCII)));
    assertNull(archive(new byte[0]));
    assertNull(archive(Zips.docx("")));
    assertNotNull(archive(new Zips().add("a.txt", "甲").bytes()));
    byte[] cut = Arrays.copyOf(new Zips().add("a.txt", "甲").bytes(), 40);
    String message = assertThrows(SourceException.class, () -> archive(cut)).getMessage();
    assertTrue(message.endsWith("cannot be read: it has no directory: it is cut off"), message);
  }

  @Test
  void anArchiveInAnArchiveIsRefusedWithAWayOut() throws IOException {
    byte[] inner = new Zips().add("a.txt", "甲").bytes();
    String message =
        assertThrows(SourceException.class, () -> SourceFile.of("b.zip", inner)).getMessage();
    assertTrue(message.startsWith("b.zip: is an archive"), message);
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    int at = 0;
    while (!Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
      at++;
    }
    return at;
  }

  private static int lastIndexOf(byte[] bytes, byte[] part) {
    int at = bytes.length - part.length;
    while (!Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
      at--;
    }
    return at;
  }
}
