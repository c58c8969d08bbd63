package dawen.spark;

import dawen.source.FileNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The transcripts that a path names on any Hadoop file system: a file, a folder with everything
 * under it, or a pattern for these. Names and sizes only; nothing is opened.
 *
 * @param files to read
 * @param skipped number of files left aside because of their names, by ending
 */
record Listing(List<InputFile> files, SortedMap<String, Integer> skipped) {
  /**
   * Lists them.
   *
   * @throws IOException if the file system cannot be reached or lists nothing
   */
  static Listing of(Path path, Configuration configuration) throws IOException {
    FileSystem system = path.getFileSystem(configuration);
    Listing listing = new Listing(new ArrayList<>(), new TreeMap<>());
    for (FileStatus root : roots(system, path)) {
      if (root.isDirectory()) {
        listing.addFolder(system, root.getPath());
      } else {
        listing.add(root);
      }
    }
    return listing;
  }

  /** A file or folder of just that name goes before what the name would match as a pattern. */
  private static FileStatus[] roots(FileSystem system, Path path) throws IOException {
    if (system.exists(path)) {
      return new FileStatus[] {system.getFileStatus(path)};
    }
    FileStatus[] found = system.globStatus(path);
    return found == null ? new FileStatus[0] : found;
  }

  private void addFolder(FileSystem system, Path folder) throws IOException {
    RemoteIterator<LocatedFileStatus> all = system.listFiles(folder, true);
    while (all.hasNext()) {
      FileStatus file = all.next();
      String name = file.getPath().getName();
      if (isInLitter(folder, file.getPath())) {
        skipped.merge("other", 1, Integer::sum);
      } else if (FileNames.isTaken(name)) {
        add(file);
      } else {
        String ending = FileNames.ending(name);
        skipped.merge(ending.isEmpty() ? "other" : "." + ending, 1, Integer::sum);
      }
    }
  }

  private static boolean isInLitter(Path folder, Path file) {
    for (Path path = file; path != null && !path.equals(folder); path = path.getParent()) {
      if (FileNames.isLitter(path.getName())) {
        return true;
      }
    }
    return false;
  }

  private void add(FileStatus file) {
    Path path = file.getPath();
    files.add(new InputFile(path.toString(), path.getName(), file.getLen()));
  }

  /** What was left aside, in words: {@code 2 .csv, 1 other}; empty where nothing was. */
  String skippedInWords() {
    return skipped.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }
}
