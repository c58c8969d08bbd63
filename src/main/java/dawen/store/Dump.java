package dawen.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The content of a dataset as text in one order, whatever the order in which it was written.
 *
 * <p>With graph names, one graph is in memory at a time; without, a part of the union, the rest of
 * which waits in temporary files.
 */
public final class Dump {

  private final DatasetGraph dataset;
  private final List<Node> names;

  Dump(DatasetGraph dataset, Predicate<String> graphs) {
    this.dataset = dataset;
    this.names =
        NamedGraphs.names(dataset).stream().filter(name -> graphs.test(name.toString())).toList();
  }

  /**
   * Writes a whole dataset, to be read within a transaction of the caller's. The stream is flushed,
   * not closed.
   *
   * @param lang NQUADS or TRIG (with graph names), NTRIPLES or TURTLE (the union of the graphs)
   * @throws IllegalArgumentException if {@code lang} is another
   * @throws UncheckedIOException if {@code out} cannot be written
   */
  public static void write(DatasetGraph dataset, OutputStream out, Lang lang) {
    new Dump(dataset, name -> true).write(out, lang);
  }

  void write(OutputStream out, Lang lang) {
    try {
      if (lang.equals(Lang.NQUADS)) {
        writeQuads(out);
      } else {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 65536);
        write(writer, lang);
        writer.flush();
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Writer out, Lang lang) throws IOException {
    if (lang.equals(Lang.NTRIPLES)) {
      writeTriples(out);
    } else if (lang.equals(Lang.TRIG)) {
      writeTrig(out);
    } else if (lang.equals(Lang.TURTLE)) {
      writeTurtle(out);
    } else {
      throw new IllegalArgumentException(
          lang.getName() + " is no format of a dump: N-Quads, TriG, N-Triples or Turtle");
    }
  }

  private void writeQuads(OutputStream out) throws IOException {
    for (Node name : names) {
      out.write(NQuads.of(name, dataset.getGraph(name)));
    }
  }

  private void writeTriples(Writer out) throws IOException {
    try (SpillingSort sort = spillingSort()) {
      for (Node name : names) {
        for (Iterator<Triple> triples = dataset.getGraph(name).find(); triples.hasNext(); ) {
          sort.add(line(triples.next()) + " .");
        }
      }
      sort.read(line -> out.append(line).append('\n'));
    }
  }

  private void writeTurtle(Writer out) throws IOException {
    SortedTurtle turtle = new SortedTurtle(dataset.prefixes());
    out.write(turtle.prologue() + "\n");
    try (SpillingSort sort = spillingSort()) {
      for (Node name : names) {
        for (Iterator<Triple> triples = dataset.getGraph(name).find(); triples.hasNext(); ) {
          sort.add(turtle.record(triples.next()));
        }
      }
      SortedTurtle.Records records = turtle.records(out);
      sort.read(records::write);
      records.end();
    }
  }

  private void writeTrig(Writer out) throws IOException {
    SortedTurtle turtle = new SortedTurtle(dataset.prefixes());
    out.write(turtle.prologue());
    for (Node name : names) {
      SortedTurtle.Block block = turtle.block();
      dataset.getGraph(name).find().forEach(block::add);
      out.write("\n" + turtle.text(name) + " {\n");
      block.writeTo(out, "  ");
      out.write("}\n");
    }
  }

  private static SpillingSort spillingSort() {
    return new SpillingSort(SpillingSort.LIMIT, Path.of(System.getProperty("java.io.tmpdir")));
  }

  static String line(Triple triple) {
    return NodeFmtLib.strNT(triple.getSubject())
        + " "
        + NodeFmtLib.strNT(triple.getPredicate())
        + " "
        + NodeFmtLib.strNT(triple.getObject());
  }
}
