package dawen.cli;

import dawen.lexicon.Lexicon;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which word lists are read with. */
final class LexiconOption {
  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description =
          "your own word lists (outlets.tsv, countries.tsv …), laid over the shipped ones")
  private Path folder;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Folder of the user's word lists; null where none was named. */
  Path folder() {
    if (folder != null && !Files.isDirectory(folder)) {
      throw new ParameterException(
          command.commandLine(), "--lexicon " + folder + ": no such folder");
    }
    return folder;
  }

  /**
   * The lists to read with.
   *
   * @throws dawen.lexicon.LexiconException if a line of them is wrong
   */
  Lexicon lexicon() {
    return folder() == null ? Lexicon.bundled() : Lexicon.with(folder());
  }
}
