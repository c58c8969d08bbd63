package dawen.cli;

import dawen.cli.BuildOptions.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dawen extract}: from transcripts to files of triples, without a store. */
@Command(
    description = {
      "Writes the graph of transcripts to files without storing it, for a store of your own.",
      "  transcripts.nq  conferences, exchanges, texts, what they name",
      "  provenance.nq   where each fact is printed and how it was found",
      "  reference.nq    word lists, ontology, queries, which all transcripts share",
      "N-Quads in the order of their graphs, each sorted: the lines that export has after a build.",
      "The files appear when they are complete; older ones of these names are replaced."
    })
final class ExtractCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "IN",
      description =
          "files, folders and zip archives (all transcripts in them), or - for standard input")
  private List<String> in;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "folder to write to")
  private Path folder;

  @Mixin private BuildOptions options;

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = options.settings(false);
    Inputs inputs = Inputs.of(in);
    if (inputs.files().isEmpty()) {
      inputs.problems().forEach(terminal::say);
      return ExitCodes.FAILED;
    }
    try (Interruption interruption = Interruption.watch()) {
      return new Extraction(terminal, settings, settings.shapes(), folder, interruption)
          .run(inputs);
    }
  }
}
