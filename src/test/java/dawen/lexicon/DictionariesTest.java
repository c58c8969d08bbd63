package dawen.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dawen.lexicon.Dictionaries.Dictionary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionariesTest {
  private static final Path SHIPPED = Path.of("data/lexicon");

  @TempDir private Path folder;

  @Test
  void everyShippedListIsNamedWithItsChecksum() throws Exception {
    List<Dictionary> expected;
    try (Stream<Path> files = Files.list(SHIPPED)) {
      expected =
          files
              .filter(file -> file.toString().endsWith(".tsv"))
              .sorted()
              .map(DictionariesTest::dictionary)
              .toList();
    }
    assertEquals(expected, Dictionaries.of(null).files());
  }

  private static Dictionary dictionary(Path file) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      String name = file.getFileName().toString().replace(".tsv", "");
      return new Dictionary(name, HexFormat.of().formatHex(digest));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aListOfTheUsersStandsBehindTheShippedOneAndChangesTheSum() throws IOException {
    Files.writeString(folder.resolve("slips.tsv"), "printed\tread\tnote\n");
    Dictionaries own = Dictionaries.of(folder);
    assertEquals(2, own.files().stream().filter(file -> file.name().equals("slips")).count());
    assertNotEquals(Dictionaries.of(null).sha256(), own.sha256());
    assertEquals(64, own.sha256().length());
  }
}
