package dawen.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermHashesTest {

  @TempDir Path folder;

  @Test
  void everyHashIsFoundAgainAndComesInOrder() throws IOException {
    int count = 100_000;
    try (TermHashes hashes = new TermHashes(folder.resolve("terms"))) {
      Random random = new Random(1);
      for (int i = 0; i < count; i++) {
        hashes.add(random.nextLong(), random.nextLong(), i);
      }
      assertEquals(count, hashes.size());
      random = new Random(1);
      for (int i = 0; i < count; i++) {
        assertEquals(i, hashes.find(random.nextLong(), random.nextLong()));
      }
      assertEquals(-1, hashes.find(0, 1));
      List<long[]> sorted = new ArrayList<>();
      hashes.forEachSorted((v, at) -> sorted.add(new long[] {v[at], v[at + 1], v[at + 2]}));
      assertEquals(count, sorted.size());
      for (int i = 1; i < count; i++) {
        assertTrue(isBefore(sorted.get(i - 1), sorted.get(i)));
      }
    }
  }

  /** All in one place of one table: the last of it, behind which there is none. */
  @Test
  void hashesThatBeginAlikeAreToldApart() throws IOException {
    try (TermHashes hashes = new TermHashes(folder.resolve("terms"))) {
      for (int i = 0; i < 90; i++) {
        hashes.add(-1, i, i);
      }
      for (int i = 0; i < 90; i++) {
        assertEquals(i, hashes.find(-1, i));
      }
      List<Long> lows = new ArrayList<>();
      hashes.forEachSorted((values, at) -> lows.add(values[at + 1]));
      assertEquals(lows.stream().sorted().toList(), lows);
    }
  }

  private static boolean isBefore(long[] a, long[] b) {
    int order = Long.compareUnsigned(a[0], b[0]);
    return order < 0 || order == 0 && Long.compareUnsigned(a[1], b[1]) < 0;
  }
}
