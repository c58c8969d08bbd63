package dawen.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** Sorted N-Quads, graph by graph, of which some are in memory at a time. */
final class QuadFile {

  /** Lines that are parsed together, more or less: the graph that is begun is read to its end. */
  private static final int LINES = 200_000;

  private QuadFile() {}

  /**
   * A named graph.
   *
   * @param name its IRI
   * @param quads in the order of the file
   */
  record Named(Node name, List<Quad> quads) {

    /** The same as a graph in memory. */
    Graph graph() {
      Graph graph = GraphFactory.createDefaultGraph();
      quads.forEach(quad -> graph.add(quad.asTriple()));
      return graph;
    }
  }

  /** Takes some graphs. */
  interface Taker {
    void take(List<Named> graphs) throws Exception;
  }

  /** Reads a file and hands on its graphs, some at a time. */
  static void read(Path file, Taker taker) throws Exception {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      StringBuilder chunk = new StringBuilder();
      String graph = "";
      int count = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String here = graphOf(line);
        if (count >= LINES && !here.equals(graph)) {
          taker.take(parse(chunk.toString()));
          chunk.setLength(0);
          count = 0;
        }
        graph = here;
        chunk.append(line).append('\n');
        count++;
      }
      if (count > 0) {
        taker.take(parse(chunk.toString()));
      }
    }
  }

  /** The last term of a line: {@code … <g> .} → {@code <g>}. */
  static String graphOf(String line) {
    return line.substring(line.lastIndexOf('<'));
  }

  static List<Named> parse(String text) throws IOException {
    List<Named> graphs = new ArrayList<>();
    RDFParser.fromString(text, Lang.NQUADS)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                if (graphs.isEmpty() || !last(graphs).name().equals(quad.getGraph())) {
                  graphs.add(new Named(quad.getGraph(), new ArrayList<>()));
                }
                last(graphs).quads().add(quad);
              }
            });
    return graphs;
  }

  private static Named last(List<Named> graphs) {
    return graphs.get(graphs.size() - 1);
  }
}
