package dawen.explore;

import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The stored triples by the numbers that the store has for nodes: to walk a million of them without
 * making the nodes takes a second. Threads may share it; each read is a transaction.
 */
final class StoredTriples {

  private final DatasetGraph dataset;
  private final BooleanSupplier stopped;

  /**
   * @param dataset a TDB2 dataset
   * @param stopped whether reading is to end early
   */
  StoredTriples(DatasetGraph dataset, BooleanSupplier stopped) {
    this.dataset = dataset;
    this.stopped = stopped;
  }

  /**
   * Gives subject and object of each triple with the property in any named graph; again for each
   * further graph that holds it.
   *
   * @throws CancellationException if reading was stopped
   */
  void each(Node property, BiConsumer<NodeId, NodeId> use) {
    each(property, Node.ANY, use);
  }

  /** The same for triples with that object only. */
  void each(Node property, Node object, BiConsumer<NodeId, NodeId> use) {
    Txn.executeRead(
        dataset,
        () -> {
          Iterator<Tuple<NodeId>> quads =
              quads().findAsNodeIds(Node.ANY, Node.ANY, property, object);
          if (quads != null) {
            each(quads, use);
          }
        });
  }

  private void each(Iterator<Tuple<NodeId>> quads, BiConsumer<NodeId, NodeId> use) {
    try {
      while (quads.hasNext()) {
        if (stopped.getAsBoolean()) {
          throw new CancellationException("the server is closed");
        }
        Tuple<NodeId> quad = quads.next();
        use.accept(quad.get(1), quad.get(3));
      }
    } finally {
      Iter.close(quads);
    }
  }

  /** The nodes of some numbers, in their order. */
  Node[] nodes(NodeId[] ids) {
    return Txn.calculateRead(
        dataset,
        () -> {
          NodeTable table = quads().getNodeTable();
          Node[] nodes = new Node[ids.length];
          for (int i = 0; i < ids.length; i++) {
            nodes[i] = table.getNodeForNodeId(ids[i]);
          }
          return nodes;
        });
  }

  private NodeTupleTable quads() {
    return TDBInternal.requireStorage(dataset).getQuadTable().getNodeTupleTable();
  }
}
