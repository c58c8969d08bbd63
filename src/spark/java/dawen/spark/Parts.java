package dawen.spark;

import dawen.Detail;
import dawen.graph.Iris;
import dawen.store.NQuads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import scala.Tuple2;

/**
 * The bytes of a share's parts, in their order. A file is read when what the one before gave has
 * been taken, so that one transcript is in memory at a time.
 */
final class Parts implements Iterator<Tuple2<Folder, byte[]>> {
  private final Iterator<InputFile> files;
  private final Tools tools;
  private final FileReader reader;
  private final Tallies tallies;
  private final Deque<Tuple2<Folder, byte[]>> waiting = new ArrayDeque<>();

  /** The first share brings the references with it: they are to be there once. */
  Parts(Share share, Tools tools, FileReader reader, Tallies tallies) {
    this.files = share.files().iterator();
    this.tools = tools;
    this.reader = reader;
    this.tallies = tallies;
    if (share.number() == 0) {
      addReferences();
    }
  }

  @Override
  public boolean hasNext() {
    while (waiting.isEmpty() && files.hasNext()) {
      readNext();
    }
    return !waiting.isEmpty();
  }

  @Override
  public Tuple2<Folder, byte[]> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no file is left");
    }
    return waiting.remove();
  }

  private void readNext() {
    InputFile file = files.next();
    try {
      add(reader.read(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.path() + ": cannot be read now", e);
    }
  }

  private void add(Outcome outcome) {
    if (outcome instanceof Outcome.Made made) {
      DatasetGraph graphs = made.result().graphs();
      Iris iris = tools.iris();
      String id = made.file().transcriptId();
      add(Folder.TRANSCRIPTS, graphs, iris.transcriptGraph(id));
      if (tools.detail() == Detail.FULL) {
        add(Folder.PROVENANCE, graphs, iris.provenanceGraph(id));
      }
      tallies.add(made.result().annotated(), made.file().bytes());
    } else if (outcome instanceof Outcome.Identical identical) {
      addLine(Folder.IDENTICAL, identical.message());
    } else if (outcome instanceof Outcome.Refused refused) {
      addLine(Folder.REFUSED, refused.message());
    }
  }

  /** All but the dataset's own description, which counts the transcripts. */
  private void addReferences() {
    DatasetGraph references = tools.references();
    List<Node> names = new ArrayList<>();
    references.listGraphNodes().forEachRemaining(names::add);
    names.remove(tools.iris().metadataGraph());
    names.sort(Comparator.comparing(Node::toString));
    names.forEach(name -> add(Folder.REFERENCE, references, name));
  }

  private void add(Folder folder, DatasetGraph graphs, Node name) {
    waiting.add(new Tuple2<>(folder, NQuads.of(name, graphs.getGraph(name))));
  }

  /** What follows the first line is indented, so that messages can be told apart. */
  private void addLine(Folder folder, String message) {
    String lines = message.replace("\n", Report.CONTINUED) + "\n";
    waiting.add(new Tuple2<>(folder, lines.getBytes(StandardCharsets.UTF_8)));
  }
}
