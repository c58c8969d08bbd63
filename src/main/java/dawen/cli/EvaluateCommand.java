package dawen.cli;

import dawen.evaluate.Evaluation;
import dawen.mention.Annotated;
import dawen.mention.Annotator;
import dawen.source.SourceException;
import dawen.transcript.Transcript;
import dawen.transcript.TranscriptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dawen evaluate}: readings against what careful readers found. */
@Command(
    description = {
      "Measures how well transcripts are read, against annotations made by hand.",
      "What is stored does not matter: the files are read anew."
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "DIR",
      description = "folder of NAME.gold.json files")
  private Path gold;

  @Option(names = "--differences", description = "list each place where reading and gold differ")
  private boolean differences;

  @Parameters(arity = "1..*", paramLabel = "IN", description = "the transcripts: files or folders")
  private List<String> in;

  @Mixin private LexiconOption lexicon;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Inputs inputs = Inputs.of(in);
    inputs.problems().forEach(terminal::say);
    Annotator annotator = new Annotator(lexicon.lexicon());
    List<Annotated> readings = new ArrayList<>();
    for (Input input : inputs.files()) {
      try {
        readings.add(annotator.annotate(Transcript.read(input.read(terminal.in()))));
      } catch (SourceException | TranscriptException e) {
        terminal.say(input.inFrontOf(e.getMessage()));
      }
    }
    report(Evaluation.of(gold, readings));
    boolean all = inputs.problems().isEmpty() && readings.size() == inputs.files().size();
    return all ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private void report(Evaluation evaluation) {
    evaluation.report().forEach(terminal.out()::println);
    if (differences) {
      terminal.out().println();
      evaluation.differences().forEach(terminal.out()::println);
    }
  }
}
