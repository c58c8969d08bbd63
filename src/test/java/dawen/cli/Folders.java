package dawen.cli;

import dawen.store.Tdb2Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What folders and stored graphs hold, for comparing. */
final class Folders {
  private Folders() {}

  /** Hash of each file, by its path within the folder. */
  static Map<String, Integer> contents(Path folder) throws IOException {
    Map<String, Integer> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        contents.put(name, Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  /** The quads of a stored graph, a line each, sorted within each graph. */
  static List<String> quads(Path kg) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Tdb2Store store = Tdb2Store.open(kg)) {
      store.dump(out);
    }
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
