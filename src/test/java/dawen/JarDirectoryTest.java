package dawen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarDirectoryTest {
  @TempDir Path folder;

  @Test
  void tellsEntriesOfThatBeginningSorted() throws IOException {
    assertEquals(
        List.of(line("own/a", "one"), line("own/要", "three")),
        JarDirectory.lines(jar(null, "one"), "own/"));
  }

  @Test
  void anotherContentIsAnotherLine() throws IOException {
    assertEquals(line("own/a", "two"), JarDirectory.lines(jar(null, "two"), "own/").get(0));
  }

  @Test
  void aCommentBehindTheTableDoesNotMatter() throws IOException {
    assertEquals(
        JarDirectory.lines(jar(null, "one"), "own/"),
        JarDirectory.lines(jar("a comment", "one"), "own/"));
  }

  private Path jar(String comment, String first) throws IOException {
    Path jar = folder.resolve("a.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      add(out, "own/要", "three");
      add(out, "other/b", "two");
      add(out, "own/a", first);
      add(out, "o", "");
      out.setComment(comment);
    }
    return jar;
  }

  private static void add(ZipOutputStream out, String name, String content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }

  private static String line(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    return name + ' ' + bytes.length + ' ' + checksum.getValue() + '\n';
  }
}
