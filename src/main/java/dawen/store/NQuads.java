package dawen.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/** Named graphs as sorted N-Quads: equal graphs give equal bytes. */
public final class NQuads {
  private NQuads() {}

  /** The lines of one named graph, sorted, each with its line end, in UTF-8. */
  public static byte[] of(Node name, Graph graph) {
    String end = " " + NodeFmtLib.strNT(name) + " .\n";
    List<String> lines = new ArrayList<>();
    graph.find().forEach(triple -> lines.add(Dump.line(triple) + end));
    lines.sort(null);
    return String.join("", lines).getBytes(StandardCharsets.UTF_8);
  }
}
