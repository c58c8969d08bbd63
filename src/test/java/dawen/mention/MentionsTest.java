package dawen.mention;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.conference.Completeness;
import dawen.conference.Event;
import dawen.conference.Exchange;
import dawen.conference.Origin;
import dawen.conference.Passage;
import dawen.conference.PressConference;
import dawen.conference.Speaker;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that a domain expert can extend: {@code src/test/resources/mentions/*.tsv}. */
class MentionsTest {
  private static final Path TABLES = Path.of("src/test/resources/mentions");
  private static Annotator annotator;

  @BeforeAll
  static void loadTheShippedLists() {
    annotator = new Annotator(Lexicon.bundled());
  }

  @Test
  void aSentenceNamesTheseCountries() throws IOException {
    check("countries.tsv", 500, text -> String.join(" ", annotate(text).countries(Part.ANSWER)));
  }

  @Test
  void aSentenceNamesTheseRegions() throws IOException {
    check("regions.tsv", 90, text -> names(text, Kind.REGION));
  }

  @Test
  void aSentenceNamesTheseOrganizations() throws IOException {
    check("organizations.tsv", 75, text -> names(text, Kind.ORGANIZATION));
  }

  @Test
  void aSentenceNamesThesePeople() throws IOException {
    check("people.tsv", 50, text -> names(text, Kind.PERSON));
  }

  @Test
  void aSentenceNamesTheseDocuments() throws IOException {
    check("documents.tsv", 16, text -> names(text, Kind.DOCUMENT));
  }

  @Test
  void aSentenceNamesTheseOutlets() throws IOException {
    check("outlets.tsv", 100, MentionsTest::outlets);
  }

  /** All rows are tried, and each that fails is told with its sentence and the third cell. */
  private static void check(String table, int least, UnaryOperator<String> names)
      throws IOException {
    assertAll(
        rows(table, least).stream()
            .map(row -> () -> assertEquals(row[1], names.apply(row[0]), row[0] + " · " + row[2])));
  }

  /** The rows of a table: three cells, no sentence twice, and at least so many of them. */
  private static List<String[]> rows(String table, int least) throws IOException {
    List<String[]> rows =
        Files.readAllLines(TABLES.resolve(table)).stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .skip(1)
            .map(line -> line.split("\t", -1))
            .toList();
    Set<String> sentences = new HashSet<>();
    for (String[] row : rows) {
      assertEquals(3, row.length, () -> table + ": " + String.join("|", row));
      assertTrue(sentences.add(row[0]), () -> table + ": twice: " + row[0]);
    }
    assertTrue(rows.size() >= least, () -> table + ": only " + rows.size() + " sentences");
    return rows;
  }

  /** Ids, or {@code x:} and the name of those that are in no list, in the order of the text. */
  private static String outlets(String text) {
    return annotate(text).mentions().stream()
        .map(Mention::entity)
        .filter(entity -> entity.kind() == Kind.OUTLET)
        .map(outlet -> outlet.listed() ? outlet.id() : "x:" + outlet.zh())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}: {1} is {2}, elsewhere {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "巴基斯坦外长来访，巴方感谢中方。|巴|PK|PS BR PA BH BS PG PY",
        "巴西总统来访，巴方感谢中方。|巴|BR|PK PS PA BH BS PG PY",
        "印度尼西亚总统来访，印方感谢中方。|印|ID|IN",
        "俄方和中方谈过了。|俄|RU|",
        "巴西总统来访。|巴西|BR|",
      })
  void aShortNameKeepsWhatElseItMayName(String text, String exact, String id, String others) {
    Mention mention =
        annotate(text).mentions().stream()
            .filter(m -> m.exact().equals(exact) && m.entity().kind() == Kind.COUNTRY)
            .findFirst()
            .orElseThrow();
    assertEquals(id, mention.entity().id());
    String alternatives =
        mention.alternatives().stream().map(Entry::id).collect(Collectors.joining(" "));
    assertEquals(others == null ? "" : others, alternatives);
  }

  /** Canonical names of that kind, sorted. */
  private static String names(String text, Kind kind) {
    return annotate(text).mentions().stream()
        .map(Mention::entity)
        .filter(entity -> entity.kind() == kind)
        .map(Entry::zh)
        .distinct()
        .sorted()
        .collect(Collectors.joining("|"));
  }

  private static AnnotatedExchange annotate(String text) {
    int[] offsets = new int[text.length()];
    Arrays.setAll(offsets, i -> i);
    Exchange exchange =
        new Exchange(
            1,
            null,
            null,
            null,
            "甄示例",
            null,
            null,
            new Passage(text, offsets),
            Completeness.QUESTION_MISSING,
            null);
    PressConference conference =
        new PressConference(
            new Origin("case.txt", "0".repeat(64), "UTF-8", "text/plain", 1, text.length()),
            new Event(null, null, null, null, null, false),
            List.of(new Speaker("甄示例", List.of())),
            List.of(),
            List.of(exchange),
            List.of(),
            List.of());
    return annotator.annotate(conference).exchanges().get(0);
  }
}
