package dawen.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipReaderTest {
  private static final String HEADER = String.join("\t", SlipReader.COLUMNS) + "\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "末来;未来年;;        | own.tsv:2:4: “未来年” for “末来”; expected another word of as many",
        "末来;末来;;          | own.tsv:2:4: “末来” for “末来”; expected another word of as many",
        "末来;未来;;#末来;未来;; | own.tsv:3:1: “末来” stands there already; expected it once",
        "末来;未来;;#甲来;末来;; | own.tsv:3:4: “末来” has the slip “末来” in it",
        "末来;未来;           | own.tsv:2:7: 3 cells; expected 4",
      })
  void aWrongLineIsNamedWithItsPlace(String lines, String message) {
    String text = HEADER + lines.strip().replace(';', '\t').replace('#', '\n') + "\n";
    LexiconException refusal = assertThrows(LexiconException.class, () -> read("own.tsv", text));
    assertTrue(refusal.getMessage().startsWith(message), refusal.getMessage());
  }

  @Test
  void guardsTellWhereAWordMayBeRight() {
    Slip slip = read("own.tsv", HEADER + "末来\t未来\t周月\t访\n").get(0);
    assertTrue(slip.isSure("末来", 0));
    assertTrue(slip.isSure("向末来看", 1));
    assertFalse(slip.isSure("周末来了", 1));
    assertFalse(slip.isSure("末来访", 0));
  }

  @Test
  void shippedSlipsAreSortedByWhatIsPrinted() throws IOException {
    List<String> printed =
        Files.readAllLines(Path.of("data/lexicon/slips.tsv")).stream()
            .filter(line -> !line.startsWith("#"))
            .skip(1)
            .map(line -> line.split("\t", -1)[0])
            .toList();
    assertEquals(printed.stream().sorted().toList(), printed);
    assertEquals(printed.size(), Lexicon.bundled().slips().size());
  }

  @Test
  void aUsersSlipsAreLaidOverTheShippedOnes() throws IOException {
    Files.writeString(folder.resolve("slips.tsv"), HEADER + "甲乙寺\t甲乙市\t\t\n");
    List<Slip> slips = Lexicon.with(folder).slips();
    assertTrue(slips.contains(new Slip("甲乙寺", "甲乙市", "", "")));
    assertTrue(slips.size() > 100);
  }

  private static List<Slip> read(String path, String text) {
    return SlipReader.read(List.of(Table.parse(path, text, SlipReader.COLUMNS)));
  }
}
