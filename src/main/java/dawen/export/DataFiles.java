package dawen.export;

import dawen.graph.Distribution;
import dawen.graph.Download;
import dawen.graph.Iris;
import dawen.store.Tdb2Store;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.Lang;

/** Writes a stored graph in every form in which it is handed out: equal graphs, equal bytes. */
public final class DataFiles {
  /** Name of the file that holds the description of the dataset, without its content. */
  public static final String METADATA = "void.ttl";

  private final Tdb2Store store;
  private final Iris iris;

  /**
   * @param iris under the base of the stored graph
   */
  public DataFiles(Tdb2Store store, Iris iris) {
    this.store = store;
    this.iris = iris;
  }

  /**
   * Writes a file's bytes. The stream is flushed, not closed.
   *
   * <p>A compressed file tells no time and no operating system, so that equal content gives equal
   * bytes wherever the platform compresses alike.
   *
   * @throws UncheckedIOException if {@code out} cannot be written
   */
  public void write(Download download, OutputStream out) {
    if (!download.compressed()) {
      write(download.distribution(), out);
      return;
    }
    try {
      GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16);
      write(download.distribution(), gzip);
      gzip.finish();
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Distribution distribution, OutputStream out) {
    switch (distribution.form()) {
      case CSV -> Rows.writeCsv(store, distribution.query().orElseThrow(), out);
      case JSON_LINES -> new RecordLines(store).write(out);
      case GEXF -> Gexf.write(network(distribution), out);
      case GRAPHML -> GraphMl.write(network(distribution), out);
      case JSON_LD -> new JsonLdDump(store, iris.base(), graphs(distribution)).write(out);
      case N_QUADS -> store.dump(out, Lang.NQUADS, graphs(distribution));
      case TRIG -> store.dump(out, Lang.TRIG, graphs(distribution));
      case N_TRIPLES -> store.dump(out, Lang.NTRIPLES, graphs(distribution));
      case TURTLE -> store.dump(out, Lang.TURTLE, graphs(distribution));
    }
  }

  /**
   * Writes the description of the dataset as Turtle, {@link #METADATA}. The stream is flushed, not
   * closed.
   *
   * @throws UncheckedIOException if {@code out} cannot be written
   */
  public void writeMetadata(OutputStream out) {
    store.dump(out, Lang.TURTLE, iris.metadataGraph().getURI()::equals);
  }

  private Predicate<String> graphs(Distribution distribution) {
    String provenance = iris.base() + "graph/provenance/";
    boolean plain = distribution.isPlain();
    return name -> !plain || !name.startsWith(provenance);
  }

  private Network network(Distribution distribution) {
    return switch (distribution) {
      case OUTLET_TOPIC_GEXF, OUTLET_TOPIC_GRAPHML -> Network.ofOutletsAndTopics(store);
      default -> Network.ofCountries(store);
    };
  }
}
