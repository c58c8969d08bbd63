package dawen.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredTextsTest {

  private static final List<String> TEXTS = List.of("合作\n共赢。", "", "g20 𠮷 \"<\\", "最后");

  @TempDir private Path folder;

  private void write() throws IOException {
    try (StoredTexts.Writer writer = new StoredTexts.Writer(folder)) {
      for (int i = 0; i < TEXTS.size(); i++) {
        writer.add("urn:x:" + i, i % 2 == 0, TEXTS.get(i));
      }
    }
  }

  @Test
  void textsAndOwnersComeBackAsTheyWere() throws IOException {
    write();
    StoredTexts texts = StoredTexts.open(folder);
    List<String> read = new ArrayList<>();
    List<String> owners = new ArrayList<>();
    texts.owners((exchange, question) -> owners.add(exchange + question));
    for (int i = 0; i < texts.size(); i++) {
      read.add(texts.text(i));
    }
    assertEquals(TEXTS, read);
    assertEquals(List.of("urn:x:0true", "urn:x:1false", "urn:x:2true", "urn:x:3false"), owners);
  }

  @Test
  void noTextsAreTextsToo() throws IOException {
    new StoredTexts.Writer(folder).close();
    assertEquals(0, StoredTexts.open(folder).size());
  }

  @Test
  void filesThatDoNotFitTogetherAreRefused() throws IOException {
    write();
    Path owners = folder.resolve("owners");
    Files.writeString(owners, Files.readString(owners) + "3 a urn:x:4\n");
    assertThrows(IOException.class, () -> StoredTexts.open(folder));
    Files.writeString(owners, "\u0001");
    assertThrows(IOException.class, () -> StoredTexts.open(folder));
    Files.delete(folder.resolve("texts"));
    assertThrows(IOException.class, () -> StoredTexts.open(folder));
  }
}
