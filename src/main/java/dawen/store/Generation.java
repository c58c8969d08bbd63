package dawen.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.dboe.sys.SystemIndex;

/**
 * One of TDB2's folders within that of a graph: a compaction makes the next, which takes the place
 * of the one before. Two small files of ours are in it: its size when it was made, and a sign that
 * it is being compacted.
 *
 * @param folder such as Data-0001
 */
record Generation(Path folder) {
  private static final String NAME = "Data-\\d{4,}";
  private static final String PACKED_SIZE = "dawen-packed-size";
  private static final String COMPACTING = "dawen-compacting";

  /** Whether TDB2 names its folders so. */
  static boolean isName(String name) {
    return name.matches(NAME);
  }

  /** The one in use; the graph's folder has one at least. */
  static Generation current(Path graph) {
    List<Generation> all = all(graph);
    return all.get(all.size() - 1);
  }

  /**
   * Removes what a compaction that was killed has left to be removed: a folder with the sign that
   * it was compacted, in the place of which there is another. Others are somebody's backup.
   */
  static void removeReplaced(Path graph) {
    List<Generation> all = all(graph);
    for (Generation old : all.subList(0, Math.max(0, all.size() - 1))) {
      if (Files.exists(old.folder.resolve(COMPACTING))) {
        IO.deleteAll(old.folder);
      }
    }
  }

  /** By age: TDB2 counts them, in four digits or more. */
  private static List<Generation> all(Path graph) {
    List<Generation> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(graph)) {
      files
          .filter(file -> isName(file.getFileName().toString()))
          .sorted(
              Comparator.comparing((Path file) -> file.toString().length())
                  .thenComparing(Path::toString))
          .forEach(file -> all.add(new Generation(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  void beginCompaction() throws IOException {
    Files.writeString(folder.resolve(COMPACTING), "");
  }

  void notePackedSize() throws IOException {
    Files.writeString(folder.resolve(PACKED_SIZE), size() + "\n");
  }

  /**
   * The bytes in use when it was made; 0 if it has grown from nothing, or the process was killed
   * before that was noted.
   */
  long packedSize() throws IOException {
    Path file = folder.resolve(PACKED_SIZE);
    String size = Files.exists(file) ? Files.readString(file).strip() : "";
    return size.matches("[0-9]{1,18}") ? Long.parseLong(size) : 0;
  }

  /** The bytes in use: TDB2 makes its files longer than they are filled. */
  long size() throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".obj")) {
          size += Files.size(file);
        } else if (name.endsWith(".bpt")) {
          size += treeSize(file);
        }
      }
    }
    return size;
  }

  /** From the state of a B+tree: its root, and how many blocks its two files have in use. */
  private static long treeSize(Path state) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(state));
    return (bytes.getLong(Long.BYTES) + bytes.getLong(2 * Long.BYTES)) * SystemIndex.BlockSize;
  }
}
