package dawen.cli;

import dawen.graph.FactsEdition;
import dawen.graph.Iris;
import dawen.store.Dump;
import dawen.store.StoreException;
import dawen.store.Tdb2Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;

/** The facts edition as a file: written from a stored graph, and read again. */
final class Facts {
  private static final Path SHIPPED = Path.of("data", "facts");
  private static final String FILE = "dawen-facts.trig";

  private Facts() {}

  /** The folder of the edition that dawen ships: here, else beside the launcher. */
  static Path shipped() {
    return Files.isDirectory(SHIPPED)
        ? SHIPPED
        : Path.of(System.getProperty("dawen.home", "")).resolve(SHIPPED);
  }

  /** Writes {@code dawen-facts.trig}, the same bytes for the same graph. */
  static Path write(Tdb2Store store, Iris iris, Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    DatasetGraph facts =
        Txn.calculateRead(store.dataset(), () -> FactsEdition.of(store.dataset(), iris));
    try (Output out = Output.ofFile(file)) {
      Dump.write(facts, out.stream(), Lang.TRIG);
      out.finish();
    }
    return file;
  }

  /**
   * The graphs of all TriG files of a folder.
   *
   * @throws StoreException if there is none, or one is no TriG; the message names it
   */
  static DatasetGraph read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
      files = all.filter(file -> file.toString().endsWith(".trig")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new StoreException(folder + ": there is no facts edition here (a .trig file)");
    }
    DatasetGraph graphs = DatasetGraphFactory.createGeneral();
    for (Path file : files) {
      try {
        RDFParser.source(file).lang(Lang.TRIG).parse(graphs);
      } catch (RiotException e) {
        throw new StoreException(file + ": " + e.getMessage(), e);
      }
    }
    return graphs;
  }
}
