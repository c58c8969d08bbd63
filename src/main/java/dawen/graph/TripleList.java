package dawen.graph;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph that is mostly written once and read once, from one end to the other: its triples in the
 * order of their adding. Indexed only if it is asked for a part.
 */
final class TripleList extends GraphBase {
  /** As many triples as a short transcript has. */
  private static final int USUAL = 1 << 10;

  private final Set<Triple> triples = new LinkedHashSet<>(USUAL);
  private Graph index;

  @Override
  public synchronized void performAdd(Triple triple) {
    if (triples.add(triple) && index != null) {
      index.add(triple);
    }
  }

  @Override
  public synchronized void performDelete(Triple triple) {
    if (triples.remove(triple) && index != null) {
      index.delete(triple);
    }
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return isAny(pattern.getSubject())
            && isAny(pattern.getPredicate())
            && isAny(pattern.getObject())
        ? WrappedIterator.createNoRemove(triples.iterator())
        : index().find(pattern);
  }

  private static boolean isAny(Node node) {
    return node.equals(Node.ANY);
  }

  private synchronized Graph index() {
    if (index == null) {
      index = GraphFactory.createDefaultGraph();
      triples.forEach(index::add);
    }
    return index;
  }

  @Override
  protected boolean graphBaseContains(Triple triple) {
    return triple.isConcrete() ? triples.contains(triple) : containsByFind(triple);
  }

  @Override
  protected int graphBaseSize() {
    return triples.size();
  }
}
