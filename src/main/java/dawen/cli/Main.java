package dawen.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: chooses the subcommand and turns what happens into an exit code. */
@Command(
    name = "dawen",
    description = "Chinese press-conference transcripts as a knowledge graph you can query.",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "COMMAND",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done; there may be warnings",
      "1:the data failed: a file could not be read, a graph not be stored …",
      "2:the command was not understood",
      "130:interrupted"
    })
public final class Main implements Runnable {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  private Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    Terminal terminal = Terminal.ofProcess();
    int code = run(terminal, args);
    terminal.out().flush();
    System.exit(code);
  }

  /**
   * Runs one command; standard input is empty and nobody looks on.
   *
   * @param out for results
   * @param err for everything else
   * @return 0 done, 1 the data failed, 2 the command was not understood
   */
  public static int run(PrintStream out, PrintStream err, String... args) {
    return run(Terminal.of(InputStream.nullInputStream(), out, err), args);
  }

  static int run(Terminal terminal, String... args) {
    CommandLine commands = new CommandLine(new Main(terminal));
    commands.addSubcommand("up", new UpCommand(terminal));
    commands.addSubcommand("build", new BuildCommand(terminal));
    commands.addSubcommand("extract", new ExtractCommand(terminal));
    commands.addSubcommand("inspect", new InspectCommand(terminal));
    commands.addSubcommand("query", new QueryCommand(terminal));
    commands.addSubcommand("queries", new QueriesCommand(terminal));
    commands.addSubcommand("serve", new ServeCommand(terminal));
    commands.addSubcommand("mcp", new McpCommand(terminal));
    commands.addSubcommand("load", new LoadCommand(terminal));
    commands.addSubcommand("export", new ExportCommand(terminal));
    commands.addSubcommand("verify", new VerifyCommand(terminal));
    commands.addSubcommand("evaluate", new EvaluateCommand(terminal));
    commands.addSubcommand("train", new TrainCommand(terminal));
    commands.addSubcommand("completion", new CompletionCommand(terminal));
    commands.addSubcommand("__complete", new CompleteCommand(terminal));
    Faults faults = new Faults(terminal);
    return commands
        .setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colors() ? Ansi.ON : Ansi.OFF))
        .setParameterExceptionHandler(faults)
        .setExecutionExceptionHandler(faults)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true);
  }

  /** No command was named: shows which there are. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "no command named");
  }
}
