package dawen.export;

import dawen.graph.Distribution;
import dawen.graph.Iris;
import dawen.query.CannedQuery;
import dawen.query.Catalogue;
import dawen.query.Format;
import dawen.query.ResultWriter;
import dawen.query.WriteOptions;
import dawen.store.Tdb2Store;
import java.io.OutputStream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
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
   * @throws java.io.UncheckedIOException if {@code out} cannot be written
   */
  public void write(Distribution distribution, OutputStream out) {
    if (distribution.isTable()) {
      table(distribution.stem(), out);
    } else {
      String provenance = iris.base() + "graph/provenance/";
      boolean plain = distribution.isPlain();
      store.dump(out, lang(distribution), name -> !plain || !name.startsWith(provenance));
    }
  }

  /**
   * Writes the description of the dataset as Turtle, {@link #METADATA}. The stream is flushed, not
   * closed.
   *
   * @throws java.io.UncheckedIOException if {@code out} cannot be written
   */
  public void writeMetadata(OutputStream out) {
    store.dump(out, Lang.TURTLE, iris.metadataGraph().getURI()::equals);
  }

  private static Lang lang(Distribution distribution) {
    return switch (distribution.form()) {
      case N_QUADS -> Lang.NQUADS;
      case TRIG -> Lang.TRIG;
      case N_TRIPLES -> Lang.NTRIPLES;
      case TURTLE -> Lang.TURTLE;
      case CSV -> Lang.CSV;
    };
  }

  private void table(String name, OutputStream out) {
    Query query = query(name);
    try (QueryExecution execution = store.query(query)) {
      new ResultWriter(Format.CSV, WriteOptions.plain()).write(query, execution, out);
    }
  }

  /** The canned query that a table is the answer of. */
  static Query query(String name) {
    return Catalogue.bundled().find(name).map(CannedQuery::query).orElseThrow();
  }
}
