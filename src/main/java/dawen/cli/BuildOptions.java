package dawen.cli;

import dawen.Detail;
import dawen.Fingerprint;
import dawen.Pipeline;
import dawen.graph.Iris;
import dawen.graph.RunDescription;
import dawen.graph.Shapes;
import dawen.lexicon.Dictionaries;
import dawen.lexicon.Lexicon;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the commands that make a graph. */
final class BuildOptions {
  private static final int MOST_THREADS = 1024;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "what the IRIs of the data begin with (default: https://w3id.org/dawen/)")
  private String base;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "files read at a time (default: as many as there are processors)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--strict",
      description = "a doubt about how a file was read keeps it from being stored")
  private boolean strict;

  @Option(
      names = "--without-provenance",
      description =
          "leave out where each fact is printed and how it was found: an eighth of the graph, sooner"
              + " built; verify, mentions and repairs need that")
  private boolean withoutProvenance;

  @Option(
      names = {"-v", "--verbose"},
      description = "tell of each file, also of more than fifty")
  private boolean verbose;

  @Option(
      names = "--clock",
      paramLabel = "TIME",
      description =
          "when the runs are said to have ended, like 2031-03-07T02:00:00Z (default: not said, so that"
              + " the same files give the same bytes)")
  private String clock;

  @Mixin private LexiconOption lexicon;
  @Mixin private EncodingOption encoding;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * What to build, and how.
   *
   * @param iris mints the IRIs
   * @param lexicon the word lists to read with
   * @param description of every run
   * @param threads files read at a time
   * @param strict whether a doubt keeps a transcript from being stored
   * @param prune whether transcripts are removed whose files are not among the inputs
   * @param encoding of text and web pages; null where it is found for each file
   * @param detail whether the provenance is built
   * @param verbose whether each file is told of, however many there are
   */
  record Settings(
      Iris iris,
      Lexicon lexicon,
      RunDescription description,
      int threads,
      boolean strict,
      boolean prune,
      Charset encoding,
      Detail detail,
      boolean verbose) {
    /** Those that dawen ships for graphs of this detail. */
    Shapes shapes() {
      return detail == Detail.FULL ? Shapes.bundled() : Shapes.plain();
    }

    /** From a file to its graphs. */
    Pipeline pipeline(Shapes shapes) {
      return new Pipeline(lexicon, iris, shapes, description);
    }
  }

  /**
   * The options, checked: to be called before a store is opened.
   *
   * @param prune whether transcripts are removed whose files are not among the inputs
   * @throws ParameterException if one of them is wrong
   * @throws dawen.lexicon.LexiconException if a line of a word list is
   */
  Settings settings(boolean prune) {
    if (threads < 1 || threads > MOST_THREADS) {
      throw usage("--threads " + threads + ": expected a number from 1 to " + MOST_THREADS);
    }
    Path own = lexicon.folder();
    Charset charset = encoding.charset();
    Instant time = time();
    Supplier<Lexicon> reading = Meanwhile.make(lexicon::lexicon);
    Iris iris = iris();
    Detail detail = withoutProvenance ? Detail.PLAIN : Detail.FULL;
    RunDescription description =
        new RunDescription(Fingerprint.of(own, detail), Dictionaries.of(own), time);
    Lexicon lists = reading.get();
    return new Settings(iris, lists, description, threads, strict, prune, charset, detail, verbose);
  }

  private Instant time() {
    try {
      return clock == null ? null : Instant.parse(clock);
    } catch (DateTimeParseException e) {
      throw usage("--clock " + clock + ": expected a time like 2031-03-07T02:00:00Z");
    }
  }

  private Iris iris() {
    try {
      return new Iris(base == null ? Iris.DEFAULT_BASE : base);
    } catch (IllegalArgumentException e) {
      throw usage("--base: " + e.getMessage());
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
