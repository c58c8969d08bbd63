package dawen.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Small datasets for tests. */
final class Quads {

  private Quads() {}

  static DatasetGraph trig(String text) {
    return RDFParser.fromString("PREFIX : <http://example.org/>\n" + text, Lang.TRIG)
        .toDatasetGraph();
  }

  /** {@code graphs} graphs of {@code triples} triples each, with Chinese literals. */
  static DatasetGraph many(int graphs, int triples) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    for (int g = 0; g < graphs; g++) {
      StringBuilder text = new StringBuilder(":g" + g + " {\n");
      for (int t = 0; t < triples; t++) {
        text.append(":s%d-%d :p%d \"第%d句\"@zh .\n".formatted(g, t / 8, t % 8, t));
      }
      dataset.addAll(trig(text + "}"));
    }
    return dataset;
  }

  /**
   * Length and hash of the files of {@code folder} by name; of the big ones, which TDB2 makes in
   * steps of 8 MB, the length only: the small files say how much of them is used.
   */
  static Map<String, String> state(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(Path::toString, Quads::lengthAndHash, (a, b) -> a, TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lengthAndHash(Path file) {
    try {
      long length = Files.size(file);
      return length + (length < 4_000_000 ? " " + Arrays.hashCode(Files.readAllBytes(file)) : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
