package dawen.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one reader process, for as long as it lives: with the graph until it is open, then
 * with what sorting does not keep in memory.
 *
 * @param path its name begins with the number of the server's process
 */
record ReaderFolder(Path path) {
  private static final String PREFIX = "dawen-reader-";
  private static final Pattern NAME = Pattern.compile("dawen-(?:reader|answer)-(\\d+)-.*");

  static ReaderFolder make() throws IOException {
    return new ReaderFolder(
        Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-"));
  }

  Path graph() {
    return path.resolve("graph");
  }

  /** Removes the graph; not at the same time as all, as each would miss what the other takes. */
  synchronized void removeGraph() {
    remove(graph());
  }

  synchronized void remove() {
    remove(path);
  }

  /**
   * Removes the folders, and the answers, of servers that were killed.
   *
   * @param temporary where they are
   */
  static void removeAbandoned(Path temporary) {
    try (Stream<Path> folders = Files.list(temporary)) {
      folders.filter(ReaderFolder::isAbandoned).forEach(ReaderFolder::remove);
    } catch (IOException e) {
      return; // nothing is to be read there: so there is nothing to be removed
    }
  }

  private static boolean isAbandoned(Path folder) {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }

  /** Links are removed, not what they lead to. What cannot be removed is left to the next start. */
  private static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException left) {
      return;
    }
  }
}
