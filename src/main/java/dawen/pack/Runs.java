package dawen.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Sorted runs of quads in one order, in a temporary file, to be merged.
 *
 * <p>A quad is written as the number of leading ids that it shares with the one before it, the
 * difference of the next id, and the ids that are left, all with seven bits to the byte: some ten
 * bytes in place of 32.
 */
final class Runs implements Closeable {
  /** The most that a quad needs: an id of 64 bits is ten bytes, seven bits to the byte. */
  static final int LONGEST = 1 + Place.COUNT * 10;

  private static final int BUFFER = 1 << 18;

  private final Order order;
  private final FileChannel file;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
  private final List<Run> runs = new ArrayList<>();
  private long quads;

  /** Begins a file in {@code folder}. */
  Runs(Order order, Path folder) throws IOException {
    this.order = order;
    this.file =
        FileChannel.open(
            folder.resolve(order.name()),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.DELETE_ON_CLOSE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
  }

  /** As many quads as were written. */
  long quads() {
    return quads;
  }

  /** Writes a run of keys, which are sorted in this order. */
  void write(Keys keys) throws IOException {
    runs.add(new Run(file, file.size(), keys.size()));
    quads += keys.size();
    Column[] columns = keys.columns(order);
    long[] last = new long[Place.COUNT];
    for (int i = 0; i < keys.size(); i++) {
      if (buffer.remaining() < LONGEST) {
        drain();
      }
      write(keys.key(i), columns, last);
    }
    drain();
  }

  private void write(long key, Column[] columns, long[] last) {
    int same = 0;
    while (same < Place.COUNT - 1 && columns[same].id(key) == last[same]) {
      same++;
    }
    buffer.put((byte) same);
    for (int i = same; i < Place.COUNT; i++) {
      long id = columns[i].id(key);
      put(i == same ? id - last[i] : id);
      last[i] = id;
    }
  }

  private void put(long number) {
    long rest = number;
    while ((rest & ~0x7F) != 0) {
      buffer.put((byte) (rest | 0x80));
      rest >>>= 7;
    }
    buffer.put((byte) rest);
  }

  private void drain() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
    buffer.clear();
  }

  /** Hands over the quads of all runs in this order; to be called once. */
  void merge(Records sink) throws IOException {
    RunHeap heap = new RunHeap(runs);
    while (!heap.isEmpty()) {
      sink.accept(heap.quad(), 0);
      heap.advance();
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
