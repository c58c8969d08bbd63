package dawen.cli;

import dawen.query.CannedQuery;
import dawen.query.Catalogue;
import dawen.query.Choices;
import dawen.query.Format;
import dawen.query.ResultWriter;
import dawen.query.Suggestions;
import dawen.query.WriteOptions;
import dawen.store.RemoteStore;
import dawen.store.Store;
import dawen.store.Tdb2Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
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

  @ArgGroup private Where where = new Where();

  /** Where the graph is: in a folder, or behind a URL. */
  static final class Where {
    @Option(names = "--kg", paramLabel = "DIR", description = "folder of the graph (default: kg)")
    private Path kg = Path.of("kg");

    @Option(
        names = "--endpoint",
        paramLabel = "URL",
        description = "ask a running server, such as http://localhost:3030/sparql")
    private String endpoint;

    Store open() {
      return endpoint == null ? Tdb2Store.open(kg) : RemoteStore.of(endpoint);
    }
  }

  QueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CannedQuery asked = query();
    try (Store store = where.open()) {
      Query query = asked.with(new Choices(store::query).resolve(asked, values));
      Format chosen = format(query);
      long start = System.nanoTime();
      long rows;
      try (QueryExecution execution = store.query(query);
          Output out = Output.of(output, terminal.out())) {
        rows = new ResultWriter(chosen, options(chosen)).write(query, execution, out.stream());
        out.finish();
      }
      if (terminal.outIsTerminal() && chosen == Format.TABLE) {
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        terminal.err().println(rows + (rows == 1 ? " row, " : " rows, ") + milliseconds + " ms");
      }
    }
    return ExitCodes.DONE;
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
    Catalogue catalogue = Catalogue.bundled();
    return catalogue
        .find(name)
        .orElseThrow(
            () ->
                usage(
                    "no query \"%s\"%s (dawen queries lists all)"
                        .formatted(name, Suggestions.didYouMean(catalogue.suggest(name)))));
  }

  private Format format(Query query) {
    if (format != null) {
      return Format.of(format).orElseThrow(() -> unknownFormat(format));
    }
    if (excel || chineseHeader) {
      return Format.CSV;
    }
    if (output != null && output.contains(".")) {
      String ending = output.substring(output.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      return Format.of(ending).orElseThrow(() -> unknownFormat(ending));
    }
    if (!Format.TABLE.suits(query)) {
      return Format.TTL;
    }
    return terminal.outIsTerminal() && output == null ? Format.TABLE : Format.CSV;
  }

  private ParameterException unknownFormat(String word) {
    return usage(
        "no format \"%s\"%s There are %s"
            .formatted(
                word,
                Suggestions.didYouMean(Format.suggest(word)),
                String.join(" ", Format.words())));
  }

  private WriteOptions options(Format chosen) {
    WriteOptions options = WriteOptions.plain();
    if (excel || chineseHeader) {
      options = options.forSpreadsheet(chineseHeader);
    }
    boolean looking = chosen == Format.TABLE && terminal.outIsTerminal() && output == null;
    return looking ? options.withWidth(terminal.columns()) : options;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
