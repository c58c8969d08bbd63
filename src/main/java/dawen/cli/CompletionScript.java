package dawen.cli;

import dawen.query.CannedQuery;
import dawen.query.Catalogue;
import dawen.query.Format;
import dawen.query.Parameter;
import dawen.query.ParameterType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The script that completes command lines: a frame in shell, filled with words that stand fast. */
final class CompletionScript {
  private static final String FRAME = "/dawen/cli/completion.bash";

  private final CommandLine program;
  private final List<CannedQuery> queries = Catalogue.bundled().list();

  /**
   * @param program with all its commands; hidden ones are left out
   */
  CompletionScript(CommandLine program) {
    this.program = program;
  }

  /** The whole script, for the shell to read. */
  String text(CompletionCommand.Shell shell) {
    TreeSet<String> parameters = new TreeSet<>();
    queries.forEach(query -> parameters.addAll(names(query)));
    return frame()
        .replace("@WORDS@", lines(words()))
        .replace("@ARGUMENTS@", lines(arguments()))
        .replace("@CHOICES@", lines(choices()))
        .replace("@QUERIES@", String.join(" ", queries.stream().map(CannedQuery::name).toList()))
        .replace("@PARAMETERS@", lines(parameters()))
        .replace("@ALL_PARAMETERS@", String.join(" ", parameters))
        .replace("@VALUES@", lines(values()))
        .replace("@KINDS@", lines(kinds()))
        .replace("@REGISTER@", register(shell));
  }

  /** zsh takes the script of bash, if told so; its own words do not end at an equals sign. */
  private static String register(CompletionCommand.Shell shell) {
    return switch (shell) {
      case BASH -> "complete -o default -F _dawen dawen";
      case ZSH ->
          """
          (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -u; }
          autoload -Uz bashcompinit && bashcompinit
          complete -o nospace -o default -F _dawen dawen""";
    };
  }

  private List<String> words() {
    List<String> cases = new ArrayList<>();
    cases.add(branch("''", commands().map(CommandLine::getCommandName).toList()));
    commands()
        .forEach(
            one -> {
              TreeSet<String> names = new TreeSet<>();
              options(one).forEach(option -> names.addAll(Arrays.asList(option.names())));
              cases.add(branch(one.getCommandName(), names));
            });
    return cases;
  }

  private List<String> arguments() {
    return commands()
        .map(
            one -> {
              TreeSet<String> names = new TreeSet<>();
              options(one)
                  .filter(option -> option.arity().max() > 0)
                  .forEach(option -> names.addAll(Arrays.asList(option.names())));
              return branch(one.getCommandName(), names);
            })
        .toList();
  }

  private List<String> choices() {
    List<String> cases = new ArrayList<>();
    commands().forEach(command -> options(command).forEach(one -> choices(command, one, cases)));
    cases.add(branch("'completion completion'", List.of("bash", "zsh")));
    return cases;
  }

  private static void choices(CommandLine command, OptionSpec option, List<String> cases) {
    List<String> taken = taken(command, option);
    if (!taken.isEmpty()) {
      for (String name : option.names()) {
        cases.add(branch(quote(command.getCommandName() + " " + name), taken));
      }
    }
  }

  private static List<String> taken(CommandLine command, OptionSpec option) {
    if (command.getCommandName().equals("query") && option.longestName().equals("--format")) {
      return Format.words();
    }
    List<String> candidates = new ArrayList<>();
    if (option.completionCandidates() != null) {
      option.completionCandidates().forEach(one -> candidates.add(one.toLowerCase(Locale.ROOT)));
    }
    return candidates;
  }

  private List<String> parameters() {
    return queries.stream().map(query -> branch(query.name(), names(query))).toList();
  }

  private List<String> values() {
    return eachParameter(
        one -> {
          boolean example = one.choices().isEmpty() && !isKnown(one);
          return example ? List.of(quote(one.defaultValue())) : one.choices();
        });
  }

  private List<String> kinds() {
    return eachParameter(one -> isKnown(one) ? List.of(one.type().word()) : List.of());
  }

  /** Whether the program knows values of it that are not in the query's head. */
  private static boolean isKnown(Parameter parameter) {
    return parameter.choices().isEmpty()
        && (parameter.type().isEntity() || parameter.type() == ParameterType.YEAR);
  }

  private List<String> eachParameter(Function<Parameter, List<String>> words) {
    List<String> cases = new ArrayList<>();
    for (CannedQuery query : queries) {
      for (Parameter parameter : query.parameters()) {
        List<String> printed = words.apply(parameter);
        if (!printed.isEmpty()) {
          cases.add(branch(quote(query.name() + " " + parameter.name()), printed));
        }
      }
    }
    return cases;
  }

  private static String quote(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  private Stream<CommandLine> commands() {
    return program.getSubcommands().values().stream()
        .filter(one -> !one.getCommandSpec().usageMessage().hidden());
  }

  private static Stream<OptionSpec> options(CommandLine command) {
    return command.getCommandSpec().options().stream().filter(option -> !option.hidden());
  }

  private static List<String> names(CannedQuery query) {
    return query.parameters().stream().map(Parameter::name).toList();
  }

  /** A branch of a shell's {@code case} that prints words, one on a line. */
  private static String branch(String pattern, Collection<String> words) {
    return words.isEmpty()
        ? "    %s) ;;".formatted(pattern)
        : "    %s) printf '%%s\\n' %s ;;".formatted(pattern, String.join(" ", words));
  }

  private static String lines(List<String> cases) {
    return String.join("\n", cases);
  }

  private static String frame() {
    try (InputStream frame = CompletionScript.class.getResourceAsStream(FRAME)) {
      return new String(frame.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read " + FRAME + " of dawen's own", cause);
    }
  }
}
