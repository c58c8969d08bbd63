package dawen.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The quads of all named graphs, those of one subject together: of TDB2 as they stand in its index
 * by subject, so that only one subject's are in memory; of other datasets subject by subject.
 */
final class SubjectScan {
  /** Places in a tuple of TDB2's quad table. */
  private static final int GRAPH = 0;

  private static final int SUBJECT = 1;
  private static final int PREDICATE = 2;
  private static final int OBJECT = 3;

  private SubjectScan() {}

  /** Hands over the quads of each subject; within a transaction of the caller's. */
  static void run(DatasetGraph dataset, Consumer<List<Quad>> taker) {
    if (TDBInternal.isTDB2(dataset)) {
      index(dataset, taker);
    } else {
      Iter.distinct(Iter.map(dataset.getUnionGraph().find(), Triple::getSubject))
          .forEachRemaining(
              subject ->
                  taker.accept(Iter.toList(dataset.findNG(Node.ANY, subject, Node.ANY, Node.ANY))));
    }
  }

  /**
   * One walk through the index SPOG. A query for everything would walk through GSPO, and ask for
   * each subject anew, which takes several times as long.
   */
  private static void index(DatasetGraph dataset, Consumer<List<Quad>> taker) {
    NodeTupleTable table =
        TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable();
    TupleIndex bySubject = table.getTupleTable().selectIndex("SPOG");
    List<Quad> quads = new ArrayList<>();
    NodeId subject = null;
    Iterator<Tuple<NodeId>> tuples = bySubject.all();
    try {
      while (tuples.hasNext()) {
        Tuple<NodeId> tuple = tuples.next();
        if (!tuple.get(SUBJECT).equals(subject) && !quads.isEmpty()) {
          taker.accept(quads);
          quads = new ArrayList<>();
        }
        subject = tuple.get(SUBJECT);
        quads.add(quad(tuple, table.getNodeTable()));
      }
    } finally {
      Iter.close(tuples);
    }
    if (!quads.isEmpty()) {
      taker.accept(quads);
    }
  }

  private static Quad quad(Tuple<NodeId> tuple, NodeTable nodes) {
    return Quad.create(
        nodes.getNodeForNodeId(tuple.get(GRAPH)),
        nodes.getNodeForNodeId(tuple.get(SUBJECT)),
        nodes.getNodeForNodeId(tuple.get(PREDICATE)),
        nodes.getNodeForNodeId(tuple.get(OBJECT)));
  }
}
