package dawen.cli;

import dawen.graph.Iris;
import dawen.lexicon.Lexicon;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the commands that build a graph. */
final class BuildOptions {
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
      names = "--prune",
      description = "remove the transcripts whose files are not among the inputs")
  private boolean prune;

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description = "your own word lists (outlets.tsv, countries.tsv …), laid over the shipped ones")
  private Path lexicon;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  Iris iris() {
    try {
      return new Iris(base == null ? Iris.DEFAULT_BASE : base);
    } catch (IllegalArgumentException e) {
      throw usage("--base: " + e.getMessage());
    }
  }

  int threads() {
    if (threads < 1 || threads > 1024) {
      throw usage("--threads " + threads + ": expected a number from 1 to 1024");
    }
    return threads;
  }

  boolean strict() {
    return strict;
  }

  boolean prune() {
    return prune;
  }

  /** Folder of the user's word lists, or null. */
  Path lexiconFolder() {
    if (lexicon != null && !Files.isDirectory(lexicon)) {
      throw usage("--lexicon " + lexicon + ": no such folder");
    }
    return lexicon;
  }

  /** The word lists to read with. */
  Lexicon lexicon() {
    return lexicon == null ? Lexicon.bundled() : Lexicon.with(lexiconFolder());
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
