package dawen.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnouncedReaderTest {
  private static final String HEADER = "date\tspeaker\tquestions\tsource\taddress\tnote\n";

  private static final Entry SPEAKER =
      new Entry(
          Kind.PERSON,
          "zhen-shili",
          "甄示例",
          "Zhen Shili",
          "CN",
          List.of(),
          List.of(),
          null,
          null,
          true);

  @Test
  void reportsAreSortedByDateSpeakerAndSource() {
    List<Announced> all =
        read(
            "2032-03-07;zhen-shili;7;甲城早报;;",
            "2031-03-07;zhen-shili;21;甲城早报;https://example.org/a?b=1;90 minutes");
    assertEquals(
        new Announced(LocalDate.of(2031, 3, 7), SPEAKER, 21, "甲城早报", "https://example.org/a?b=1"),
        all.get(0));
    assertEquals(7, all.get(1).questions());
    assertNull(all.get(1).address());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2031-3-7;zhen-shili;21;甲城早报;;        | ours.tsv:2:1: “2031-3-7”; expected a date like 2031-03-07
          2031-03-07;nobody;21;甲城早报;;          | ours.tsv:2:12: no person “nobody”; expected an id of people.tsv
          2031-03-07;zhen-shili;0;甲城早报;;       | ours.tsv:2:23: “0”; expected a number from 1 to 999
          2031-03-07;zhen-shili;many;甲城早报;;    | ours.tsv:2:23: “many”; expected a number from 1 to 999
          2031-03-07;zhen-shili;21;;;              | ours.tsv:2:26: no source; expected the short name of a report
          2031-03-07;zhen-shili;21;甲城早报;a.cn;  | ours.tsv:2:31: “a.cn”; expected a web address, or nothing
          2031-03-07;zhen-shili;21;甲城早报;http://;  | ours.tsv:2:31: “http://”; expected a web address, or nothing
          2031-03-07;zhen-shili;21;甲城早报;http://a b;  | ours.tsv:2:31: “http://a b”; expected a web address, or nothing
          """)
  void wrongLineIsRefusedWithItsPlace(String line, String message) {
    assertEquals(message, assertThrows(LexiconException.class, () -> read(line)).getMessage());
  }

  @Test
  void oneReportOfAConferenceStandsOnce() {
    String line = "2031-03-07;zhen-shili;%d;甲城早报;;";
    LexiconException refusal =
        assertThrows(LexiconException.class, () -> read(line.formatted(21), line.formatted(20)));
    assertEquals(
        "ours.tsv:3:26: “甲城早报” stands there already; expected it once", refusal.getMessage());
  }

  @Test
  void laterListReplacesTheSameReport() {
    String line = "2031-03-07;zhen-shili;%d;甲城早报;;";
    List<Announced> all =
        AnnouncedReader.read(
            List.of(table(line.formatted(21)), table(line.formatted(20))),
            Map.of("zhen-shili", SPEAKER));
    assertEquals(List.of(20), all.stream().map(Announced::questions).toList());
  }

  @Test
  void shippedReportsAreSorted() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("data/lexicon/announced.tsv")).stream()
            .filter(line -> line.matches("\\d.*"))
            .toList();
    assertEquals(lines.stream().sorted().toList(), lines);
    assertFalse(Lexicon.bundled().announced().isEmpty());
  }

  private static List<Announced> read(String... lines) {
    return AnnouncedReader.read(
        List.of(table(String.join("\n", lines))), Map.of("zhen-shili", SPEAKER));
  }

  private static Table table(String lines) {
    return Table.parse(
        "ours.tsv", HEADER + lines.replace(';', '\t') + "\n", AnnouncedReader.COLUMNS);
  }
}
