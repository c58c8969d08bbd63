package dawen.query;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Iterator;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Writes the graph of a CONSTRUCT or DESCRIBE in sorted order, so that equal answers give equal
 * bytes (as long as there is no blank node, whose label is random).
 */
final class GraphWriter {
  private static final Comparator<Quad> ORDER =
      Comparator.comparing(GraphWriter::graph, NodeCmp::compareRDFTerms)
          .thenComparing(Quad::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(Quad::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Quad::getObject, NodeCmp::compareRDFTerms);

  private GraphWriter() {}

  /** Writes the answer and tells how many triples it has. */
  static long write(Format format, Query query, QueryExecution execution, OutputStream out)
      throws IOException {
    SortedSet<Quad> quads = new TreeSet<>(ORDER);
    run(query, execution).forEachRemaining(quads::add);
    if (format == Format.TTL || format == Format.NT) {
      quads.removeIf(quad -> !quad.isDefaultGraph());
    }
    PrefixMapping prefixes = query.getPrefixMapping();
    if (format == Format.JSONLD) {
      JsonLdWriter.write(quads, prefixes.getNsPrefixMap(), out);
    } else {
      stream(quads, prefixes, StreamRDFWriter.getWriterStream(out, form(format)));
    }
    return quads.size();
  }

  private static Iterator<Quad> run(Query query, QueryExecution execution) {
    if (query.isConstructQuad()) {
      return execution.execConstructQuads();
    }
    return Iter.map(
        query.isConstructType()
            ? execution.execConstructTriples()
            : execution.execDescribeTriples(),
        triple -> Quad.create(Quad.defaultGraphNodeGenerated, triple));
  }

  /** The default graph under one name only. */
  private static Node graph(Quad quad) {
    return quad.isDefaultGraph() ? Quad.defaultGraphNodeGenerated : quad.getGraph();
  }

  private static RDFFormat form(Format format) {
    return switch (format) {
      case TTL -> RDFFormat.TURTLE_BLOCKS;
      case NT -> RDFFormat.NTRIPLES_UTF8;
      case NQ -> RDFFormat.NQUADS_UTF8;
      case TRIG -> RDFFormat.TRIG_BLOCKS;
      default -> throw new IllegalArgumentException(format + " is not written as a stream");
    };
  }

  private static void stream(SortedSet<Quad> quads, PrefixMapping prefixes, StreamRDF stream) {
    stream.start();
    new TreeMap<>(prefixes.getNsPrefixMap()).forEach(stream::prefix);
    for (Quad quad : quads) {
      if (quad.isDefaultGraph()) {
        stream.triple(quad.asTriple());
      } else {
        stream.quad(quad);
      }
    }
    stream.finish();
  }
}
