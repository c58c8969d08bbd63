package dawen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Other ways from texts to a queried store, as somebody would write them in an afternoon. They are
 * copied out of the shared folder first, since some of them install their libraries beside
 * themselves.
 */
final class Peers {
  private static final String START = "run.sh";

  private final Settings settings;
  private final Runner runner;
  private final Path folder;

  Peers(Settings settings, Runner runner) {
    this.settings = settings;
    this.runner = runner;
    this.folder = settings.work().resolve("peers");
  }

  /** A step for each over a corpus, sorted by name. */
  List<Step> steps(Corpus corpus) throws IOException {
    List<Step> steps = new ArrayList<>();
    for (String name : names()) {
      steps.add(new Step(corpus.docs() + "/peer-" + name, () -> run(name, corpus)));
    }
    return steps;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(settings.shared().resolve("bench/peers"))) {
      return all.filter(peer -> Files.exists(peer.resolve(START)))
          .map(peer -> peer.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private Measured run(String name, Corpus corpus) throws IOException, InterruptedException {
    Path script = copied().resolve(name).resolve(START);
    if (Files.readString(script).contains("--build")) {
      Measured built = runner.run("peer-" + name + "-build", command(script, "--build"));
      if (!built.ok()) {
        return built;
      }
    }
    Path out = settings.work().resolve("peer-out");
    Deletion.delete(out);
    Files.createDirectories(out);
    try {
      return runner.run(
          corpus.docs() + "-peer-" + name,
          command(script, corpus.folder().toString(), out.toString()));
    } finally {
      Deletion.delete(out);
    }
  }

  private static List<String> command(Path script, String... arguments) {
    return Lists.join(List.of("sh", script.toString()), List.of(arguments));
  }

  private Path copied() throws IOException {
    if (!Files.exists(folder)) {
      Path from = settings.shared().resolve("bench/peers");
      try (Stream<Path> all = Files.walk(from)) {
        for (Path each : all.sorted().toList()) {
          Path to = folder.resolve(from.relativize(each).toString());
          if (Files.isDirectory(each)) {
            Files.createDirectories(to);
          } else {
            Files.write(to, Files.readAllBytes(each));
          }
        }
      }
    }
    return folder;
  }
}
