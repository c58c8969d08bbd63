package dawen.store;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Counts the triples of each named graph by the numbers that TDB2 has for nodes, without making the
 * nodes: the index that is walked has the quads of a graph together.
 */
final class GraphSizes {
  private final Map<NodeId, Long> sizes = new HashMap<>();
  private NodeId current;
  private long counted;

  private GraphSizes() {}

  /** Names of the graphs and their sizes; to be called within a transaction. */
  static SortedMap<String, Long> of(DatasetGraph dataset) {
    NodeTupleTable quads = TDBInternal.requireStorage(dataset).getQuadTable().getNodeTupleTable();
    GraphSizes sizes = new GraphSizes();
    Iterator<Tuple<NodeId>> all = quads.findAll();
    try {
      all.forEachRemaining(quad -> sizes.count(quad.get(0)));
    } finally {
      Iter.close(all);
    }
    sizes.keep();
    SortedMap<String, Long> named = new TreeMap<>();
    sizes.sizes.forEach(
        (id, size) -> named.put(quads.getNodeTable().getNodeForNodeId(id).getURI(), size));
    return named;
  }

  private void count(NodeId graph) {
    if (!graph.equals(current)) {
      keep();
      current = graph;
      counted = 0;
    }
    counted++;
  }

  private void keep() {
    if (current != null) {
      sizes.merge(current, counted, Long::sum);
    }
  }
}
