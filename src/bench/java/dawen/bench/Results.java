package dawen.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measurements in a folder, a file each, so that a run that was broken off goes on where it was.
 * One folder belongs to one jar.
 */
final class Results {
  private static final String FIRST = "-1.json";

  private final Gson gson = new GsonBuilder().setPrettyPrinting().create();
  private final Path folder;

  Results(Path folder) {
    this.folder = folder;
  }

  /** Whether a run of a step has been measured; one that failed has not. */
  boolean has(String step, int run) {
    Path file = file(step, run);
    return Files.exists(file) && read(file, Measured.class).ok();
  }

  /** Keeps a measurement. */
  void put(String step, int run, Measured measured) throws IOException {
    Path file = file(step, run);
    Files.createDirectories(file.getParent());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, gson.toJson(measured) + "\n");
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** All runs of a step, in order; empty where it was not measured. */
  List<Measured> runs(String step) {
    List<Measured> runs = new ArrayList<>();
    for (int run = 1; Files.exists(file(step, run)); run++) {
      runs.add(read(file(step, run), Measured.class));
    }
    return runs;
  }

  /** The fastest run of a step; nothing where it was not measured, or failed each time. */
  Optional<Measured> best(String step) {
    return Measured.best(runs(step)).filter(Measured::ok);
  }

  /** Names of all steps that were measured, sorted. */
  List<String> steps() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(name -> name.endsWith(FIRST))
          .map(name -> name.substring(0, name.length() - FIRST.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** File for what the comparison with the manifest of a corpus found. */
  Path comparison(int docs) {
    return folder.resolve(docs + "/comparison.json");
  }

  /** The comparison, layout by layout; empty where there was none. */
  List<Manifest.Layout> layouts(int docs) {
    Path file = comparison(docs);
    return Files.exists(file) ? Arrays.asList(read(file, Manifest.Layout[].class)) : List.of();
  }

  private <T> T read(Path file, Class<T> type) {
    try {
      return gson.fromJson(Files.readString(file), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String step, int run) {
    return folder.resolve(step + "-" + run + ".json");
  }
}
