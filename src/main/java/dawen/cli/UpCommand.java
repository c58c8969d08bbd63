package dawen.cli;

import dawen.cli.BuildOptions.Settings;
import dawen.graph.Iris;
import dawen.store.Tdb2Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

  @Option(
      names = "--facts",
      description = {
        "serve the facts of five real press conferences that dawen ships, 2021 to 2026: who asked",
        "about what; without their texts (default folder of the graph: kg-facts)"
      })
  private boolean facts;

  @Spec private CommandSpec spec;
  @Mixin private KgOption kg;
  @Mixin private ServerOptions server;
  @Mixin private BuildOptions options;
  @Mixin private PruneOption prune;

  UpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    server.check();
    Settings settings = options.settings(prune.isSet());
    return facts ? serveFacts(settings) : buildAndServe(settings);
  }

  private int serveFacts(Settings settings) throws IOException, InterruptedException {
    if (!in.isEmpty() || !settings.iris().base().equals(Iris.DEFAULT_BASE)) {
      throw new ParameterException(
          spec.commandLine(), "--facts are ready made: name neither files nor --base with it");
    }
    DatasetGraph graphs = Facts.read(Facts.shipped());
    Path folder = kg.folderOr(Path.of("kg-facts"));
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      GraphBuild.store(graphs, settings, store, terminal);
      server.serve(store, terminal);
    }
    return ExitCodes.DONE;
  }

  private int buildAndServe(Settings settings) throws InterruptedException {
    Inputs inputs = Inputs.of(in.isEmpty() ? List.of(samples().toString()) : in);
    if (inputs.files().isEmpty()) {
      inputs.problems().forEach(terminal::say);
      return ExitCodes.FAILED;
    }
    try (Interruption interruption = Interruption.watch()) {
      int code =
          new GraphBuild(terminal, settings, settings.shapes(), kg.folder(), interruption)
              .run(inputs);
      if (code == ExitCodes.INTERRUPTED) {
        return code;
      }
    }
    return serve(settings);
  }

  private int serve(Settings settings) throws InterruptedException {
    try (Tdb2Store store = Tdb2Store.create(kg.folder())) {
      if (new Upkeep(store, settings.iris()).transcripts().isEmpty()) {
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
