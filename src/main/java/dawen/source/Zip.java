package dawen.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The directory of a zip file and the bytes of its entries (PKWARE APPNOTE 4.3), read in memory and
 * never unpacked to disk.
 *
 * <p>The JDK's own reader wants all names in one encoding, refuses a whole archive for one
 * encrypted entry and does not say which entries are; this one tells of each.
 */
final class Zip {
  private static final int END = 0x06054b50;
  private static final int DIRECTORY = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_LENGTH = 22;
  private static final int DIRECTORY_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int LONGEST_COMMENT = 0xFFFF;

  /** The directory of 65 535 entries with long names stays below. */
  private static final long LARGEST_DIRECTORY = 32L << 20;

  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  /** Text packs to a tenth at best; what packs far better, and is large, is a bomb. */
  private static final long HIGHEST_RATIO = 200;

  private static final long HARMLESS = 4L << 20;

  /** Bytes that can be read from anywhere. */
  interface Bytes {
    long size() throws IOException;

    /** Exactly so many bytes, from there on; an exception where there are fewer. */
    byte[] read(long from, int length) throws IOException;

    /** Bytes in memory. */
    static Bytes of(byte[] all) {
      return new Bytes() {
        @Override
        public long size() {
          return all.length;
        }

        @Override
        public byte[] read(long from, int length) throws IOException {
          if (from < 0 || length < 0 || from + length > all.length) {
            throw new ZipException("points outside of itself");
          }
          return Arrays.copyOfRange(all, (int) from, (int) from + length);
        }
      };
    }
  }

  /**
   * An entry.
   *
   * @param rawName bytes of the name, in an encoding that nothing tells
   * @param utf8 whether the name is marked as UTF-8
   * @param encrypted whether a password is needed
   * @param method 0 stored, 8 deflated; others are not read
   * @param crc of what is unpacked
   * @param packed number of bytes in the archive
   * @param size number of bytes unpacked, as the archive says
   * @param offset of the entry's header
   */
  record Entry(
      byte[] rawName,
      boolean utf8,
      boolean encrypted,
      int method,
      long crc,
      long packed,
      long size,
      long offset) {}

  private final Bytes bytes;
  private final List<Entry> entries;

  /**
   * Reads the directory.
   *
   * @throws IOException if it cannot be read, is cut off or is none
   */
  Zip(Bytes bytes) throws IOException {
    this.bytes = bytes;
    this.entries = directory();
  }

  /** The entries in the directory's order, folders among them. */
  List<Entry> entries() {
    return entries;
  }

  private List<Entry> directory() throws IOException {
    long size = bytes.size();
    int tail = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
    ByteBuffer last = buffer(size - tail, tail);
    int end = tail - END_LENGTH;
    while (end >= 0 && last.getInt(end) != END) {
      end--;
    }
    if (end < 0) {
      throw new ZipException("has no directory: it is cut off");
    }
    int count = Short.toUnsignedInt(last.getShort(end + 10));
    long length = Integer.toUnsignedLong(last.getInt(end + 12));
    long offset = Integer.toUnsignedLong(last.getInt(end + 16));
    if (count == 0xFFFF || length == 0xFFFFFFFFL || offset == 0xFFFFFFFFL) {
      throw new ZipException("is in the format zip64, for more than 65 534 entries or 4 GB");
    }
    // what stands before the archive, such as a program that unpacks it, moves all offsets
    long shift = size - tail + end - length - offset;
    if (shift < 0 || length > LARGEST_DIRECTORY) {
      throw new ZipException("has a damaged directory");
    }
    return entries(buffer(offset + shift, (int) length), count, shift);
  }

  private static List<Entry> entries(ByteBuffer directory, int count, long shift)
      throws ZipException {
    List<Entry> entries = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < count; i++) {
      if (at + DIRECTORY_LENGTH > directory.limit() || directory.getInt(at) != DIRECTORY) {
        throw new ZipException("has a damaged directory");
      }
      int name = Short.toUnsignedInt(directory.getShort(at + 28));
      int rest =
          Short.toUnsignedInt(directory.getShort(at + 30))
              + Short.toUnsignedInt(directory.getShort(at + 32));
      if (at + DIRECTORY_LENGTH + name > directory.limit()) {
        throw new ZipException("has a damaged directory");
      }
      byte[] raw = new byte[name];
      directory.get(at + DIRECTORY_LENGTH, raw);
      entries.add(entry(directory, at, raw, shift));
      at += DIRECTORY_LENGTH + name + rest;
    }
    return entries;
  }

  private static Entry entry(ByteBuffer directory, int at, byte[] name, long shift) {
    int flags = directory.getShort(at + 8);
    return new Entry(
        name,
        (flags & 0x800) != 0,
        (flags & 1) != 0,
        directory.getShort(at + 10),
        Integer.toUnsignedLong(directory.getInt(at + 16)),
        Integer.toUnsignedLong(directory.getInt(at + 20)),
        Integer.toUnsignedLong(directory.getInt(at + 24)),
        Integer.toUnsignedLong(directory.getInt(at + 42)) + shift);
  }

  /**
   * Unpacks an entry.
   *
   * @throws IOException if it is encrypted, damaged, packed in a way that is not read, or would be
   *     larger than a transcript can be
   */
  byte[] read(Entry entry) throws IOException {
    if (entry.encrypted()) {
      throw new ZipException("needs a password; unpack it and give what was in it");
    }
    check(entry);
    ByteBuffer local = buffer(entry.offset(), LOCAL_LENGTH);
    if (local.getInt(0) != LOCAL) {
      throw new ZipException("is damaged: it does not begin where the directory says");
    }
    int skip = Short.toUnsignedInt(local.getShort(26)) + Short.toUnsignedInt(local.getShort(28));
    byte[] packed =
        bytes.read(entry.offset() + LOCAL_LENGTH + skip, Math.toIntExact(entry.packed()));
    byte[] unpacked = entry.method() == STORED ? packed : inflate(packed, entry.size());
    CRC32 crc = new CRC32();
    crc.update(unpacked);
    if (unpacked.length != entry.size() || crc.getValue() != entry.crc()) {
      throw new ZipException("is damaged: its checksum does not fit");
    }
    return unpacked;
  }

  private static void check(Entry entry) throws ZipException {
    if (entry.method() != STORED && entry.method() != DEFLATED) {
      throw new ZipException(
          "is packed by method " + entry.method() + "; pack it anew, as plain zip (deflate)");
    }
    long most = SourceFile.MAX_BYTES;
    if (entry.size() > most || entry.packed() > most) {
      throw new ZipException("is larger than " + (most >> 20) + " MB, which no transcript is");
    }
    if (entry.size() > HARMLESS && entry.size() > HIGHEST_RATIO * entry.packed()) {
      throw new ZipException(
          "unpacks to %d times its size: a zip bomb"
              .formatted(entry.size() / Math.max(1, entry.packed())));
    }
  }

  /** Stops at the size that the directory tells, whatever the data would give. */
  private static byte[] inflate(byte[] packed, long size) throws ZipException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      ByteArrayOutputStream out = new ByteArrayOutputStream((int) size);
      byte[] piece = new byte[1 << 14];
      while (!inflater.finished() && out.size() <= size) {
        int length = inflater.inflate(piece);
        if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new ZipException("is damaged: its data are cut off");
        }
        out.write(piece, 0, length);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new ZipException("is damaged: " + e.getMessage());
    } finally {
      inflater.end();
    }
  }

  private ByteBuffer buffer(long from, int length) throws IOException {
    return ByteBuffer.wrap(bytes.read(from, length)).order(ByteOrder.LITTLE_ENDIAN);
  }
}
