package dawen.cli;

import dawen.export.CheckedStream;
import dawen.export.Checksums;
import dawen.graph.Vocabulary;
import dawen.store.BulkLoad;
import dawen.store.StoreException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** Dumps on their way into a load; of their graphs one is in memory at a time. */
final class Restoration {
  private final BulkLoad load;
  private int graphs;
  private long triples;

  /** Begins with the prefixes of every graph of ours, which N-Quads do not tell. */
  Restoration(BulkLoad load) {
    this.load = load;
    load.prefixes(PrefixMapFactory.create(Vocabulary.prefixes()));
  }

  /** How many graphs were added. */
  int graphs() {
    return graphs;
  }

  /** How many triples they have. */
  long triples() {
    return triples;
  }

  /**
   * Adds a dump.
   *
   * @param dump one that {@link #isDump} knows
   * @throws StoreException if it is not what {@code SHA256SUMS} beside it tells, has a fault, has
   *     triples outside of graphs, or a graph in two places
   */
  void add(Path dump) throws IOException {
    checkSum(dump);
    Reader reader = new Reader(dump);
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(dump), 1 << 16);
        InputStream text = isCompressed(dump) ? new GZIPInputStream(bytes, 1 << 16) : bytes) {
      RDFParser.source(text)
          .lang(RDFLanguages.filenameToLang(dump.toString()))
          .errorHandler(new Strict(dump))
          .parse(reader);
    }
    reader.addGraph();
  }

  /** Whether the name is that of N-Quads or TriG, compressed or not. */
  static boolean isDump(Path file) {
    Lang lang = RDFLanguages.filenameToLang(file.toString());
    return Lang.NQUADS.equals(lang) || Lang.TRIG.equals(lang);
  }

  /** Whether it is compressed, by its name. */
  static boolean isCompressed(Path dump) {
    return dump.toString().endsWith(".gz");
  }

  private static void checkSum(Path dump) throws IOException {
    Path sums = dump.resolveSibling(Checksums.FILE);
    if (!Files.isRegularFile(sums)) {
      return;
    }
    String ending = "  " + dump.getFileName();
    for (String line : Files.readAllLines(sums)) {
      if (line.endsWith(ending) && !line.equals(sha256(dump) + ending)) {
        throw new StoreException(
            dump
                + ": its SHA-256 is not the one in "
                + sums
                + ", so it was changed or cut off; nothing is restored");
      }
    }
  }

  private static String sha256(Path file) throws IOException {
    try (CheckedStream sum = new CheckedStream(OutputStream.nullOutputStream())) {
      Files.copy(file, sum);
      return sum.checked().sha256();
    }
  }

  /** Collects the quads of a graph, which stand together in a dump. */
  private final class Reader extends StreamRDFBase {
    private final Path dump;
    private Node name;
    private Graph graph;

    Reader(Path dump) {
      this.dump = dump;
    }

    @Override
    public void prefix(String prefix, String iri) {
      load.prefixes(PrefixMapFactory.create(Map.of(prefix, iri)));
    }

    @Override
    public void triple(Triple triple) {
      throw new StoreException(
          dump
              + ": has triples outside of named graphs, so it is no dump in nq or trig; nothing is"
              + " restored");
    }

    @Override
    public void quad(Quad quad) {
      if (quad.isDefaultGraph()) {
        triple(quad.asTriple());
      }
      if (!quad.getGraph().equals(name)) {
        addGraph();
        name = quad.getGraph();
        graph = GraphFactory.createDefaultGraph();
      }
      graph.add(quad.asTriple());
    }

    /** Adds the graph that was read last, if any. */
    void addGraph() {
      if (name == null) {
        return;
      }
      try {
        load.add(name, graph);
      } catch (IllegalArgumentException twice) {
        throw new StoreException(dump + ": " + twice.getMessage() + "; nothing is restored", twice);
      }
      graphs++;
      triples += graph.size();
    }
  }

  /** Ends the reading at the first fault. */
  private record Strict(Path dump) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      // such as an IRI that is no good style: it was exported so
    }

    @Override
    public void error(String message, long line, long column) {
      fatal(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw new StoreException(
          "%s:%d:%d: %s; nothing is restored".formatted(dump, line, column, message));
    }
  }
}
