package dawen.cli;

import dawen.query.CannedQueryException;
import dawen.query.Suggestions;
import dawen.store.DiskSpace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.atlas.RuntimeIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever a command throws into a message and an exit code. */
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Terminal terminal;

  Faults(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    terminal.say(message(e));
    terminal.say("see " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCodes.USAGE;
  }

  private static String message(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)) {
      return e.getMessage();
    }
    String word = unmatched.getUnmatched().get(0);
    CommandLine command = e.getCommandLine();
    if (word.startsWith("-")) {
      return "no option \"" + word + "\"" + didYouMean(word, options(command));
    }
    if (command.getSubcommands().isEmpty()) {
      return "one argument too many: \"" + word + "\"";
    }
    return "no command \"" + word + "\"" + didYouMean(word, command.getSubcommands().keySet());
  }

  private static String didYouMean(String word, Collection<String> known) {
    return Suggestions.didYouMean(Suggestions.nearest(word, known, 2));
  }

  private static List<String> options(CommandLine command) {
    List<String> names = new ArrayList<>();
    command.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
    return names;
  }

  /**
   * What the program's own packages throw carries a message for the user; anything else is a fault
   * of the program. Here alone a trace is printed: the user cannot mend it, and who can needs to
   * know where it was.
   */
  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    terminal.endProgress();
    if (e instanceof ParameterException parameter) {
      return handleParseException(parameter, new String[0]);
    }
    if (e instanceof IOException io) {
      terminal.say(message(io));
    } else if (isOfFiles(e)) {
      terminal.say(message((IOException) e.getCause()));
    } else if (e.getClass().getName().startsWith("dawen.")) {
      e.getMessage().lines().forEach(terminal::say);
    } else {
      terminal.say("a fault of the program, please report it with the following lines");
      e.printStackTrace(terminal.err());
    }
    return isOfQuery(e) ? ExitCodes.USAGE : ExitCodes.FAILED;
  }

  /** Jena's writers wrap what the system says in an exception of their own. */
  private static boolean isOfFiles(Exception e) {
    return (e instanceof UncheckedIOException || e instanceof RuntimeIOException)
        && e.getCause() instanceof IOException;
  }

  /** What the system says of a file names it, and often the reason; else that is told. */
  private static String message(IOException e) {
    if (DiskSpace.isFull(e)) {
      return DiskSpace.toldOf(e);
    }
    boolean told = e instanceof FileSystemException file && file.getReason() != null;
    return told || !(e instanceof FileSystemException)
        ? String.valueOf(e.getMessage())
        : e.getMessage() + ": " + Input.reason(e);
  }

  /** A query, or a value of its parameters, is part of what was asked for, not of the data. */
  private static boolean isOfQuery(Exception e) {
    return e instanceof CannedQueryException || e instanceof dawen.query.ParameterException;
  }
}
