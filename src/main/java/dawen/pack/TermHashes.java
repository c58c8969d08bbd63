package dawen.pack;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The numbers of terms by the 128 bits of their hash, in a file that is mapped: it grows with the
 * terms, the heap does not. Terms of equal hash are one term, as for TDB2.
 *
 * <p>256 tables by the first byte of the hash; in each an entry has the place that the following
 * bits tell, or the next free one. So the entries stand nearly in the order of their hashes.
 */
final class TermHashes implements Closeable {
  static final int ENTRY_LONGS = 3;

  private static final int TABLES = 256;
  private static final int FIRST_CAPACITY = 128;

  private final FileChannel file;
  private final LongBuffer[] entries = new LongBuffer[TABLES];
  private final int[] sizes = new int[TABLES];
  private long fileLength;

  /** Begins a table in a new file. */
  TermHashes(Path path) throws IOException {
    this.file =
        FileChannel.open(
            path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    for (int i = 0; i < TABLES; i++) {
      entries[i] = region(FIRST_CAPACITY);
    }
  }

  /** The number of the term with this hash, or -1. */
  long find(long high, long low) {
    LongBuffer table = entries[table(high)];
    int at = place(table, high, low);
    return table.get(at + 2) - 1;
  }

  /** Adds a term that is not in the table. */
  void add(long high, long low, long number) {
    int index = table(high);
    LongBuffer table = entries[index];
    put(table, place(table, high, low), high, low, number + 1);
    sizes[index]++;
    if (4L * sizes[index] > 3L * capacity(table)) {
      entries[index] = doubled(table);
    }
  }

  long size() {
    long size = 0;
    for (int tableSize : sizes) {
      size += tableSize;
    }
    return size;
  }

  /** Hands over all entries, as high and low half of the hash and number, ordered by the hash. */
  void forEachSorted(Records sink) throws IOException {
    for (int i = 0; i < TABLES; i++) {
      long[] sorted = sorted(entries[i], sizes[i]);
      for (int at = 0; at < sorted.length; at += ENTRY_LONGS) {
        sink.accept(sorted, at);
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static int table(long high) {
    return (int) (high >>> 56);
  }

  private static int capacity(LongBuffer table) {
    return table.capacity() / ENTRY_LONGS;
  }

  /** Index of the entry with this hash, or of the free one where it belongs. */
  private static int place(LongBuffer table, long high, long low) {
    int capacity = capacity(table);
    int bits = Integer.numberOfTrailingZeros(capacity);
    int slot = (int) (high << 8 >>> (Long.SIZE - bits));
    while (true) {
      int at = slot * ENTRY_LONGS;
      boolean same = table.get(at) == high && table.get(at + 1) == low;
      if (same || table.get(at + 2) == 0) {
        return at;
      }
      slot = slot + 1 & capacity - 1;
    }
  }

  /** The third value is one more than the number, for 0 tells that an entry is free. */
  private static void put(LongBuffer table, int at, long high, long low, long third) {
    table.put(at, high);
    table.put(at + 1, low);
    table.put(at + 2, third);
  }

  private LongBuffer doubled(LongBuffer old) {
    LongBuffer table = region(2 * capacity(old));
    for (int at = 0; at < old.capacity(); at += ENTRY_LONGS) {
      if (old.get(at + 2) != 0) {
        long high = old.get(at);
        long low = old.get(at + 1);
        put(table, place(table, high, low), high, low, old.get(at + 2));
      }
    }
    return table;
  }

  private LongBuffer region(int capacity) {
    try {
      long length = (long) capacity * ENTRY_LONGS * Long.BYTES;
      MappedByteBuffer bytes = file.map(MapMode.READ_WRITE, fileLength, length);
      LongBuffer region = bytes.order(ByteOrder.nativeOrder()).asLongBuffer();
      fileLength += length;
      return region;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An insertion sort, since nearly all are in their places. */
  private static long[] sorted(LongBuffer table, int size) {
    long[] sorted = new long[size * ENTRY_LONGS];
    int end = 0;
    for (int from = 0; from < table.capacity(); from += ENTRY_LONGS) {
      if (table.get(from + 2) == 0) {
        continue;
      }
      long high = table.get(from);
      long low = table.get(from + 1);
      int at = end;
      while (at > 0 && isAfter(sorted, at - ENTRY_LONGS, high, low)) {
        at -= ENTRY_LONGS;
      }
      System.arraycopy(sorted, at, sorted, at + ENTRY_LONGS, end - at);
      sorted[at] = high;
      sorted[at + 1] = low;
      sorted[at + 2] = table.get(from + 2) - 1;
      end += ENTRY_LONGS;
    }
    return sorted;
  }

  private static boolean isAfter(long[] entries, int at, long high, long low) {
    int order = Long.compareUnsigned(entries[at], high);
    return order > 0 || order == 0 && Long.compareUnsigned(entries[at + 1], low) > 0;
  }
}
