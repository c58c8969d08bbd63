package dawen.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
  private static final String HEADER = String.join("\t", EntryReader.COLUMNS) + "\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "an-id;甲报;A Daily;XX;;;;;own           | ours.tsv:2:28: 9 cells; expected 10",
        "An Id;甲报;A Daily;;;;;;own;            | ours.tsv:2:1: “An Id”; expected an id",
        "an-id;;A Daily;;;;;;own;                | ours.tsv:2:7: “”; expected a Chinese name",
        "an-id;甲报;A Daily;China;;;;;own;       | ours.tsv:2:18: “China”; expected an ISO 3166-1",
        "an-id;甲报;A Daily;CN;;;;30;own;        | ours.tsv:2:24: “30”; expected a Wikidata id",
        "an-id; 甲报;A Daily;CN;;;;;own;         | ours.tsv:2:7: white space round “ 甲报” in zh",
      })
  void aWrongLineIsNamedWithItsPlace(String line, String message) {
    String text = HEADER + line.strip().replace(';', '\t') + "\n";
    LexiconException refusal =
        assertThrows(LexiconException.class, () -> EntryReader.read(Kind.OUTLET, "ours.tsv", text));
    assertTrue(refusal.getMessage().startsWith(message), refusal.getMessage());
  }

  @Test
  void aNameUnderTwoIdsIsRefusedNamingBothLines() {
    String text = HEADER + "a\t甲报\tA\t\t\t\t\t\town\t\nb\t乙报\tB\t\t甲报\t\t\t\town\t\n";
    LexiconException refusal =
        assertThrows(LexiconException.class, () -> EntryReader.read(Kind.OUTLET, "ours.tsv", text));
    assertEquals("ours.tsv:3:9: “甲报” stands in line 2 too; expected it once", refusal.getMessage());
  }

  @Test
  void aWrongHeaderIsRefused() {
    LexiconException refusal =
        assertThrows(
            LexiconException.class, () -> EntryReader.read(Kind.OUTLET, "ours.tsv", "id\tzh\n"));
    assertTrue(refusal.getMessage().startsWith("ours.tsv:1:1: header is [id, zh]; expected [id,"));
  }

  @Test
  void aUsersListIsLaidOverTheShippedOne() throws IOException {
    Files.writeString(
        folder.resolve("outlets.tsv"),
        HEADER
            + "reuters\t路透\tReuters, renamed\tGB\t\t\t\t\town\t\n"
            + "village-voice\t村口广播\tVillage Voice\tCN\t\t\t\t\town\t\n");
    Lexicon lexicon = Lexicon.with(folder);
    assertEquals("路透", lexicon.find(Kind.OUTLET, "reuters").orElseThrow().zh());
    assertEquals("CN", lexicon.find(Kind.OUTLET, "village-voice").orElseThrow().place());
    assertTrue(lexicon.find(Kind.OUTLET, "tass").isPresent());
  }

  @Test
  void aFolderWithoutListsIsRefused() {
    LexiconException refusal = assertThrows(LexiconException.class, () -> Lexicon.with(folder));
    assertTrue(refusal.getMessage().contains("no word list in it"));
  }

  @Test
  void everyShippedListIsReadAndEveryReferenceFound() {
    Lexicon lexicon = Lexicon.bundled();
    for (Kind kind : Kind.values()) {
      assertFalse(lexicon.list(kind).isEmpty(), kind.file());
      for (Entry entry : lexicon.list(kind)) {
        if (entry.parent() != null) {
          assertTrue(lexicon.find(kind, entry.parent()).isPresent(), entry.id());
        }
      }
    }
    assertFalse(lexicon.topicWords().isEmpty());
    assertFalse(lexicon.compounds().isEmpty());
    assertFalse(lexicon.guards().isEmpty());
    assertFalse(lexicon.abbreviations().isEmpty());
    assertFalse(lexicon.capitals().isEmpty());
  }

  @Test
  void theLongestNameIsFoundAtEachPlaceAndLatinNamesWhole() {
    Automaton<Integer> automaton = new Automaton<>(Map.of("中国", 1, "中国日报", 2, "EU", 3));
    assertEquals(
        List.of(new Automaton.Hit<>(0, 4, 2), new Automaton.Hit<>(5, 7, 1)),
        automaton.find("中国日报和中国"));
    assertEquals(List.of(), automaton.find("EURO"));
    assertEquals(List.of(new Automaton.Hit<>(1, 3, 3)), automaton.find("与EU会谈"));
  }
}
