package dawen.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The body of an answer, gathered before a byte of it is sent on: a short one in memory, a long one
 * in a temporary file, which ends with it; one of a server that was killed, see {@link
 * ReaderFolder#removeAbandoned}.
 */
public final class Body extends OutputStream {
  private static final int IN_MEMORY = 256 << 10;

  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private Path file;
  private OutputStream out = memory;
  private long length;

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    length += count;
    if (file == null && length > IN_MEMORY) {
      file = Files.createTempFile("dawen-answer-" + ProcessHandle.current().pid() + "-", "");
      out = Files.newOutputStream(file);
      memory.writeTo(out);
      memory.reset();
    }
    out.write(bytes, from, count);
  }

  /** It is whole, and can be written on. */
  public void end() throws IOException {
    out.close();
  }

  /** In bytes. */
  public long length() {
    return length;
  }

  /**
   * Writes it.
   *
   * @throws IOException if {@code to} cannot be written
   */
  public void writeTo(OutputStream to) throws IOException {
    if (file == null) {
      memory.writeTo(to);
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(to);
    }
  }

  /** Nobody needs it any more. */
  @Override
  public void close() throws IOException {
    out.close();
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
