package dawen.cli;

import dawen.query.CannedQuery;
import dawen.query.Catalogue;
import dawen.query.Format;
import dawen.query.ResultWriter;
import dawen.query.WriteOptions;
import dawen.store.Tdb2Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.riot.Lang;

/** Writes a store to files, in one form after another. */
final class Dumps {
  /** File ending → form of the whole graph. */
  private static final Map<String, Lang> GRAPHS =
      Map.of("nq", Lang.NQUADS, "trig", Lang.TRIG, "nt", Lang.NTRIPLES, "ttl", Lang.TURTLE);

  /** Canned queries whose answers are the flat tables. */
  private static final List<String> TABLES = List.of("exchanges", "mentions");

  private static final String CSV = "csv";

  private final Tdb2Store store;
  private final Path folder;
  private final boolean plain;

  /**
   * @param plain whether the provenance graphs are left out
   */
  Dumps(Tdb2Store store, Path folder, boolean plain) {
    this.store = store;
    this.folder = folder;
    this.plain = plain;
  }

  /** The words for the forms, sorted. */
  static List<String> words() {
    Map<String, Lang> words = new TreeMap<>(GRAPHS);
    words.put(CSV, Lang.CSV);
    return List.copyOf(words.keySet());
  }

  /** Writes one form and tells which files it makes up. */
  List<Path> write(String word) throws IOException {
    return word.equals(CSV) ? tables() : List.of(graph(word));
  }

  private Path graph(String ending) throws IOException {
    Path file = folder.resolve((plain ? "dawen-plain." : "dawen.") + ending);
    try (Output out = Output.ofFile(file)) {
      store.dump(
          out.stream(),
          GRAPHS.get(ending),
          graph -> !plain || !graph.contains("/graph/provenance/"));
      out.finish();
    }
    return file;
  }

  private List<Path> tables() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : TABLES) {
      Query query = Catalogue.bundled().find(name).map(CannedQuery::query).orElseThrow();
      Path file = folder.resolve(name + ".csv");
      try (QueryExecution execution = store.query(query);
          Output out = Output.ofFile(file)) {
        new ResultWriter(Format.CSV, WriteOptions.plain()).write(query, execution, out.stream());
        out.finish();
      }
      files.add(file);
    }
    return files;
  }
}
