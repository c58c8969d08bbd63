package dawen.export;

import java.io.OutputStream;

/** A network as GraphML, which Cytoscape, igraph and networkx read. */
final class GraphMl {
  private GraphMl() {}

  /**
   * Writes a whole document. The stream is flushed, not closed.
   *
   * @throws java.io.UncheckedIOException if {@code out} cannot be written
   */
  static void write(Network network, OutputStream out) {
    Xml xml = new Xml(out);
    xml.start("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
    xml.start("desc").text(network.description()).end();
    for (String name : new String[] {"label", "label_en", "kind", "country", "iri"}) {
      key(xml, "node", name, "string");
    }
    key(xml, "node", "count", "long");
    key(xml, "edge", "weight", "long");
    key(xml, "edge", "percent", "double");
    xml.start("graph", "id", "dawen", "edgedefault", "undirected");
    network.nodes().forEach(node -> node(xml, node));
    network.edges().forEach(edge -> edge(xml, edge));
    xml.end().end();
    xml.finish();
  }

  private static void key(Xml xml, String of, String name, String type) {
    xml.leaf("key", "id", name, "for", of, "attr.name", name, "attr.type", type);
  }

  private static void node(Xml xml, Network.Node node) {
    xml.start("node", "id", node.id());
    data(xml, "label", node.zh());
    data(xml, "label_en", node.en());
    data(xml, "kind", node.kind());
    data(xml, "country", node.country());
    data(xml, "count", node.count());
    data(xml, "iri", node.iri());
    xml.end();
  }

  private static void edge(Xml xml, Network.Edge edge) {
    xml.start("edge", "source", edge.source(), "target", edge.target());
    data(xml, "weight", edge.weight());
    data(xml, "percent", edge.percent());
    xml.end();
  }

  private static void data(Xml xml, String key, Object value) {
    if (value != null) {
      xml.start("data", "key", key).text(value).end();
    }
  }
}
