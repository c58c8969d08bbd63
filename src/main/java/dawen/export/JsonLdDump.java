package dawen.export;

import dawen.store.Tdb2Store;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.system.Txn;

/**
 * A stored graph as one JSON-LD 1.1 document with its named graphs, compacted with the context that
 * stands at its beginning. A line is a node with its parts; one named graph is in memory at a time.
 */
final class JsonLdDump {
  /** A part's IRI comes after that of the whole, in which it is then written. */
  private static final Comparator<Triple> ORDER =
      Comparator.comparing((Triple triple) -> triple.getSubject().toString())
          .thenComparing(triple -> NodeFmtLib.strNT(triple.getPredicate()))
          .thenComparing(triple -> NodeFmtLib.strNT(triple.getObject()));

  private final Tdb2Store store;
  private final String base;
  private final List<String> names;

  /**
   * @param base against which the document's IRIs are relative
   * @param graphs which to write, by their IRI
   */
  JsonLdDump(Tdb2Store store, String base, Predicate<String> graphs) {
    this.store = store;
    this.base = base;
    this.names = store.graphNames().stream().filter(graphs).toList();
  }

  /**
   * Writes the document. The stream is flushed, not closed.
   *
   * @throws UncheckedIOException if {@code out} cannot be written
   */
  void write(OutputStream out) {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    Txn.executeRead(
        store.dataset(),
        () -> {
          try {
            text.write("{\"@context\":[" + JsonLdContext.BUNDLED.compact() + ",");
            text.write("{\"@base\":" + JsonLdDocument.string(base) + "}],\n\"@graph\":[");
            String comma = "\n";
            for (String name : names) {
              text.write(comma);
              write(name, text);
              comma = ",\n";
            }
            text.write("\n]}\n");
            text.flush();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void write(String name, Writer text) throws IOException {
    Node node = NodeFactory.createURI(name);
    Graph graph = store.dataset().getGraph(node);
    List<Triple> triples = graph.find().toList().stream().sorted(ORDER).toList();
    JsonLdDocument document = new JsonLdDocument(JsonLdContext.BUNDLED, base, node, triples);
    text.write("{\"id\":" + JsonLdDocument.string(document.reference(node)) + ",\"@graph\":[");
    String comma = "\n";
    for (String line : document.lines()) {
      text.write(comma + line);
      comma = ",\n";
    }
    text.write("\n]}");
  }
}
