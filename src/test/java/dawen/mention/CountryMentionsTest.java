package dawen.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dawen.conference.Completeness;
import dawen.conference.Event;
import dawen.conference.Exchange;
import dawen.conference.Origin;
import dawen.conference.Passage;
import dawen.conference.PressConference;
import dawen.conference.Speaker;
import dawen.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences that a domain expert can extend: {@code src/test/resources/mentions/countries.tsv}. */
class CountryMentionsTest {
  private static final Path SENTENCES = Path.of("src/test/resources/mentions/countries.tsv");
  private static Annotator annotator;

  @BeforeAll
  static void loadTheShippedLists() {
    annotator = new Annotator(Lexicon.bundled());
  }

  static Stream<Arguments> sentences() throws IOException {
    List<String> lines =
        Files.readAllLines(SENTENCES).stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .skip(1)
            .toList();
    assertFalse(lines.isEmpty(), "no sentences");
    return lines.stream()
        .map(line -> line.split("\t", -1))
        .map(cells -> Arguments.of(cells[0], cells[1], cells[2]));
  }

  @ParameterizedTest(name = "{0} names [{1}]: {2}")
  @MethodSource("sentences")
  void aSentenceNamesTheseCountries(String text, String countries, String why) {
    AnnotatedExchange exchange = annotate(text);
    assertEquals(countries, String.join(" ", exchange.countries(Part.ANSWER)), why);
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
