package dawen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dawen.evaluate.Evaluation;
import dawen.evaluate.Measure;
import dawen.lexicon.Lexicon;
import dawen.mention.Annotated;
import dawen.mention.Annotator;
import dawen.source.SourceFile;
import dawen.transcript.Transcript;
import dawen.transcript.TranscriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How well our own transcripts are read, against what a careful reader finds in them. */
class GoldScoresTest {
  private static final Path OURS = Path.of("src/test/resources/transcripts");
  private static Annotator annotator;

  @BeforeAll
  static void loadTheShippedLists() {
    annotator = new Annotator(Lexicon.bundled());
  }

  @Test
  void shippedSamples() throws IOException {
    Map<Measure, Double> least = least(1, 0.99, 0.85, 0.95);
    least.put(Measure.OUTLET, 0.97);
    least.put(Measure.MAIN_TOPIC, 0.85);
    least.put(Measure.REGIONS, 0.80);
    check(OURS.resolve("samples"), Path.of("data/transcripts"), least);
  }

  @Test
  void oddLayouts() throws IOException {
    Map<Measure, Double> least = least(1, 0.99, 0.62, 0.90);
    least.put(Measure.OUTLET, 0.98);
    least.put(Measure.OUTLET_COUNTRY, 0.97);
    least.put(Measure.MAIN_TOPIC, 0.65);
    least.put(Measure.REGIONS, 0.84);
    check(OURS.resolve("odd"), OURS.resolve("odd"), least);
  }

  @Test
  void wideLayouts() throws IOException {
    Map<Measure, Double> least = least(0.98, 0.98, 0.38, 0);
    least.put(Measure.OUTLET_COUNTRY, 0.95);
    least.put(Measure.MAIN_TOPIC, 0.35);
    least.put(Measure.SPEAKER, 0.95);
    least.put(Measure.HEADING, 0.6);
    check(OURS.resolve("wide"), OURS.resolve("wide"), least);
  }

  @Test
  void conferencesOfMinistries() throws IOException {
    Map<Measure, Double> least = least(0.94, 0.98, 0.80, 0.80);
    least.put(Measure.MAIN_TOPIC, 0.80);
    check(OURS.resolve("briefings"), OURS.resolve("briefings"), least);
  }

  /** Among them two columns that run into each other, line by line: nobody could part them. */
  @Test
  void copiesThatLostTheirLayout() throws IOException {
    Map<Measure, Double> least = least(0.94, 0.98, 0.68, 0.80);
    least.put(Measure.MAIN_TOPIC, 0.70);
    least.put(Measure.HEADING, 0.75);
    least.put(Measure.PEOPLE, 0.2);
    check(OURS.resolve("copies"), OURS.resolve("copies"), least);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wide", "briefings", "copies"})
  void textsWithoutQuestionsGiveNoExchange(String folder) throws IOException {
    try (Stream<Path> files = Files.list(OURS.resolve(folder))) {
      List<Path> none =
          files.filter(p -> p.getFileName().toString().matches("none-.*\\.txt")).sorted().toList();
      assertFalse(none.isEmpty());
      for (Path path : none) {
        assertThrows(
            TranscriptException.class,
            () -> Transcript.read(SourceFile.read(path)),
            path::toString);
      }
    }
  }

  private static Map<Measure, Double> least(
      double exact, double countries, double topics, double names) {
    Map<Measure, Double> least = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      least.put(measure, exact);
    }
    least.put(Measure.COUNTRIES_QUESTION, countries);
    least.put(Measure.COUNTRIES_ANSWER, countries);
    least.put(Measure.TOPICS, topics);
    least.put(Measure.PEOPLE, names);
    least.put(Measure.ORGANIZATIONS, names);
    least.put(Measure.REGIONS, names);
    return least;
  }

  private static void check(Path gold, Path texts, Map<Measure, Double> least) throws IOException {
    Evaluation evaluation = Evaluation.of(gold, read(texts));
    List<String> missed = new ArrayList<>();
    least.forEach(
        (measure, value) -> {
          if (evaluation.value(measure) < value) {
            missed.add("%s %.3f < %.3f".formatted(measure, evaluation.value(measure), value));
          }
        });
    assertEquals(List.of(), missed, () -> evaluation.differences().toString());
  }

  private static List<Annotated> read(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Annotated> read =
          files
              .filter(path -> path.toString().matches(".*\\.(?:txt|html)"))
              .filter(path -> !path.getFileName().toString().startsWith("none-"))
              .sorted()
              .map(path -> annotator.annotate(Transcript.read(SourceFile.read(path))))
              .toList();
      assertFalse(read.isEmpty(), "no transcripts in " + folder);
      return read;
    }
  }
}
