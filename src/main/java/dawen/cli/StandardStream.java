package dawen.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The standard output or error of a process, in UTF-8. A {@link PrintStream} passes over every
 * failed write; this one keeps the first, so that an answer that is cut is not taken for a whole
 * one.
 */
final class StandardStream extends PrintStream {
  /** What Linux, macOS and Windows say when the reader has seen enough, as {@code head} has. */
  private static final String NOBODY_READS = "(?i).*(broken pipe|pipe is being closed).*";

  private final Watched watched;

  private StandardStream(Watched watched, boolean autoFlush) {
    super(watched, autoFlush, StandardCharsets.UTF_8);
    this.watched = watched;
  }

  static StandardStream to(OutputStream bytes, boolean autoFlush) {
    return new StandardStream(new Watched(bytes), autoFlush);
  }

  /** Why not all was written; empty if all was, or if nobody wanted to read on. */
  Optional<IOException> failure() {
    flush();
    return Optional.ofNullable(watched.first)
        .filter(e -> !String.valueOf(e.getMessage()).matches(NOBODY_READS));
  }

  private static final class Watched extends FilterOutputStream {
    private volatile IOException first;

    Watched(OutputStream bytes) {
      super(bytes);
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
        first = first == null ? e : first;
        throw e;
      }
    }
  }
}
