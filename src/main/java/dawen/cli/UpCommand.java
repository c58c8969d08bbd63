package dawen.cli;

import dawen.cli.BuildOptions.Settings;
import dawen.graph.Shapes;
import dawen.store.Tdb2Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dawen up}: the main job in one go. */
@Command(description = "Builds the graph and serves it: the main job in one go.")
final class UpCommand implements Callable<Integer> {
  private static final Path SAMPLES = Path.of("data", "transcripts");

  private final Terminal terminal;

  @Parameters(
      arity = "0..*",
      paramLabel = "IN",
      description = "files, folders, or - (default: the sample transcripts in data/transcripts)")
  private List<String> in = List.of();

  @Mixin private KgOption kg;
  @Mixin private ServerOptions server;
  @Mixin private BuildOptions options;

  UpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    server.check();
    Settings settings = options.settings();
    Inputs inputs = Inputs.of(in.isEmpty() ? List.of(samples().toString()) : in);
    if (inputs.files().isEmpty()) {
      inputs.problems().forEach(terminal::say);
      return ExitCodes.FAILED;
    }
    try (Tdb2Store store = Tdb2Store.create(kg.folder())) {
      GraphBuild build = new GraphBuild(terminal, settings, Shapes.bundled(), store);
      build.run(kg.folder(), inputs);
      if (!build.hasTranscripts()) {
        terminal.say("there is no transcript to serve");
        return ExitCodes.FAILED;
      }
      server.serve(store, terminal);
    }
    return ExitCodes.DONE;
  }

  /** The samples in the current folder, else those beside the launcher. */
  static Path samples() {
    if (Files.isDirectory(SAMPLES)) {
      return SAMPLES;
    }
    return Path.of(System.getProperty("dawen.home", "")).resolve(SAMPLES);
  }
}
