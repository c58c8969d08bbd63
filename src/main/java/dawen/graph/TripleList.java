package dawen.graph;

import dawen.pack.TripleNumbers;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph that is mostly written once and read from one end to the other: its triples in the order
 * of their adding, as numbers, by which they are checked, written and packed. Indexed only if it is
 * asked for a part.
 */
final class TripleList extends GraphBase implements TripleNumbers.Numbered {
  private TripleNumbers triples = new TripleNumbers();
  private Graph index;

  @Override
  public TripleNumbers numbers() {
    return triples;
  }

  @Override
  public synchronized void performAdd(Triple triple) {
    put(triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  /** Adds a triple that need not be made first, while one thread alone has the graph. */
  void put(Node subject, Node predicate, Node object) {
    if (triples.add(subject, predicate, object) && index != null) {
      index.add(subject, predicate, object);
    }
  }

  @Override
  public synchronized void performDelete(Triple triple) {
    TripleNumbers kept = new TripleNumbers();
    for (int i = 0; i < triples.size(); i++) {
      Triple each = triples.triple(i);
      if (!each.equals(triple)) {
        kept.add(each.getSubject(), each.getPredicate(), each.getObject());
      }
    }
    triples = kept;
    index = null;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return isAny(pattern.getSubject())
            && isAny(pattern.getPredicate())
            && isAny(pattern.getObject())
        ? WrappedIterator.createNoRemove(all().iterator())
        : index().find(pattern);
  }

  private static boolean isAny(Node node) {
    return node.equals(Node.ANY);
  }

  private List<Triple> all() {
    List<Triple> all = new ArrayList<>(triples.size());
    for (int i = 0; i < triples.size(); i++) {
      all.add(triples.triple(i));
    }
    return all;
  }

  private synchronized Graph index() {
    if (index == null) {
      index = GraphFactory.createDefaultGraph();
      all().forEach(index::add);
    }
    return index;
  }

  @Override
  protected int graphBaseSize() {
    return triples.size();
  }
}
