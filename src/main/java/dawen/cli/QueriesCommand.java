package dawen.cli;

import dawen.query.CannedQuery;
import dawen.query.Catalogue;
import dawen.query.Choice;
import dawen.query.Choices;
import dawen.query.ParameterType;
import dawen.query.QuerySearch;
import dawen.query.Suggestions;
import dawen.store.Store;
import dawen.store.StoreException;
import dawen.store.Tdb2Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dawen queries}: which canned queries there are. */
@Command(
    description = {
      "Lists the queries that dawen ships, by theme; finds some by a word; or shows one,",
      "with its parameters, values that the graph offers, a command line and its text."
    })
final class QueriesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME|WORD",
      description = "the query to show, or words to find some by: outlet, 国家 …")
  private List<String> words = List.of();

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      description = "language of the list (default: that of the environment)")
  private UserLanguage language;

  @Mixin private KgOption kg;

  QueriesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    UserLanguage chosen = language == null ? UserLanguage.of(System.getenv()) : language;
    Catalogue catalogue = Catalogue.bundled();
    Optional<CannedQuery> named =
        words.size() == 1 ? catalogue.find(words.get(0)) : Optional.empty();
    List<String> lines =
        named.isPresent()
            ? new QueryCard(chosen, kg.folder()).lines(named.get(), choices(named.get()))
            : new QueryList(chosen, terminal.columns()).lines(found(catalogue));
    lines.forEach(terminal.out()::println);
    return ExitCodes.DONE;
  }

  private List<CannedQuery> found(Catalogue catalogue) {
    QuerySearch search = new QuerySearch(catalogue.list());
    List<CannedQuery> found = search.find(words);
    if (found.isEmpty()) {
      String typed = String.join(" ", words);
      String hint = Suggestions.didYouMean(search.suggest(typed));
      throw new ParameterException(spec.commandLine(), "no query \"%s\"%s".formatted(typed, hint));
    }
    return found;
  }

  /** What the graph offers; nothing where none is built, or where it cannot be read now. */
  private Map<ParameterType, List<Choice>> choices(CannedQuery query) {
    Map<ParameterType, List<Choice>> choices = new EnumMap<>(ParameterType.class);
    Path folder = kg.folder();
    if (query.parameters().isEmpty() || !Files.isDirectory(folder)) {
      return choices;
    }
    try (Store store = Tdb2Store.open(folder)) {
      Choices offered = new Choices(store::query);
      query.parameters().forEach(one -> choices.computeIfAbsent(one.type(), offered::used));
    } catch (StoreException unreadable) {
      terminal.say("no values from the graph: " + unreadable.getMessage());
    }
    return choices;
  }
}
