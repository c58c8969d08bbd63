package dawen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpillingSortTest {
  private static final List<String> LINES =
      List.of("b", "a\tc", "a", "ab", "b", "中", "𠮷", "\uFB01", "a", "", "z");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 1000})
  void givesEachLineOnceInOrderHoweverManyFilesItTakes(int limit) throws IOException {
    List<String> found = new ArrayList<>();
    try (SpillingSort sort = new SpillingSort(limit, folder)) {
      for (String line : LINES) {
        sort.add(line);
      }
      sort.read(found::add);
    }
    assertEquals(List.copyOf(new TreeSet<>(LINES)), found);
  }

  @Test
  void nothingGivesNothing() throws IOException {
    try (SpillingSort sort = new SpillingSort(1, folder)) {
      sort.read(
          line -> {
            throw new IOException(line);
          });
    }
  }

  @Test
  void leavesNoFileBehind() throws IOException {
    try (SpillingSort sort = new SpillingSort(0, folder)) {
      for (String line : LINES) {
        sort.add(line);
      }
      sort.read(line -> {});
      assertEquals(1, entries());
    }
    assertEquals(0, entries());
  }

  private long entries() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.count();
    }
  }
}
