package dawen.cli;

import dawen.mention.Annotated;
import dawen.mention.Annotator;
import dawen.source.SourceException;
import dawen.source.SourceFile;
import dawen.transcript.Transcript;
import dawen.transcript.TranscriptException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dawen inspect}: how a file was read. */
@Command(
    description = {
      "Shows how files were read: event, exchanges, what they name, what was repaired, what was doubtful.",
      "Nothing is written."
    })
final class InspectCommand implements Callable<Integer> {

  /** How the reading is shown. */
  enum Format {
    TEXT,
    JSON
  }

  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "files, folders, or -")
  private List<String> in;

  @Option(names = "--pieces", description = "list each piece of the file and what it was taken for")
  private boolean pieces;

  @Option(names = "--why", description = "say for each exchange by which signs it was read so")
  private boolean why;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default), or json for programs, one object a line")
  private Format format;

  @Mixin private LexiconOption lexicon;
  @Mixin private EncodingOption encoding;

  InspectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Charset charset = encoding.charset();
    Inputs inputs = Inputs.of(in);
    inputs.problems().forEach(terminal::say);
    Annotator annotator = new Annotator(lexicon.lexicon());
    boolean ok = inputs.problems().isEmpty();
    for (Input input : inputs.files()) {
      ok &= show(input, charset, annotator);
    }
    return ok ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private boolean show(Input input, Charset charset, Annotator annotator) {
    try {
      SourceFile source = input.read(terminal.in(), charset);
      Annotated annotated = annotator.annotate(Transcript.read(source));
      Lines lines = Lines.of(source.text());
      if (format == Format.JSON) {
        terminal.out().println(new InspectJson(lines, pieces).of(annotated));
      } else {
        new InspectText(terminal.out(), lines, source.text(), pieces, why).print(input, annotated);
      }
      return true;
    } catch (SourceException | TranscriptException e) {
      terminal.say(input.inFrontOf(e.getMessage()));
      return false;
    } catch (OutOfMemoryError | StackOverflowError e) {
      terminal.say(Shortage.inWords(input, e)); // it costs this file alone
      return false;
    }
  }
}
