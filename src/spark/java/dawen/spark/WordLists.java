package dawen.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/**
 * The user's own word lists, on their way from the driver to the executors, which need not see the
 * folder.
 *
 * @param files name → bytes; empty where the shipped lists are read with alone
 */
record WordLists(TreeMap<String, byte[]> files) implements Serializable {
  static WordLists none() {
    return new WordLists(new TreeMap<>());
  }

  /**
   * Reads the lists of a folder on any Hadoop file system.
   *
   * @throws IOException if there is no such folder, or a list cannot be read
   */
  static WordLists of(org.apache.hadoop.fs.Path folder, Configuration configuration)
      throws IOException {
    FileSystem system = folder.getFileSystem(configuration);
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (FileStatus file : system.listStatus(folder)) {
      String name = file.getPath().getName();
      if (file.isFile() && name.endsWith(".tsv")) {
        try (InputStream in = system.open(file.getPath())) {
          files.put(name, in.readAllBytes());
        }
      }
    }
    return new WordLists(files);
  }

  /**
   * Gives them to what reads a local folder.
   *
   * @param reader its argument is null where there are none
   */
  <T> T read(Function<Path, T> reader) {
    if (files.isEmpty()) {
      return reader.apply(null);
    }
    try {
      Path folder = Files.createTempDirectory("dawen-lexicon");
      try {
        for (var file : files.entrySet()) {
          Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return reader.apply(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the word lists cannot be laid down for a moment", e);
    }
  }

  private void delete(Path folder) throws IOException {
    for (String name : files.keySet()) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }
}
