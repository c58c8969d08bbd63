package dawen.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A line of {@code docs/dependencies.tsv}: what it is, the licence that it is taken under, and
 * whether weaknesses are known of it.
 *
 * @param component {@code group:artifact}, {@code group:*}, or {@code artifact > what is inside}
 * @param use {@code jar}, {@code inside} or {@code test}
 * @param licence identifier by SPDX
 * @param text folder in META-INF/licences, or {@code -}
 * @param state {@code none}, {@code mended} or {@code open}
 */
record Dependency(
    String component,
    String version,
    String use,
    String licence,
    String text,
    String advisories,
    String state,
    String note) {

  static final Path FILE = Path.of("docs/dependencies.tsv");

  static List<Dependency> all() throws IOException {
    return Files.readAllLines(FILE).stream()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(Dependency::of)
        .toList();
  }

  static List<Dependency> all(String use) throws IOException {
    return all().stream().filter(each -> each.use.equals(use)).toList();
  }

  private static Dependency of(String line) {
    String[] cell = line.split("\t", -1);
    if (cell.length != 8) {
      throw new IllegalArgumentException(FILE + ": " + cell.length + " cells, not 8: " + line);
    }
    return new Dependency(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5], cell[6], cell[7]);
  }
}
