package dawen.cli;

import dawen.graph.Iris;
import dawen.store.Dump;
import dawen.store.NQuads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;

/** N-Quads in the files of a folder, which appear together when they are complete. */
final class QuadFiles implements AutoCloseable {
  private static final String TRANSCRIPTS = "transcripts.nq";
  private static final String PROVENANCE = "provenance.nq";
  private static final String REFERENCE = "reference.nq";

  private final Path folder;
  private final Output transcripts;
  private final Output provenance;
  private final Output reference;

  /**
   * The graphs of one transcript, as lines.
   *
   * @param provenance empty where it is left out
   */
  record Quads(byte[] transcript, byte[] provenance) {
    private static final byte[] NONE = {};

    /** Formats graphs; {@code withProvenance} tells whether all of them. */
    static Quads of(DatasetGraph graphs, Iris iris, boolean withProvenance) {
      byte[] transcript = NONE;
      byte[] provenance = NONE;
      for (Iterator<Node> names = graphs.listGraphNodes(); names.hasNext(); ) {
        Node name = names.next();
        if (!iris.isProvenanceGraph(name)) {
          transcript = NQuads.of(name, graphs.getGraph(name));
        } else if (withProvenance) {
          provenance = NQuads.of(name, graphs.getGraph(name));
        }
      }
      return new Quads(transcript, provenance);
    }
  }

  /**
   * Begins the files.
   *
   * @param folder made if it is not there
   * @param withProvenance whether there is a file of it; otherwise an older one is removed at last
   */
  QuadFiles(Path folder, boolean withProvenance) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    this.transcripts = Output.ofFile(folder.resolve(TRANSCRIPTS));
    this.provenance = withProvenance ? Output.ofFile(folder.resolve(PROVENANCE)) : null;
    this.reference = Output.ofFile(folder.resolve(REFERENCE));
  }

  /** Adds a transcript; they come in the order of their graphs' names. */
  void add(Quads quads) throws IOException {
    transcripts.stream().write(quads.transcript());
    if (provenance != null) {
      provenance.stream().write(quads.provenance());
    }
  }

  /** Writes what all transcripts refer to, and puts the files in place. */
  void finish(DatasetGraph references) throws IOException {
    Dump.write(references, reference.stream(), Lang.NQUADS);
    reference.finish();
    if (provenance == null) {
      Files.deleteIfExists(folder.resolve(PROVENANCE));
    } else {
      provenance.finish();
    }
    transcripts.finish();
  }

  /** Leaves nothing of files that are not complete. */
  @Override
  public void close() throws IOException {
    try (transcripts;
        provenance) {
      reference.close();
    }
  }
}
