package dawen.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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
  private static final String COMPLETION = "completion";

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  private Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    Terminal terminal = Terminal.ofProcess();
    int code = run(terminal, args);
    System.exit(terminal.out() instanceof StandardStream out ? end(out, terminal, code) : code);
  }

  /** An answer of which a part is lost is not done, whatever the command knows of it. */
  static int end(StandardStream out, Terminal terminal, int code) {
    return out.failure()
        .map(
            failure -> {
              terminal.say("standard output is not complete: " + failure.getMessage());
              return Math.max(code, ExitCodes.FAILED);
            })
        .orElse(code);
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
    Map<String, Supplier<Object>> all = commands(terminal);
    for (String name : needed(args, all.keySet())) {
      commands.addSubcommand(name, all.get(name).get());
    }
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

  private static Map<String, Supplier<Object>> commands(Terminal terminal) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("up", () -> new UpCommand(terminal));
    commands.put("build", () -> new BuildCommand(terminal));
    commands.put("extract", () -> new ExtractCommand(terminal));
    commands.put("inspect", () -> new InspectCommand(terminal));
    commands.put("query", () -> new QueryCommand(terminal));
    commands.put("queries", () -> new QueriesCommand(terminal));
    commands.put("serve", () -> new ServeCommand(terminal));
    commands.put("mcp", () -> new McpCommand(terminal));
    commands.put("load", () -> new LoadCommand(terminal));
    commands.put("export", () -> new ExportCommand(terminal));
    commands.put("restore", () -> new RestoreCommand(terminal));
    commands.put("verify", () -> new VerifyCommand(terminal));
    commands.put("evaluate", () -> new EvaluateCommand(terminal));
    commands.put("train", () -> new TrainCommand(terminal));
    commands.put(COMPLETION, () -> new CompletionCommand(terminal));
    commands.put("__complete", () -> new CompleteCommand(terminal));
    return commands;
  }

  /**
   * Picocli reads the options of every command that it is given, so it is given the named one
   * alone; completion and the help of the whole tell of all.
   */
  private static Collection<String> needed(String[] args, Set<String> all) {
    boolean one = args.length > 0 && all.contains(args[0]) && !args[0].equals(COMPLETION);
    return one ? List.of(args[0]) : all;
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
