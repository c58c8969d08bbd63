package dawen.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Where a result goes: standard output, or a file that appears under its name only when it is
 * complete.
 */
final class Output implements AutoCloseable {
  private final OutputStream stream;
  private final Path unfinished;
  private final Path file;

  private Output(OutputStream stream, Path unfinished, Path file) {
    this.stream = stream;
    this.unfinished = unfinished;
    this.file = file;
  }

  /**
   * @param name of the file; null or {@code -} for standard output
   */
  static Output of(String name, OutputStream standardOutput) throws IOException {
    return name == null || name.equals("-")
        ? new Output(standardOutput, null, null)
        : ofFile(Path.of(name));
  }

  /** A file; an existing one is replaced. */
  static Output ofFile(Path file) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    return new Output(new Named(Files.newOutputStream(unfinished), file), unfinished, file);
  }

  /** Tells, where a write fails, of which file. */
  private static final class Named extends FilterOutputStream {
    private final Path file;

    Named(OutputStream out, Path file) {
      super(out);
      this.file = file;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        throw new FileSystemException(file.toString(), null, e.getMessage());
      }
    }
  }

  OutputStream stream() {
    return stream;
  }

  /** The result is complete. */
  void finish() throws IOException {
    stream.flush();
    if (file != null) {
      stream.close();
      try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Leaves nothing behind of a result that was not finished. */
  @Override
  public void close() throws IOException {
    if (file != null) {
      try {
        stream.close();
      } finally {
        Files.deleteIfExists(unfinished);
      }
    }
  }
}
