package dawen.cli;

import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import dawen.query.Choice;
import dawen.query.Choices;
import dawen.query.ParameterType;
import dawen.store.Store;
import dawen.store.StoreException;
import dawen.store.Tdb2Store;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code dawen __complete}: values that a parameter can take, for the shell. Who presses the key
 * waits, and has asked nothing yet: it answers from the word lists, which are read at once, and
 * only for years opens the graph; what cannot be told is left out without a word.
 */
@Command(hidden = true, description = "Prints the values of a parameter that begin with a text.")
final class CompleteCommand implements Callable<Integer> {

  /** What a shell takes as it stands. */
  private static final String SAFE = "[\\p{L}\\p{Nd}._-]+";

  private final Terminal terminal;

  @Mixin private KgOption kg;

  @Parameters(index = "0", paramLabel = "KIND")
  private String kind;

  @Parameters(index = "1", paramLabel = "TEXT", arity = "0..1", defaultValue = "")
  private String typed;

  CompleteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    values()
        .filter(value -> value.matches(SAFE))
        .sorted()
        .distinct()
        .forEach(terminal.out()::println);
    return ExitCodes.DONE;
  }

  /** The kind is a word, not a ParameterType, which would bring half of Jena with it. */
  private Stream<String> values() {
    return switch (kind) {
      case "year" -> years().filter(this::begins);
      case "country" -> entries(Kind.COUNTRY);
      case "outlet" -> entries(Kind.OUTLET);
      case "topic" -> entries(Kind.TOPIC);
      case "speaker" -> entries(Kind.PERSON);
      default -> Stream.empty();
    };
  }

  /** Ids; labels and printed names only where no id begins so. */
  private Stream<String> entries(Kind kind) {
    List<Entry> all = Lexicon.bundled().list(kind);
    List<String> ids = all.stream().map(Entry::id).filter(this::begins).toList();
    return ids.isEmpty()
        ? all.stream().flatMap(CompleteCommand::labels).filter(this::begins)
        : ids.stream();
  }

  private static Stream<String> labels(Entry entry) {
    Stream<String> preferred = Stream.of(entry.zh(), entry.en());
    return Stream.concat(preferred, entry.surfaces().stream()).filter(label -> label != null);
  }

  private Stream<String> years() {
    if (!Files.isDirectory(kg.folder())) {
      return Stream.empty();
    }
    try (Store store = Tdb2Store.open(kg.folder())) {
      return new Choices(store::query).list(ParameterType.YEAR).stream().map(Choice::id);
    } catch (StoreException heldByAServer) {
      return Stream.empty();
    }
  }

  private boolean begins(String value) {
    return value.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
  }
}
