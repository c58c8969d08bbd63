package dawen.cli;

import dawen.cli.BuildOptions.Settings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dawen build}: from transcripts to a stored graph. */
@Command(
    description = {
      "Builds the graph from transcripts, or brings it up to date.",
      "Unchanged files are skipped, changed ones replaced."
    })
final class BuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "IN",
      description =
          "files, folders and zip archives (all transcripts in them), or - for standard input")
  private List<String> in;

  @Mixin private KgOption kg;
  @Mixin private BuildOptions options;
  @Mixin private PruneOption prune;

  BuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = options.settings(prune.isSet());
    Inputs inputs = Inputs.of(in);
    if (inputs.files().isEmpty()) {
      inputs.problems().forEach(terminal::say);
      return ExitCodes.FAILED;
    }
    try (Interruption interruption = Interruption.watch()) {
      return new GraphBuild(terminal, settings, settings.shapes(), kg.folder(), interruption)
          .run(inputs);
    }
  }
}
