package dawen.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page shows is what the query behind it answers. */
class SectionsTest {

  @TempDir static Path folder;
  private static SampleExplorer sample;

  @BeforeAll
  static void start() {
    sample = SampleExplorer.of(folder, "data/transcripts", "src/test/resources/readings");
  }

  @AfterAll
  static void stop() {
    sample.close();
  }

  /** Addresses of every section, with and without values, one a line. */
  static List<String> addresses() {
    try (Stream<String> lines = Files.lines(Path.of("src/test/resources/explore/addresses.txt"))) {
      return lines.filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void theTableOfAPageIsTheAnswerOfItsQuery(String address) {
    View view = sample.view(address);
    assertFalse(view.table().rows().isEmpty(), address);
    Table answer = sample.answer(view.query());
    assertEquals(answer.columns(), view.table().columns());
    assertEquals(answer.rows(), view.table().rows());
  }

  @Test
  void everySectionIsTried() {
    Set<String> tried =
        addresses().stream()
            .map(address -> address.split("\\?")[0])
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Sections.of(sample.explorer).keySet(), tried);
  }
}
