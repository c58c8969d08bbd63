package dawen.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTest {
  private static final String TEXT = "路透社记者：请问今年有哪些计划？\n甄示例：计划很多。\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "UTF-8, '', UTF-8",
    "UTF-8, \uFEFF, UTF-8",
    "UTF-16LE, \uFEFF, UTF-16LE",
    "UTF-16BE, \uFEFF, UTF-16BE",
    "UTF-32LE, \uFEFF, UTF-32LE",
    "UTF-32BE, \uFEFF, UTF-32BE",
    "GBK, '', GB18030",
    "GB18030, '', GB18030",
  })
  void theEncodingIsFoundAndTheMarkTakenOff(String encoding, String mark, String found) {
    byte[] bytes = (mark + TEXT).getBytes(Charset.forName(encoding));
    SourceFile source = SourceFile.of("case.txt", bytes);
    assertEquals(TEXT, source.text());
    assertEquals(found, source.encoding());
    assertEquals(bytes.length, source.bytes());
  }

  @Test
  void aSingleBadByteDoesNotSendTheFileToAnotherEncoding() {
    byte[] bytes = (TEXT.repeat(5) + "#").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;
    SourceFile source = SourceFile.of("case.txt", bytes);
    assertEquals("UTF-8", source.encoding());
    assertTrue(source.text().endsWith("\uFFFD"));
  }

  @Test
  void whatIsNoTextIsRefusedByName() throws IOException {
    byte[] random = new byte[10_000];
    new Random(1).nextBytes(random);
    refuses("random.bin", random, "random.bin: is ");
    refuses("zero.bin", new byte[1000], "zero.bin: is a binary file");
    refuses("empty.txt", new byte[0], "empty.txt: the file is empty");
    refuses("blank.txt", " \n\t\u3000\n".getBytes(StandardCharsets.UTF_8), "blank.txt: holds only");
  }

  private static void refuses(String name, byte[] bytes, String message) {
    SourceException refusal = assertThrows(SourceException.class, () -> SourceFile.of(name, bytes));
    assertTrue(refusal.getMessage().startsWith(message), refusal.getMessage());
  }

  @Test
  void whatIsNoFileIsRefusedByPath() {
    Path missing = folder.resolve("missing.txt");
    SourceException refusal = assertThrows(SourceException.class, () -> SourceFile.read(missing));
    assertEquals(missing + ": there is no such file; check the name", refusal.getMessage());
    refusal = assertThrows(SourceException.class, () -> SourceFile.read(folder));
    assertTrue(refusal.getMessage().startsWith(folder + ": is a folder"));
  }

  @Test
  void theDigestIsThatOfTheBytes() throws IOException {
    Path path = folder.resolve("case.txt");
    Files.writeString(path, "abc");
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        SourceFile.read(path).sha256());
  }
}
