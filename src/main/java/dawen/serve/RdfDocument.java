package dawen.serve;

import dawen.graph.Vocabulary;
import dawen.store.SortedTurtle;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * Triples about one node, in the one order in which every form writes them: equal triples give
 * equal bytes.
 *
 * @param about the node
 * @param triples those about the node first
 * @param base what the IRIs of the data begin with
 * @param origin the server's address as the asker knows it
 */
record RdfDocument(Node about, SortedSet<Triple> triples, String base, String origin) {

  private static final Map<String, String> OF_SERVICES =
      Map.of(
          "sd", "http://www.w3.org/ns/sparql-service-description#",
          "format", "http://www.w3.org/ns/formats/");

  private static final Set<String> UNWRITTEN =
      Set.of(XSD.xstring.getURI(), RDF.langString.getURI());

  static RdfDocument of(Node about, Collection<Triple> triples, String base, String origin) {
    SortedSet<Triple> sorted = new TreeSet<>(order(about));
    sorted.addAll(triples);
    return new RdfDocument(about, sorted, base, origin);
  }

  private static Comparator<Triple> order(Node about) {
    return Comparator.comparing((Triple triple) -> !triple.getSubject().equals(about))
        .thenComparing(Triple::getSubject, NodeCmp::compareRDFTerms)
        .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
        .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);
  }

  /** One triple a line. */
  void nTriples(OutputStream out) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES_UTF8);
    stream.start();
    triples.forEach(stream::triple);
    stream.finish();
  }

  /** Turtle with the prefixes that occur, the node before all others. */
  void turtle(OutputStream out) {
    SortedTurtle turtle = new SortedTurtle(PrefixMapFactory.create(prefixes()));
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      writer.write(turtle.prologue());
      for (boolean own : List.of(true, false)) {
        SortedTurtle.Block block = turtle.block();
        List<Triple> some =
            triples.stream().filter(t -> t.getSubject().equals(about) == own).toList();
        some.forEach(block::add);
        writer.write(some.isEmpty() ? "" : "\n");
        block.writeTo(writer, "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same as a graph, for a format that needs it whole. */
  Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    prefixes().forEach(graph.getPrefixMapping()::setNsPrefix);
    triples.forEach(graph::add);
    return graph;
  }

  /** The known prefixes that occur in IRIs as they are written. */
  private Map<String, String> prefixes() {
    Map<String, String> used = new TreeMap<>(Vocabulary.prefixes());
    used.putAll(OF_SERVICES);
    Set<String> iris = triples.stream().flatMap(RdfDocument::iris).collect(Collectors.toSet());
    used.values().removeIf(space -> iris.stream().noneMatch(iri -> iri.startsWith(space)));
    return used;
  }

  /** Neither {@code a} nor a string's datatype is written. */
  private static Stream<String> iris(Triple triple) {
    boolean isType = triple.getPredicate().equals(RDF.Nodes.type);
    return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
        .filter(node -> node.isURI() || node.isLiteral())
        .map(node -> node.isURI() ? node.getURI() : node.getLiteralDatatypeURI())
        .filter(iri -> !isType || !iri.equals(RDF.type.getURI()))
        .filter(iri -> !UNWRITTEN.contains(iri));
  }
}
