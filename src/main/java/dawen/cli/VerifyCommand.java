package dawen.cli;

import dawen.cli.StoredQuotes.Quote;
import dawen.cli.StoredQuotes.StoredSource;
import dawen.source.SourceException;
import dawen.source.SourceFile;
import dawen.store.Store;
import dawen.store.Tdb2Store;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dawen verify}: what the graph quotes against what the files print. */
@Command(
    description = {
      "Reads the transcripts again and checks that each quotation in the graph (question, answer,",
      "statement, mention, repair) is printed in its file where the graph says, and that the graph has",
      "the shape it should. Files are compared by",
      "SHA-256 first; the first wrong character is named by line and column (of a web page or",
      "document, in the text that it shows). Encodings are those that the graph tells.",
      "Files named one by one are checked alone; with a folder, every transcript of the graph is."
    })
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "0..*",
      paramLabel = "IN",
      description = "files or folders (default: the sample transcripts in data/transcripts)")
  private List<String> in = List.of();

  @Mixin private KgOption kg;
  @Mixin private EncodingOption encoding;

  private int files;
  private int quotes;
  private int faults;
  private Charset charset;
  private ShapeCheck shapes;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    charset = encoding.charset();
    List<String> named = in.isEmpty() ? List.of(UpCommand.samples().toString()) : in;
    boolean all = named.stream().anyMatch(name -> Files.isDirectory(Path.of(name)));
    Inputs inputs = Inputs.of(named);
    inputs.problems().forEach(this::fault);
    try (Store store = Tdb2Store.open(kg.folder())) {
      shapes = new ShapeCheck(store);
      check(new StoredQuotes(store), inputs, all);
    }
    terminal
        .err()
        .println(
            "%s: %s in %s checked, %s"
                .formatted(
                    kg.folder(),
                    Text.count(quotes, "quotation"),
                    Text.count(files, "file"),
                    faults == 0 ? "all as printed" : Text.count(faults, "fault")));
    return faults == 0 ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private void check(StoredQuotes stored, Inputs inputs, boolean all) {
    Map<String, List<Input>> byName =
        inputs.files().stream().collect(Collectors.groupingBy(Input::name));
    Map<String, List<Input>> byFileName =
        inputs.files().stream().collect(Collectors.groupingBy(Input::fileName));
    Map<String, List<Quote>> byTranscript =
        stored.quotes().stream().collect(Collectors.groupingBy(Quote::transcript));
    Set<String> unknown = new TreeSet<>(byName.keySet());
    for (StoredSource source : stored.sources()) {
      unknown.remove(source.file());
      Set<Input> candidates = new LinkedHashSet<>(byName.getOrDefault(source.file(), List.of()));
      candidates.addAll(byFileName.getOrDefault(source.file(), List.of()));
      if (!candidates.isEmpty()) {
        check(source, byTranscript.getOrDefault(source.iri(), List.of()), candidates, unknown);
      } else if (all) {
        fault(source.file() + ": no such file among the inputs; the graph quotes it");
      }
    }
    for (String name : unknown) {
      byName.get(name).forEach(input -> notBuilt(input, all));
    }
  }

  private void notBuilt(Input input, boolean all) {
    String message = input.shown() + ": not in the graph; build it first";
    if (all) {
      terminal.say(message);
    } else {
      fault(message);
    }
  }

  private void check(
      StoredSource source,
      List<Quote> ofSource,
      Collection<Input> candidates,
      Set<String> unknown) {
    List<Candidate> checks = new ArrayList<>();
    for (Input input : candidates) {
      try {
        SourceFile file = read(input, source);
        boolean built = file.sha256().equals(source.sha256());
        checks.add(built ? 0 : checks.size(), new Candidate(input, file));
      } catch (SourceException e) {
        fault(input.inFrontOf(e.getMessage()));
      }
    }
    if (isWithoutProvenance(source, ofSource)) {
      fault(
          source.file()
              + ": cannot be checked, as the graph has no provenance of it; "
              + PlainGraph.HOW_TO_HAVE_IT);
    } else if (!checks.isEmpty()) { // of several files of that name, the one that was built
      files++;
      quotes += ofSource.size();
      Candidate file = checks.get(0);
      unknown.remove(file.input().name());
      new SourceCheck(file.input(), file.file()).faults(source, ofSource).forEach(this::fault);
      shapes.faults(source, file.input(), file.file()).forEach(this::fault);
    }
  }

  /** The graph knows from which file it was made, but of no quotation where it is printed. */
  private static boolean isWithoutProvenance(StoredSource source, List<Quote> quotes) {
    return source.sha256() != null && quotes.stream().allMatch(quote -> quote.begin() == null);
  }

  /** A file that may be the one that was built. */
  private record Candidate(Input input, SourceFile file) {}

  private SourceFile read(Input input, StoredSource source) {
    return charset == null
        ? input.readAgain(terminal.in(), source.encoding())
        : input.read(terminal.in(), charset);
  }

  private void fault(String message) {
    faults++;
    terminal.out().println(Text.oneLine(message));
  }
}
