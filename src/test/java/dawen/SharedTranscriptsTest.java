package dawen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dawen.conference.Piece;
import dawen.evaluate.Evaluation;
import dawen.evaluate.Measure;
import dawen.graph.Iris;
import dawen.graph.RunDescription;
import dawen.graph.Shapes;
import dawen.lexicon.Dictionaries;
import dawen.lexicon.Lexicon;
import dawen.mention.Annotated;
import dawen.mention.Mention;
import dawen.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole line over real transcripts, which are not ours to pass on and so stand beside the
 * repository; {@code -Ddawen.shared.required=true} makes their absence a failure.
 */
class SharedTranscriptsTest {
  private static final Path TRANSCRIPTS = Path.of("../shared/transcripts");
  private static final Path GOLD = Path.of("../shared/gold");

  private static List<Pipeline.Result> results;
  private static List<SourceFile> sources;

  @BeforeAll
  static void readAll() throws IOException {
    boolean there = Files.isDirectory(TRANSCRIPTS) && Files.isDirectory(GOLD);
    if (!there && Boolean.getBoolean("dawen.shared.required")) {
      fail("no " + TRANSCRIPTS + " and " + GOLD + ", which dawen.shared.required asks for");
    }
    assumeTrue(there, "no transcripts beside the repository");
    Pipeline pipeline =
        new Pipeline(
            Lexicon.bundled(),
            new Iris(Iris.DEFAULT_BASE),
            Shapes.bundled(),
            new RunDescription(Fingerprint.of(null), Dictionaries.of(null), null));
    try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
      sources = files.sorted().map(SourceFile::read).toList();
    }
    results = sources.stream().map(pipeline::run).toList();
    assertFalse(results.isEmpty());
  }

  @Test
  void theirGraphsHaveTheShapeTheyShould() {
    results.forEach(result -> assertEquals(List.of(), result.violations()));
  }

  @Test
  void everyCharacterOfAFileIsAccountedFor() {
    for (int i = 0; i < results.size(); i++) {
      int end = 0;
      for (Piece piece : results.get(i).annotated().conference().layout()) {
        assertEquals(end, piece.span().begin(), sources.get(i).name());
        end = piece.span().end();
      }
      assertEquals(sources.get(i).text().codePointCount(0, sources.get(i).text().length()), end);
    }
  }

  @Test
  void everyMentionStandsInTheFileWhereItSays() {
    for (int i = 0; i < results.size(); i++) {
      int[] text = sources.get(i).text().codePoints().toArray();
      for (var exchange : results.get(i).annotated().exchanges()) {
        for (Mention mention : exchange.mentions()) {
          String there = new String(text, mention.span().begin(), mention.span().length());
          assertEquals(bare(mention.exact()), bare(there), sources.get(i).name() + " " + mention);
        }
      }
    }
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u3000*#>]+", "");
  }

  @ParameterizedTest
  @CsvSource({
    "exchange_f1, 1.0",
    "bounds, 1.0",
    "outlet, 1.0",
    "year, 1.0",
    "date, 1.0",
    "speaker, 1.0",
    "heading, 1.0",
    "duplicate, 1.0",
    "outlet_country, 1.0",
    "countries_question_f1, 0.99",
    "countries_answer_f1, 0.99",
    "main_topic, 0.95",
    "topics_f1, 0.90",
    "people_f1, 0.95",
    "organizations_f1, 0.95",
    "regions_f1, 0.95"
  })
  void theReadingAgreesWithTheGoldAsFarAsItDid(String word, double floor) {
    List<Annotated> readings = results.stream().map(Pipeline.Result::annotated).toList();
    double value = Evaluation.of(GOLD, readings).value(Measure.find(word).orElseThrow());
    assertTrue(value >= floor, () -> word + " is " + value);
  }
}
