package dawen.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The files of the folder {@code ontology}, which the program carries. */
public enum OntologyFile {
  /** The terms. */
  DAWEN("dawen.ttl"),
  /** What a graph must look like. */
  SHAPES("shapes.ttl"),
  /** What the ontology must look like. */
  ONTOLOGY_SHAPES("ontology-shapes.ttl"),
  /** The terms of others that the graphs use, in words; no part of the graphs. */
  BORROWED("borrowed.ttl");

  private final String name;

  OntologyFile(String name) {
    this.name = name;
  }

  /**
   * Parses the file anew.
   *
   * @throws IllegalStateException if the program was packed without it
   */
  public Graph read() {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text(), Lang.TURTLE).base(Vocabulary.DAWEN).parse(graph);
    return graph;
  }

  /**
   * The file as it is, in Turtle.
   *
   * @throws IllegalStateException if the program was packed without it
   */
  public String text() {
    String path = "/dawen/ontology/" + name;
    try (InputStream in = OntologyFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is missing from the program; build it anew");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
