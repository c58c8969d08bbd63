package dawen.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;

/**
 * Gives terms the numbers that TDB2 knows them by, in the order in which they are first met; small
 * numbers, dates and the like are no terms of the table but their own number.
 */
final class Terms implements Closeable {
  private static final int HASH_BYTES = 16;

  private final Path folder;
  private final TermFile file;
  private final TermHashes hashes;
  private final UsualTerm usual = new UsualTerm();

  /**
   * @param folder for the files of the dataset
   * @param temporary folder for what is needed only meanwhile
   */
  Terms(Path folder, Path temporary) throws IOException {
    this.folder = folder;
    this.hashes = new TermHashes(temporary.resolve("terms"));
    this.file = new TermFile(folder);
  }

  /** The number of {@code term}, as TDB2 has it in its indexes. */
  long number(Node term) {
    if (usual.take(term)) {
      return number(usual.hash(), term);
    }
    NodeId inline = NodeId.inline(term);
    return inline == null
        ? number(ByteBuffer.wrap(NodeLib.hash(term).getBytes()), term)
        : asLong(settled(inline));
  }

  private long number(ByteBuffer hash, Node term) {
    long high = hash.getLong();
    long low = hash.getLong();
    long known = hashes.find(high, low);
    if (known >= 0) {
      return known;
    }
    long number = usual.isTaken() ? file.append(usual) : file.append(term);
    hashes.add(high, low, number);
    return number;
  }

  /** 1.50 comes back as 1.5, which is another number of TDB2: a copy would not equal its copy. */
  private static NodeId settled(NodeId inline) {
    NodeId again = NodeId.inline(NodeId.extract(inline));
    return again == null ? inline : again;
  }

  private static long asLong(NodeId id) {
    byte[] bytes = new byte[Long.BYTES];
    NodeIdFactory.set(id, bytes);
    return ByteBuffer.wrap(bytes).getLong();
  }

  /** Writes the index from hashes to numbers. */
  void finish() throws IOException {
    file.finish();
    if (hashes.size() == 0) {
      return;
    }
    try (PackedTree tree = new PackedTree(folder, "nodes", HASH_BYTES, Long.BYTES, hashes.size())) {
      hashes.forEachSorted(tree);
      tree.finish();
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
    hashes.close();
  }
}
