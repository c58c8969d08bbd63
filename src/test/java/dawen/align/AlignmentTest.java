package dawen.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * An invented conference in full and shortened: the short version prints three exchanges in reverse
 * order, two merged into one, and leaves one out.
 */
class AlignmentTest {
  private static final Path FOLDER = Path.of("src/test/resources/align");

  private final List<Printed> full = read("full.tsv");
  private final List<Printed> shortened = read("short.tsv");

  @Test
  void shortVersionIsFoundInTheFullOneThoughReorderedMergedAndCut() throws IOException {
    assertEquals(expected(), lines(Alignment.of(version(full), version(shortened))));
  }

  @Test
  void theSamePairsAreFoundFromEitherSide() {
    List<String> turned =
        Alignment.of(version(shortened), version(full)).stream()
            .map(match -> new Match(match.second(), match.first(), match.overlap()))
            .map(AlignmentTest::line)
            .sorted()
            .toList();
    assertEquals(lines(Alignment.of(version(full), version(shortened))), turned);
  }

  @Test
  void aVersionIsItsOwnInFull() {
    for (Match match : Alignment.of(version(full), version(full))) {
      assertEquals(match.first() + " " + match.first() + " 1.00", line(match));
    }
  }

  @Test
  void differentExchangesLieFarBelowTheThreshold() {
    Shingles shingles = version(full).shingles();
    int[][] shared = shingles.shared(shingles, 0, shingles.texts());
    for (int i = 0; i < shared.length; i++) {
      for (int j = 0; j < shared.length; j++) {
        double overlap = (double) shared[i][j] / Math.min(shingles.size(i), shingles.size(j));
        assertTrue(i == j || overlap < Alignment.THRESHOLD / 2, full.get(i) + " " + full.get(j));
      }
    }
  }

  @Test
  void positionsAreThoseOfTheTranscriptThoughCopiesAreLeftOut() {
    List<Printed> later = List.of(new Printed(7, full.get(0).question(), full.get(0).answer()));
    assertEquals(List.of("1 7 1.00"), lines(Alignment.of(version(full), version(later))));
  }

  @Test
  void versionsOfThousandsOfExchangesAreComparedToTheirEnd() {
    Random random = new Random(7);
    List<Printed> many = new ArrayList<>();
    for (int i = 1; i <= 2_100; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(25, '一', '龥').forEach(c -> text.append((char) c));
      many.add(new Printed(i, "", text.toString()));
    }
    List<Match> matches = Alignment.of(version(many), version(many));
    assertEquals(many.size(), matches.size());
    matches.forEach(match -> assertEquals(match.first(), match.second()));
  }

  @Test
  void aGreetingAloneProvesNothing() {
    List<Printed> greeting = List.of(new Printed(1, "", "谢谢大家。"));
    assertEquals(List.of(), Alignment.of(version(greeting), version(greeting)));
  }

  @Test
  void nothingMatchesAnEmptyVersion() {
    assertEquals(List.of(), Alignment.of(version(full), version(List.of())));
  }

  private static Version version(List<Printed> exchanges) {
    return Version.of(exchanges, UnaryOperator.identity());
  }

  private static List<String> lines(List<Match> matches) {
    return matches.stream().map(AlignmentTest::line).toList();
  }

  private static String line(Match match) {
    return match.first() + " " + match.second() + " " + match.overlap();
  }

  private static List<String> expected() throws IOException {
    return Files.readAllLines(FOLDER.resolve("expected.tsv")).stream()
        .skip(1)
        .map(line -> line.replace('\t', ' '))
        .toList();
  }

  private static List<Printed> read(String file) {
    try {
      List<Printed> exchanges = new ArrayList<>();
      for (String line : Files.readAllLines(FOLDER.resolve(file)).stream().skip(1).toList()) {
        String[] cells = line.split("\t", -1);
        exchanges.add(new Printed(Integer.parseInt(cells[0]), cells[1], cells[2]));
      }
      return exchanges;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
