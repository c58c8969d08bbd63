package dawen.reader;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What a server and a reader process say to each other: frames of one byte that tells the kind,
 * four that tell the length, and so many bytes.
 */
final class Frames {
  /** The process has opened the graph; empty. */
  static final int READY = 'R';

  /** A {@link Question}. */
  static final int QUESTION = 'Q';

  /** A part of an answer's body. */
  static final int BODY = 'B';

  /** The {@link Head} of an answer, after its body: what was cut is known only then. */
  static final int HEAD = 'H';

  /** A frame that is longer was not written by us. */
  private static final int MAX_LENGTH = 64 << 20;

  private Frames() {}

  /**
   * A frame as it was read.
   *
   * @param kind one of the constants
   * @param bytes what it holds
   */
  record Frame(int kind, byte[] bytes) {}

  static void write(DataOutputStream out, int kind, byte[] bytes, int length) throws IOException {
    out.writeByte(kind);
    out.writeInt(length);
    out.write(bytes, 0, length);
  }

  /**
   * Writes one and sends it off.
   *
   * @throws IOException if the other side is gone
   */
  static void send(OutputStream out, int kind, byte[] bytes) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    write(data, kind, bytes, bytes.length);
    data.flush();
  }

  /**
   * Waits for the next frame.
   *
   * @throws EOFException if the other side is gone
   * @throws IOException if it cannot be read, or is no frame
   */
  static Frame read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int kind = data.readUnsignedByte();
    int length = data.readInt();
    if (length < 0 || length > MAX_LENGTH) {
      throw new IOException("a frame of " + length + " bytes");
    }
    byte[] bytes = data.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("a frame broke off");
    }
    return new Frame(kind, bytes);
  }
}
