package dawen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dawen.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is read of the transcripts in a folder, as a file that says it line by line. Where a reading
 * changes on purpose, {@code -Ddawen.golden.write=true} writes what is read now; look at the
 * difference before it is committed.
 */
public final class GoldenFolder {
  private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private GoldenFolder() {}

  /**
   * Compares.
   *
   * @param folder of transcripts
   * @param what the kind of the reading, with which the golden file's name ends
   * @param reading of a source, as lines; what it throws is told in their place
   */
  public static void check(String folder, String what, Function<SourceFile, List<String>> reading)
      throws IOException {
    Path golden = GOLDEN.resolve(folder + "." + what);
    StringBuilder read = new StringBuilder();
    for (Path path : transcripts(TRANSCRIPTS.resolve(folder))) {
      read.append("== ").append(path.getFileName()).append('\n');
      lines(path, reading).forEach(line -> read.append(line).append('\n'));
    }
    if (Boolean.getBoolean("dawen.golden.write")) {
      Files.writeString(golden, read);
    }
    assertEquals(Files.readString(golden), read.toString());
  }

  private static List<String> lines(Path path, Function<SourceFile, List<String>> reading) {
    try {
      return reading.apply(SourceFile.read(path));
    } catch (dawen.transcript.TranscriptException refused) {
      return List.of("refused");
    }
  }

  private static List<Path> transcripts(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files.filter(path -> path.toString().matches(".*\\.(?:txt|html)")).sorted().toList();
      assertFalse(found.isEmpty(), "no transcripts in " + folder);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
