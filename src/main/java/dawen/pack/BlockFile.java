package dawen.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.jena.dboe.sys.SystemIndex;

/** A new file that is written once, from its beginning to its end, through one buffer. */
final class BlockFile implements Closeable {
  private static final int BUFFER = 1 << 20;

  private final FileChannel file;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

  BlockFile(Path path) throws IOException {
    this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** Appends the whole of {@code block}, whatever its position. */
  void write(ByteBuffer block) throws IOException {
    if (buffer.remaining() < block.capacity()) {
      drain();
    }
    buffer.put(block.clear());
  }

  /**
   * Has everything on the disk, and the file as long as TDB2 makes it when it first maps the last
   * segment of it, be it for reading: else opening a graph would change its files.
   */
  void finishSegments() throws IOException {
    drain();
    long end = file.position();
    long segments = (end + SystemIndex.SegmentSize - 1) / SystemIndex.SegmentSize;
    file.write(ByteBuffer.allocate(1), segments * SystemIndex.SegmentSize - 1);
    file.force(true);
  }

  /** Has everything on the disk. */
  void finish() throws IOException {
    drain();
    file.force(true);
  }

  private void drain() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
    buffer.clear();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
