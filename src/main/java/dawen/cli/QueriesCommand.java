package dawen.cli;

import dawen.query.CannedQuery;
import dawen.query.Catalogue;
import dawen.query.Parameter;
import dawen.query.Suggestions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dawen queries}: which canned queries there are. */
@Command(description = "Lists the queries that dawen ships, or shows one with its parameters.")
final class QueriesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "the query to show")
  private String name;

  QueriesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = Catalogue.bundled();
    if (name == null) {
      list(catalogue);
    } else {
      show(
          catalogue
              .find(name)
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          "no query \"%s\"%s"
                              .formatted(name, Suggestions.didYouMean(catalogue.suggest(name))))));
    }
    return ExitCodes.DONE;
  }

  private void list(Catalogue catalogue) {
    Columns table = new Columns("name", "parameters", "question");
    for (CannedQuery query : catalogue.list()) {
      String parameters =
          String.join(" ", query.parameters().stream().map(Parameter::name).toList());
      table.add(query.name(), parameters, query.summary());
    }
    table.lines().forEach(terminal.out()::println);
  }

  private void show(CannedQuery query) {
    terminal.out().println(query.name() + ": " + query.summary());
    terminal.out().println(query.summaryZh());
    if (query.description() != null && !query.description().isBlank()) {
      terminal.out().println();
      terminal.out().println(query.description());
    }
    if (!query.parameters().isEmpty()) {
      terminal.out().println();
      Columns table = new Columns("parameter", "type", "default", "meaning");
      for (Parameter parameter : query.parameters()) {
        String otherwise = parameter.optional() ? "(optional)" : parameter.defaultValue();
        table.add(parameter.name(), parameter.type().word(), otherwise, parameter.summary());
      }
      table.lines().forEach(terminal.out()::println);
    }
    terminal.out().println();
    terminal.out().println(query.text().strip());
  }
}
