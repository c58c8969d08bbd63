package dawen.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
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

  @ParameterizedTest
  @CsvSource({
    "UTF-16BE, '', 'read as UTF-16BE, as nothing in the file tells'",
    "Big5, '', 'read as Big5, as nothing in the file tells'",
    "GBK, '', ''",
    "GBK, '<meta charset=gb2312>', ''",
    "Big5, '<meta charset=big5>', ''",
    "GBK, '<meta charset=utf-8>', 'calls itself UTF-8 but is GB18030, and was read so'",
  })
  void aGuessThatMayBeWrongIsTold(String encoding, String label, String note) {
    String text = encoding.equals("Big5") ? "路透社記者：請問今年有哪些計劃？\n甄示例：計劃很多。\n" : TEXT;
    byte[] bytes = (label + text.repeat(4)).getBytes(Charset.forName(encoding));
    List<String> notes = SourceFile.of("case.txt", bytes).notes();
    assertTrue(String.join("", notes).startsWith(note), notes.toString());
    assertEquals(note.isEmpty(), notes.isEmpty());
  }

  @Test
  void aTextThatIsTooLongIsRefusedBeforeItIsTakenApart() {
    String text = "和平发展，".repeat(SourceFile.MAX_CHARACTERS / 5 + 1);
    SourceException refusal =
        assertThrows(
            SourceException.class,
            () -> SourceFile.of("case.txt", text.getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        "case.txt: 6,000,005 characters are no transcript; texts up to 6,000,000 are read, split it",
        refusal.getMessage());
  }

  @Test
  void aFileThatIsWrittenMeanwhileIsReadAsItWasAtOneMomentOrRefused() throws Exception {
    Path path = folder.resolve("moving.txt");
    String one = "甲".repeat(200_000);
    String other = "乙".repeat(150_000);
    Files.writeString(path, one);
    AtomicBoolean end = new AtomicBoolean();
    Thread writer = new Thread(() -> write(path, List.of(one, other), end));
    writer.start();
    try {
      for (int i = 0; i < 200; i++) {
        readMoving(path, Set.of(one, other));
      }
    } finally {
      end.set(true);
      writer.join();
    }
  }

  private static void write(Path path, List<String> texts, AtomicBoolean end) {
    try {
      for (int i = 0; !end.get(); i++) {
        Files.writeString(path, texts.get(i % texts.size()));
        Thread.sleep(1);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** It may be cut, as it is while it is written, but never holds both texts. */
  private static void readMoving(Path path, Set<String> texts) {
    try {
      String text = new String(SourceFile.bytesOf(path), StandardCharsets.UTF_8);
      String begin = text.replaceFirst("\uFFFD+$", "");
      assertTrue(texts.stream().anyMatch(each -> each.startsWith(begin)), () -> "a mixture");
    } catch (SourceException e) {
      assertTrue(e.getMessage().startsWith(path + ": is being written"), e.getMessage());
    }
  }

  @Test
  void aFileThatGoesAwayIsNamed() throws IOException {
    Path gone = folder.resolve("gone.txt");
    SourceException refusal = assertThrows(SourceException.class, () -> SourceFile.bytesOf(gone));
    assertTrue(refusal.getMessage().startsWith(gone + ": there is no such file"));
  }
}
