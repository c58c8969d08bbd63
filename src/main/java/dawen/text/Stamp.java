package dawen.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Tells whether the files of a stored graph are those that an index was made of. */
final class Stamp {
  private static final String LOCK = "tdb.lock";

  private Stamp() {}

  /** Name, size and time of change of each file; opening and reading a graph changes none. */
  static String of(Path folder) throws IOException {
    StringBuilder stamp = new StringBuilder();
    for (Path file : files(folder)) {
      stamp
          .append(folder.relativize(file))
          .append(' ')
          .append(Files.size(file))
          .append(' ')
          .append(Files.getLastModifiedTime(file).toMillis())
          .append('\n');
    }
    return stamp.toString();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !file.startsWith(folder.resolve(TextIndex.FOLDER)))
          .filter(file -> Files.isRegularFile(file) && !file.getFileName().toString().equals(LOCK))
          .sorted()
          .toList();
    }
  }
}
