package dawen.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.file.BinaryDataFileRandomAccess;
import org.apache.jena.dboe.base.file.BinaryDataFileWriteBuffered;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;

/**
 * The file of the terms themselves: TDB2's own, which a term is appended to and never looked up.
 */
final class TermFile implements Closeable {
  private static final String NAME = "nodes-data";

  private final Path folder;
  private final BinaryDataFile data;
  private final Appending table;

  /** Begins the file in {@code folder}. */
  TermFile(Path folder) {
    this.folder = folder;
    this.data = new BinaryDataFileWriteBuffered(new Grown(folder.resolve(NAME + ".obj")));
    this.table = new Appending(data);
  }

  /** Appends a term and returns where it begins: its number in TDB2. */
  long append(Node term) {
    return table.append(term);
  }

  /** The same of a term whose record is known. */
  long append(UsualTerm term) {
    long begin = data.length();
    byte[] record = term.record();
    data.write(record, 0, term.length());
    return begin;
  }

  /** Writes everything to the disk, and beside it how long the file is, as TDB2 wants to know. */
  void finish() throws IOException {
    data.sync();
    ByteBuffer state = ByteBuffer.allocate(16);
    state.putLong(0, data.length());
    try (FileChannel out =
        FileChannel.open(
            folder.resolve(NAME + ".bdf"),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE)) {
      out.write(state);
      out.force(true);
    }
  }

  @Override
  public void close() {
    data.close();
  }

  /**
   * A file that knows its length. Thrift writes a byte at a time, and TDB2 wants to know the length
   * before each: to ask the system took longer than all else that makes a term's bytes.
   */
  private static final class Grown extends BinaryDataFileRandomAccess {
    Grown(Path path) {
      super(path.toString());
    }

    @Override
    public long length() {
      return writePosition;
    }
  }

  /** What TDB2 writes a term with. */
  private static final class Appending extends NodeTableTRDF {
    Appending(BinaryDataFile data) {
      super(null, data);
    }

    long append(Node term) {
      return writeNodeToTable(term).getPtrLocation();
    }
  }
}
