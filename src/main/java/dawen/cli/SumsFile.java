package dawen.cli;

import dawen.export.Checksums;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The checksums of the files of a folder. What it tells of files that another export left there,
 * and that still are there, it goes on telling.
 */
final class SumsFile {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

  private final Path folder;
  private final SortedMap<String, String> sums = new TreeMap<>();

  SumsFile(Path folder) {
    this.folder = folder;
  }

  /** Takes up a file that was written. */
  void add(String name, String sha256) {
    sums.put(name, sha256);
  }

  /** Writes the file and tells where it is. */
  Path write() throws IOException {
    Path file = folder.resolve(Checksums.FILE);
    if (Files.exists(file)) {
      Files.readAllLines(file).forEach(this::keep);
    }
    try (Output out = Output.ofFile(file)) {
      out.stream().write(Checksums.bytes(sums));
      out.finish();
    }
    return file;
  }

  private void keep(String line) {
    Matcher told = LINE.matcher(line);
    if (told.matches() && Files.exists(folder.resolve(told.group(2)))) {
      sums.putIfAbsent(told.group(2), told.group(1));
    }
  }
}
