package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher rehearses, so that the classes of short commands are found in an archive. */
class RehearsalTest {
  @TempDir private Path folder;

  @Test
  void buildsAndQueriesAndLeavesNothing() throws IOException {
    List<String> before = rehearsals();
    assertEquals(0, Rehearsal.run(Path.of("data/transcripts")));
    assertEquals(before, rehearsals());
  }

  @Test
  void tellsThatItFailed() {
    assertNotEquals(0, Rehearsal.run(folder), "nothing to build");
  }

  private static List<String> rehearsals() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("dawen-rehearsal"))
          .sorted()
          .toList();
    }
  }
}
