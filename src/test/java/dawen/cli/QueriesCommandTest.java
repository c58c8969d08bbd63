package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.query.CannedQuery;
import dawen.query.Catalogue;
import dawen.query.DisplayWidth;
import dawen.query.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue on the command line, beside the graph of the sample transcripts. */
class QueriesCommandTest {
  @TempDir private static Path shared;
  private static String kg;

  @BeforeAll
  static void build() {
    kg = shared.resolve("kg").toString();
    Run run = Run.of("build", "data/transcripts", "--kg", kg);
    assertEquals(0, run.code(), run.err());
  }

  static Stream<CannedQuery> queries() {
    return Catalogue.bundled().list().stream();
  }

  @ParameterizedTest
  @EnumSource(UserLanguage.class)
  void everyQueryStandsUnderItsTheme(UserLanguage language) {
    List<String> expected = new ArrayList<>();
    for (Theme theme : Theme.values()) {
      List<CannedQuery> of = theme.of(Catalogue.bundled().list());
      if (!of.isEmpty()) {
        expected.add(language.pick(theme.zh(), theme.en()));
        of.forEach(query -> expected.add("  " + query.name()));
      }
    }
    Run run = Run.of("queries", "--lang", language.name().toLowerCase());
    assertEquals(
        expected,
        run.out()
            .lines()
            .filter(line -> !line.isEmpty())
            .map(line -> line.replaceAll("^(  \\S+) .*", "$1"))
            .toList());
  }

  @Test
  void theQuestionsAreInTheLanguageAskedFor() {
    assertTrue(Run.of("queries", "--lang", "zh").out().contains("某年记者会的提问次序"));
    assertTrue(Run.of("queries", "--lang", "en").out().contains("In what order did the questions"));
    Run other = Run.of("queries", "--lang", "fr");
    assertEquals(2, other.code());
    assertTrue(other.err().contains("zh|en") || other.err().contains("ZH, EN"), other.err());
  }

  @ParameterizedTest
  @CsvSource({"80, ZH", "80, EN", "120, ZH", "200, EN", "60, ZH"})
  void noLineIsWiderThanTheTerminalAndQuestionsStandBelowEachOther(
      int width, UserLanguage language) {
    List<CannedQuery> all = Catalogue.bundled().list();
    List<String> lines = new QueryList(language, width).lines(all);
    for (String line : lines) {
      assertTrue(DisplayWidth.of(line) <= width, line);
    }
    CannedQuery programme = Catalogue.bundled().find("programme").orElseThrow();
    String question = language.pick(programme.summaryZh(), programme.summary()).substring(0, 5);
    List<Integer> starts =
        lines.stream().filter(l -> l.contains(question)).map(l -> l.indexOf(question)).toList();
    assertEquals(31, starts.get(0));
  }

  @Test
  void withRoomTheParametersStandBehindTheQuestion() {
    List<String> lines = new QueryList(UserLanguage.ZH, 0).lines(Catalogue.bundled().list());
    String why = lines.stream().filter(line -> line.startsWith("  why ")).findFirst().orElseThrow();
    assertTrue(why.endsWith(" (year number entity?)"), why);
  }

  @ParameterizedTest
  @CsvSource({
    "network,        co-mentions,       conferences",
    "分析,            similar-outlets,   conferences",
    "Jaccard,        similar-outlets,   outlets",
    "same-question,  same-question-again, outlets",
    "minYears,       regular-outlets,   outlets",
  })
  void aWordFindsTheQueriesForIt(String word, String found, String other) {
    Run run = Run.of("queries", word);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("\n  " + found + " "), run.out());
    assertFalse(run.out().contains("\n  " + other + " "), run.out());
  }

  @Test
  void severalWordsFindWhatIsForAllOfThem() {
    List<String> lines = Run.of("queries", "outlet", "share", "country").out().lines().toList();
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("  own-country ")), lines + "");
    assertFalse(lines.stream().anyMatch(line -> line.startsWith("  domestic-share ")), lines + "");
  }

  @Test
  void aWordThatFindsNothingIsAnsweredWithTheNearest() {
    Run run = Run.of("queries", "netwrk");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("Did you mean network?"), run.err());
  }

  @Test
  void oneQueryShowsItsParametersWithWhatTheGraphHolds() {
    String shown = Run.of("queries", "programme", "--kg", kg, "--lang", "en").out();
    assertTrue(shown.startsWith("programme: In what order"), shown);
    assertTrue(shown.contains("2031, 2032, 2033, 2034, 2035"), shown);
    assertTrue(shown.contains("URL      /api/programme.csv?year=2035\n"), shown);
    assertTrue(shown.contains("formats  table md csv tsv json jsonl xml\n"), shown);
    assertTrue(shown.contains("SELECT"), shown);
    String outlets = Run.of("queries", "questions-by-outlet", "--kg", kg, "--lang", "zh").out();
    assertTrue(outlets.contains(" … ("), outlets);
  }

  @Test
  void oneQueryIsDescribedInTheLanguageAskedFor() {
    CannedQuery query = Catalogue.bundled().find("newcomers").orElseThrow();
    List<String> chinese = Run.of("queries", "newcomers", "--lang", "zh").out().lines().toList();
    assertTrue(chinese.contains(query.descriptionZh()), chinese + "");
    assertFalse(chinese.contains(query.description()), chinese + "");
    List<String> english = Run.of("queries", "newcomers", "--lang", "en").out().lines().toList();
    assertTrue(english.contains(query.description()), english + "");
    assertFalse(english.contains(query.descriptionZh()), english + "");
  }

  @Test
  void withoutAGraphTheDefaultIsTheExample() {
    String none = shared.resolve("none").toString();
    Run run = Run.of("queries", "programme", "--kg", none);
    assertEquals("", run.err());
    assertTrue(run.out().contains("dawen query programme -p year=2026 --kg "), run.out());
  }

  /** All but the one that asks Wikidata, which a test does not. */
  @ParameterizedTest
  @MethodSource("queries")
  void theCommandLineThatIsShownWorks(CannedQuery query) {
    String shown = Run.of("queries", query.name(), "--kg", kg).out();
    String command = "command  dawen ";
    String line = shown.lines().filter(one -> one.startsWith(command)).findFirst().orElseThrow();
    if (!query.text().contains("SERVICE ")) {
      String[] words = line.substring(command.length()).replace("'", "").split(" ");
      Run run = Run.of(words);
      assertEquals(0, run.code(), line + run.err());
      assertTrue(run.out().length() > 10, line);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LANG=zh_CN.UTF-8, ZH",
    "LANG=zh, ZH",
    "LANG=zh_TW, ZH",
    "LANG=en_US.UTF-8, EN",
    "LANG=zhx, EN",
    "LANG=zh_CN.UTF-8 LC_ALL=C.UTF-8, EN",
    "LANG=en_US.UTF-8 LC_MESSAGES=zh_CN.UTF-8, ZH",
    "LANG=zh_CN.UTF-8 LC_ALL=, ZH",
    "OTHER=zh, EN",
  })
  void theLanguageIsThatOfTheEnvironment(String environment, UserLanguage language) {
    Map<String, String> variables =
        Arrays.stream(environment.split(" "))
            .map(one -> one.split("=", -1))
            .collect(Collectors.toMap(one -> one[0], one -> one[1]));
    assertEquals(language, UserLanguage.of(variables));
  }
}
