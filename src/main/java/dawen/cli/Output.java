package dawen.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
    return new Output(Files.newOutputStream(unfinished), unfinished, file);
  }

  OutputStream stream() {
    return stream;
  }

  /** The result is complete. */
  void finish() throws IOException {
    stream.flush();
    if (file != null) {
      stream.close();
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Leaves nothing behind of a result that was not finished. */
  @Override
  public void close() throws IOException {
    if (file != null) {
      stream.close();
      Files.deleteIfExists(unfinished);
    }
  }
}
