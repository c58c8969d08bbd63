package dawen.pack;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A part of the file of {@link Runs}, read from its beginning to its end. */
final class Run {
  private static final int PIECE = 1 << 16;

  private final FileChannel file;
  private final long[] quad = new long[Place.COUNT];
  private long position;
  private int left;
  private ByteBuffer piece;

  /**
   * @param start where the run begins in {@code file}
   * @param quads how many it has: one at least
   */
  Run(FileChannel file, long start, int quads) {
    this.file = file;
    this.position = start;
    this.left = quads;
  }

  /** Reads the first quad. */
  void open() throws IOException {
    piece = ByteBuffer.allocate(PIECE).limit(0);
    advance();
  }

  /** The quad that the run has come to; it changes when the run goes on. */
  long[] quad() {
    return quad;
  }

  /** Goes to the next quad; says whether there is one. */
  boolean advance() throws IOException {
    if (left == 0) {
      piece = null;
      return false;
    }
    left--;
    if (piece.remaining() < Runs.LONGEST) {
      fill();
    }
    int same = piece.get();
    quad[same] += number();
    for (int i = same + 1; i < Place.COUNT; i++) {
      quad[i] = number();
    }
    return true;
  }

  private long number() {
    long number = 0;
    int shift = 0;
    byte next;
    do {
      next = piece.get();
      number |= (next & 0x7FL) << shift;
      shift += 7;
    } while (next < 0);
    return number;
  }

  /** What follows the end of the run may come with it; it is not looked at. */
  private void fill() throws IOException {
    piece.compact();
    while (piece.position() < Runs.LONGEST) {
      int read = file.read(piece, position);
      if (read < 0) {
        break;
      }
      position += read;
    }
    piece.flip();
    if (!piece.hasRemaining()) {
      throw new EOFException("a temporary file is shorter than it was written");
    }
  }

  boolean isBefore(Run other) {
    for (int i = 0; i < Place.COUNT; i++) {
      if (quad[i] != other.quad[i]) {
        return Long.compareUnsigned(quad[i], other.quad[i]) < 0;
      }
    }
    return false;
  }
}
