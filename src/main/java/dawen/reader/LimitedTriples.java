package dawen.reader;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;

/** The triples of one answer, as many as the limits let through. */
final class LimitedTriples {
  private final Limits limits;
  private int count;
  private long bytes;
  private boolean cut;

  LimitedTriples(Limits limits) {
    this.limits = limits;
  }

  /** What a CONSTRUCT makes, with the prefixes of the dataset and of the query. */
  DatasetGraph construct(QueryExec execution, Query query) {
    DatasetGraph built = DatasetGraphFactory.create();
    Iterator<Quad> quads = execution.constructQuads();
    while (quads.hasNext()) {
      Quad quad = quads.next();
      if (!built.contains(quad)) {
        if (!isRoomFor(quad.asTriple())) {
          break;
        }
        built.add(quad);
      }
    }
    Iter.close(quads);
    built.prefixes().putAll(execution.getDataset().prefixes());
    query.getPrefixMapping().getNsPrefixMap().forEach(built.prefixes()::add);
    return built;
  }

  /** The graph itself if it keeps within the limits. */
  Graph limited(Graph graph) {
    Graph kept = GraphFactory.createDefaultGraph();
    Iterator<Triple> triples = graph.find();
    while (triples.hasNext()) {
      Triple triple = triples.next();
      if (!isRoomFor(triple)) {
        kept.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
        return kept;
      }
      kept.add(triple);
    }
    return graph;
  }

  /** Says in the head of the answer that it was cut, if it was. */
  void tell(AnswerStream answer) {
    if (cut && count >= limits.maxRows()) {
      answer.setHeader(LimitedQuery.ROWS_CUT, Integer.toString(count));
    } else if (cut) {
      answer.setHeader(LimitedQuery.SIZE_CUT, Long.toString(limits.maxBytes()));
    }
  }

  private boolean isRoomFor(Triple triple) {
    if (count >= limits.maxRows() || bytes >= limits.maxBytes()) {
      cut = true;
      return false;
    }
    count++;
    bytes += size(triple.getSubject()) + size(triple.getPredicate()) + size(triple.getObject());
    return true;
  }

  /** About how many bytes of UTF-8 a node takes where it is written in full. */
  private static long size(Node node) {
    String text = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    return text.chars().mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : 3).sum();
  }
}
