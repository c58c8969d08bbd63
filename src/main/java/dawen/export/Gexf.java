package dawen.export;

import java.io.OutputStream;

/** A network as GEXF 1.3, which Gephi reads; https://gexf.net/schema.html. */
final class Gexf {
  private Gexf() {}

  /**
   * Writes a whole document. The stream is flushed, not closed.
   *
   * @throws java.io.UncheckedIOException if {@code out} cannot be written
   */
  static void write(Network network, OutputStream out) {
    Xml xml = new Xml(out);
    xml.start("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
    xml.start("meta");
    xml.start("creator").text("dawen").end();
    xml.start("description").text(network.description()).end();
    xml.end();
    xml.start("graph", "defaultedgetype", "undirected", "mode", "static", "idtype", "string");
    attributes(xml);
    xml.start("nodes", "count", network.nodes().size());
    network.nodes().forEach(node -> node(xml, node));
    xml.end();
    xml.start("edges", "count", network.edges().size());
    for (int i = 0; i < network.edges().size(); i++) {
      edge(xml, i, network.edges().get(i));
    }
    xml.end();
    xml.end().end();
    xml.finish();
  }

  private static void attributes(Xml xml) {
    xml.start("attributes", "class", "node", "mode", "static");
    // Gephi drops attributes of type anyURI, so the IRI is a string too.
    for (String name : new String[] {"kind", "label_en", "country", "iri"}) {
      xml.leaf("attribute", "id", name, "title", name, "type", "string");
    }
    xml.leaf("attribute", "id", "count", "title", "count", "type", "long");
    xml.end();
    xml.start("attributes", "class", "edge", "mode", "static");
    xml.leaf("attribute", "id", "percent", "title", "percent", "type", "double");
    xml.end();
  }

  private static void node(Xml xml, Network.Node node) {
    xml.start("node", "id", node.id(), "label", node.zh());
    xml.start("attvalues");
    value(xml, "kind", node.kind());
    value(xml, "label_en", node.en());
    value(xml, "country", node.country());
    value(xml, "count", node.count());
    value(xml, "iri", node.iri());
    xml.end().end();
  }

  private static void edge(Xml xml, int id, Network.Edge edge) {
    xml.start(
        "edge",
        "id",
        id,
        "source",
        edge.source(),
        "target",
        edge.target(),
        "weight",
        edge.weight());
    if (edge.percent() != null) {
      xml.start("attvalues");
      value(xml, "percent", edge.percent());
      xml.end();
    }
    xml.end();
  }

  private static void value(Xml xml, String name, Object value) {
    if (value != null) {
      xml.leaf("attvalue", "for", name, "value", value);
    }
  }
}
