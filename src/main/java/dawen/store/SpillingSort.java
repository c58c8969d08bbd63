package dawen.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts more lines than memory holds: runs of them go to files of a temporary folder, which are
 * then read side by side. Equal lines are given once.
 */
final class SpillingSort implements Closeable {
  /** Takes lines in their order. */
  interface Reader {
    void accept(String line) throws IOException;
  }

  /** Characters that are kept in memory: a run of some hundred thousand triples. */
  static final int LIMIT = 16_000_000;

  private final int limit;
  private final Path parent;
  private final List<Path> files = new ArrayList<>();
  private List<String> lines = new ArrayList<>();
  private long characters;
  private Path folder;

  /**
   * @param limit how many characters may be in memory before they go to a file
   * @param parent folder in which the temporary one is made, once it is needed
   */
  SpillingSort(int limit, Path parent) {
    this.limit = limit;
    this.parent = parent;
  }

  /** Takes up a line without line end. */
  void add(String line) throws IOException {
    lines.add(line);
    characters += line.length();
    if (characters > limit) {
      spill();
    }
  }

  /** Gives all lines, sorted by their UTF-16 units; to be called once. */
  void read(Reader reader) throws IOException {
    if (files.isEmpty()) {
      String last = null;
      for (String line : sorted()) {
        if (!line.equals(last)) {
          reader.accept(line);
        }
        last = line;
      }
    } else {
      spill();
      merge(reader);
    }
  }

  private List<String> sorted() {
    lines.sort(Comparator.naturalOrder());
    return lines;
  }

  private void spill() throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    if (folder == null) {
      folder = Files.createTempDirectory(parent, "dawen-sort");
    }
    Path file = folder.resolve(Integer.toString(files.size()));
    files.add(file);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (String line : sorted()) {
        out.write(line);
        out.write('\n');
      }
    }
    lines = new ArrayList<>();
    characters = 0;
  }

  private void merge(Reader reader) throws IOException {
    PriorityQueue<Run> runs = new PriorityQueue<>(Comparator.comparing((Run run) -> run.line));
    try {
      for (Path file : files) {
        Run run = new Run(file);
        runs.add(run);
      }
      String last = null;
      while (!runs.isEmpty()) {
        Run first = runs.remove();
        if (!first.line.equals(last)) {
          last = first.line;
          reader.accept(last);
        }
        if (first.advance()) {
          runs.add(first);
        } else {
          first.close();
        }
      }
    } finally {
      for (Run run : runs) {
        run.close();
      }
    }
  }

  /** Deletes the files. */
  @Override
  public void close() throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    if (folder != null) {
      Files.deleteIfExists(folder);
    }
  }

  /** A sorted file and the line that it has come to. */
  private static final class Run implements Closeable {
    private final BufferedReader in;
    private String line;

    /** A run has one line at least. */
    Run(Path file) throws IOException {
      this.in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
      this.line = in.readLine();
    }

    boolean advance() throws IOException {
      line = in.readLine();
      return line != null;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
