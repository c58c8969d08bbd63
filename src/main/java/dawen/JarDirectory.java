package dawen;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The table of contents at the end of a jar, which holds size and checksum of each entry. Read as
 * bytes: the library makes objects of all of its many entries, where few are asked for.
 */
final class JarDirectory {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int END_LENGTH = 12;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int ENTRY_SIZE = 46;
  private static final int CHECKSUM = 16;
  private static final int LENGTH = 24;
  private static final int NAME_LENGTH = 28;
  private static final int EXTRA_LENGTH = 30;
  private static final int COMMENT_LENGTH = 32;
  private static final int ELSEWHERE = -1;

  private JarDirectory() {}

  /**
   * A line for each entry whose name begins so: name, size and checksum; sorted.
   *
   * @throws IOException if the jar cannot be read
   */
  static List<String> lines(Path jar, String beginning) throws IOException {
    ByteBuffer directory = read(jar);
    Stream.Builder<String> lines = Stream.builder();
    byte[] prefix = beginning.getBytes(StandardCharsets.UTF_8);
    int at = 0;
    while (directory != null && at < directory.limit()) {
      if (!isEntry(directory, at)) {
        directory = null; // not what is expected: asked the slow way
      } else {
        if (begins(directory, at, prefix)) {
          lines.add(line(directory, at));
        }
        at = next(directory, at);
      }
    }
    return directory == null ? slowly(jar, beginning) : lines.build().sorted().toList();
  }

  /** The table; null where the jar ends in a comment or has more entries than the plain form. */
  private static ByteBuffer read(Path jar) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
      long end = file.length() - END_SIZE;
      if (end < 0) {
        return null;
      }
      ByteBuffer last = read(file, end, END_SIZE);
      int length = last.getInt(END_LENGTH);
      boolean plain = last.getInt(0) == END_SIGNATURE && length >= 0 && length <= end;
      return plain ? read(file, end - length, length) : null;
    }
  }

  private static ByteBuffer read(RandomAccessFile file, long from, int length) throws IOException {
    byte[] bytes = new byte[length];
    file.seek(from);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static boolean isEntry(ByteBuffer directory, int at) {
    return at + ENTRY_SIZE <= directory.limit()
        && directory.getInt(at) == ENTRY_SIGNATURE
        && directory.getInt(at + LENGTH) != ELSEWHERE
        && next(directory, at) <= directory.limit();
  }

  private static int next(ByteBuffer directory, int at) {
    return at
        + ENTRY_SIZE
        + length(directory, at + NAME_LENGTH)
        + length(directory, at + EXTRA_LENGTH)
        + length(directory, at + COMMENT_LENGTH);
  }

  private static int length(ByteBuffer directory, int at) {
    return Short.toUnsignedInt(directory.getShort(at));
  }

  private static boolean begins(ByteBuffer directory, int at, byte[] prefix) {
    if (length(directory, at + NAME_LENGTH) < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (directory.get(at + ENTRY_SIZE + i) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static String line(ByteBuffer directory, int at) {
    int length = length(directory, at + NAME_LENGTH);
    String name = new String(directory.array(), at + ENTRY_SIZE, length, StandardCharsets.UTF_8);
    long size = Integer.toUnsignedLong(directory.getInt(at + LENGTH));
    return line(name, size, Integer.toUnsignedLong(directory.getInt(at + CHECKSUM)));
  }

  private static String line(String name, long size, long checksum) {
    return name + ' ' + size + ' ' + checksum + '\n';
  }

  private static List<String> slowly(Path file, String beginning) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      return jar.stream()
          .filter(entry -> entry.getName().startsWith(beginning))
          .map(entry -> line(entry.getName(), entry.getSize(), entry.getCrc()))
          .sorted()
          .toList();
    }
  }
}
