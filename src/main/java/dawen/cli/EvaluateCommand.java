package dawen.cli;

import dawen.conference.PressConference;
import dawen.evaluate.Evaluation;
import dawen.evaluate.Measure;
import dawen.evaluate.Report;
import dawen.mention.Annotated;
import dawen.mention.Annotator;
import dawen.mention.Rules;
import dawen.query.Suggestions;
import dawen.source.SourceException;
import dawen.transcript.Transcript;
import dawen.transcript.TranscriptException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dawen evaluate}: readings against what careful readers found. */
@Command(
    description = {
      "Measures how well transcripts are read, against annotations made by hand.",
      "What is stored does not matter: the files are read anew.",
      "",
      "For each field, n is what was compared: names of gold or reading, or single values, of which"
          + " precision, recall and F1 are all the share of right ones. For each rule, n is the"
          + " names that it found in an exchange, of those the gold has: countries, and in answers"
          + " regions, organisations and people. Confidence is (right + 1) / (n + 2)."
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final List<String> TABLES = List.of("files", "fields", "layouts", "rules");
  private static final List<String> FORMATS = List.of("text", "csv", "json");

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "DIR",
      description = "folder of NAME.gold.json files; may be repeated")
  private List<Path> gold;

  @Option(
      names = {"--differences", "--verbose"},
      description = "list each place where reading and gold differ")
  private boolean differences;

  @Option(
      names = "--show",
      paramLabel = "TABLE",
      split = ",",
      description = "files fields layouts rules, joined by commas (default: all)")
  private List<String> tables = TABLES;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "text csv json (default: text)")
  private String format = "text";

  @Option(
      names = "--min",
      paramLabel = "FIELD=VALUE",
      description = "exit 1 if a figure is lower, such as --min topics_f1=0.9; may be repeated")
  private Map<String, Double> least = new LinkedHashMap<>();

  @Option(
      names = "--leave-one-out",
      description =
          "judge topics as if each transcript were new: without the topic words that it alone"
              + " shows, names of topics aside")
  private boolean leaveOneOut;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "write what was measured of the rules, as in data/lexicon/rules.tsv")
  private Path rules;

  @Parameters(arity = "1..*", paramLabel = "IN", description = "the transcripts: files or folders")
  private List<String> in;

  @Mixin private LexiconOption lexicon;
  @Mixin private EncodingOption encoding;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    check("--format", FORMATS, List.of(format));
    check("--show", TABLES, tables);
    check("--min", Arrays.stream(Measure.values()).map(Measure::word).toList(), least.keySet());
    Inputs inputs = Inputs.of(in);
    inputs.problems().forEach(terminal::say);
    Map<String, String> refused = new TreeMap<>();
    Evaluation evaluation = Evaluation.of(gold, read(inputs, refused));
    evaluation.files().stream()
        .filter(file -> file.expected() == 0)
        .forEach(file -> refused.remove(file.file()));
    refused.values().forEach(terminal::say);
    report(evaluation);
    if (rules != null) {
      write(evaluation.measured(Rules.bundled()));
    }
    boolean all = inputs.problems().isEmpty() && refused.isEmpty();
    return isEnough(evaluation) && all ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private void check(String option, List<String> known, Iterable<String> words) {
    for (String word : words) {
      if (!known.contains(word)) {
        String near = Suggestions.didYouMean(Suggestions.nearest(word, known, 2));
        throw new ParameterException(
            spec.commandLine(),
            "%s %s: expected one of %s%s".formatted(option, word, String.join(" ", known), near));
      }
    }
  }

  /**
   * @param refused takes a message for each file that was not read, by the file's name; where the
   *     gold has no exchange in it, that is as it should be
   */
  private List<Annotated> read(Inputs inputs, Map<String, String> refused) {
    List<PressConference> conferences = new ArrayList<>();
    Charset charset = encoding.charset();
    for (Input input : inputs.files()) {
      try {
        conferences.add(Transcript.read(input.read(terminal.in(), charset)));
      } catch (SourceException | TranscriptException e) {
        refused.put(input.name(), input.inFrontOf(e.getMessage()));
      }
    }
    Annotator annotator = new Annotator(lexicon.lexicon());
    return leaveOneOut
        ? annotator.leaveOneOut(conferences)
        : conferences.stream().map(annotator::annotate).toList();
  }

  private void report(Evaluation evaluation) {
    Report report = new Report(evaluation);
    switch (format) {
      case "csv" -> print(List.of(report.csv()));
      case "json" -> print(List.of(report.json()));
      default -> print(tables(report, evaluation));
    }
  }

  private List<List<String>> tables(Report report, Evaluation evaluation) {
    List<List<String>> shown = new ArrayList<>();
    for (String table : TABLES.stream().filter(tables::contains).toList()) {
      shown.add(
          switch (table) {
            case "files" -> report.files();
            case "fields" -> report.fields();
            case "layouts" -> report.layouts();
            default -> report.rules(Rules.bundled());
          });
    }
    if (differences) {
      shown.add(evaluation.differences().stream().map(Object::toString).toList());
    }
    return shown;
  }

  /** Tables are parted by an empty line. */
  private void print(List<List<String>> tables) {
    for (int i = 0; i < tables.size(); i++) {
      if (i > 0) {
        terminal.out().println();
      }
      tables.get(i).forEach(terminal.out()::println);
    }
  }

  private void write(Rules measured) throws IOException {
    try (Output out = Output.ofFile(rules)) {
      out.stream().write(measured.text().getBytes(StandardCharsets.UTF_8));
      out.finish();
    }
  }

  private boolean isEnough(Evaluation evaluation) {
    boolean enough = true;
    for (Map.Entry<String, Double> wanted : least.entrySet()) {
      double value = evaluation.value(Measure.find(wanted.getKey()).orElseThrow());
      if (value < wanted.getValue()) {
        terminal.say(
            String.format(
                Locale.ROOT, "%s is %.3f, below %s", wanted.getKey(), value, wanted.getValue()));
        enough = false;
      }
    }
    return enough;
  }
}
