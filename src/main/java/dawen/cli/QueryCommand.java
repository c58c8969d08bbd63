package dawen.cli;

import dawen.query.Candidates;
import dawen.query.CannedQuery;
import dawen.query.Catalogue;
import dawen.query.Page;
import dawen.query.Suggestions;
import dawen.store.RemoteStore;
import dawen.store.Store;
import dawen.store.StoreInUseException;
import dawen.store.Tdb2Store;
import dawen.text.TextIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dawen query}: a canned or own query, answered from a folder or a running server. */
@Command(
    description = {
      "Answers a query: one of those that `dawen queries` lists, or your own.",
      "The answer goes to standard output: a table on a terminal, CSV in a pipe."
    })
final class QueryCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME|FILE.rq|-", description = "name, file, or - for standard input")
  private String name;

  @Option(
      names = {"-p", "--parameter"},
      paramLabel = "NAME=VALUE",
      description = "value of a parameter, such as -p year=2026; may be repeated")
  private Map<String, String> values = new TreeMap<>();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "table md csv tsv json jsonl xml, for graphs ttl nt nq trig jsonld")
  private String format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "where to write; its ending tells the format where -f does not")
  private String output;

  @Option(names = "--excel", description = "CSV that Excel and WPS open with Chinese intact")
  private boolean excel;

  @Option(names = "--chinese-header", description = "the same, with Chinese column names")
  private boolean chineseHeader;

  @Option(names = "--limit", paramLabel = "N", description = "no more than so many rows")
  private String limit;

  @Option(names = "--offset", paramLabel = "N", description = "leave out so many rows before")
  private String offset;

  @ArgGroup private WhereOptions where = new WhereOptions();

  QueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CannedQuery asked = query();
    Page page = Page.of("--limit", limit, "--offset", offset);
    boolean forExcel = excel || chineseHeader;
    Answer.Form form = new Answer.Form(format, output, forExcel, chineseHeader, page);
    try (Store store = open();
        TextIndex index = index(asked)) {
      if (PlainGraph.lacksWhat(asked.text(), store)) {
        terminal.say(
            "this graph has no provenance (mentions, rules, places in the files), which the query"
                + " asks for; "
                + PlainGraph.HOW_TO_HAVE_IT);
      }
      Candidates candidates = index == null ? Candidates.NONE : index::candidates;
      new Answer(terminal, store, form, candidates).write(asked, values);
    }
    return ExitCodes.DONE;
  }

  /** Null where none is of use. */
  private TextIndex index(CannedQuery asked) {
    boolean useful = asked.search() != null && where.endpoint() == null;
    return useful ? TextIndex.open(where.kg()).orElse(null) : null;
  }

  private Store open() {
    if (where.endpoint() != null) {
      return RemoteStore.of(where.endpoint());
    }
    try {
      return Tdb2Store.open(where.kg());
    } catch (StoreInUseException e) {
      terminal.say("a running server answers too: --endpoint http://localhost:3030/sparql");
      throw e;
    }
  }

  private CannedQuery query() throws IOException {
    if (name.equals("-")) {
      byte[] text = terminal.in().readAllBytes();
      return CannedQuery.own("-", new String(text, StandardCharsets.UTF_8));
    }
    if (name.endsWith(".rq") || name.contains("/")) {
      Path file = Path.of(name);
      if (!Files.isRegularFile(file)) {
        throw usage("no file " + name);
      }
      return CannedQuery.own(name, Files.readString(file));
    }
    return Catalogue.shipped(name)
        .orElseThrow(
            () ->
                usage(
                    "no query \"%s\"%s (dawen queries lists all)"
                        .formatted(
                            name, Suggestions.didYouMean(Catalogue.bundled().suggest(name)))));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
