package dawen.pack;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The quads of a stored dataset as the numbers that TDB2 has for their terms, in the order of one
 * of its indexes; no terms are made, nor an object for a quad. Within a transaction of the
 * caller's.
 */
public final class QuadNumbers {
  private final RangeIndex index;
  private final NodeTable terms;

  private QuadNumbers(RangeIndex index, NodeTable terms) {
    this.index = index;
    this.terms = terms;
  }

  /**
   * The quads of {@code dataset}.
   *
   * @param dataset of TDB2
   * @param order name of an index, such as GSPO, whose letters tell what the four numbers are
   */
  public static QuadNumbers of(DatasetGraph dataset, String order) {
    TupleIndexRecord index = (TupleIndexRecord) TDBInternal.findIndex(dataset, order);
    NodeTable terms =
        TDBInternal.requireStorage(dataset).getQuadTable().getNodeTupleTable().getNodeTable();
    return new QuadNumbers(index.getRangeIndex(), terms);
  }

  /**
   * Hands over all quads.
   *
   * @param taker gets the four numbers in an array that is used again for the next quad
   */
  public void forEach(Consumer<long[]> taker) {
    long[] quad = new long[Place.COUNT];
    Iterator<long[]> all =
        index.iterator(null, null, (page, entry, key, format) -> read(page, entry, key, quad));
    try {
      all.forEachRemaining(taker);
    } finally {
      Iter.close(all);
    }
  }

  private static long[] read(ByteBuffer page, int entry, byte[] key, long[] quad) {
    int start = entry * Place.COUNT * Long.BYTES;
    if (key != null) {
      page.get(start, key);
    }
    for (int i = 0; i < Place.COUNT; i++) {
      quad[i] = page.getLong(start + i * Long.BYTES);
    }
    return quad;
  }

  /** The term of a number. */
  public Node term(long number) {
    byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    return terms.getNodeForNodeId(NodeIdFactory.get(bytes, 0));
  }

  /** The number of a term, or -1, which no graph and no property has, if it is not stored. */
  public long number(Node term) {
    NodeId id = terms.getNodeIdForNode(term);
    if (NodeId.isDoesNotExist(id)) {
      return -1;
    }
    byte[] bytes = new byte[Long.BYTES];
    NodeIdFactory.set(id, bytes);
    return ByteBuffer.wrap(bytes).getLong();
  }
}
