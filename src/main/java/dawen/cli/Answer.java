package dawen.cli;

import dawen.mention.Simplified;
import dawen.query.Candidates;
import dawen.query.CannedQuery;
import dawen.query.Choices;
import dawen.query.Format;
import dawen.query.Page;
import dawen.query.ParameterException;
import dawen.query.ResultWriter;
import dawen.query.ResultWriter.Written;
import dawen.query.Suggestions;
import dawen.query.WriteOptions;
import dawen.store.Store;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;

/** Asks a store and writes its answer in the form that was wished for, or that suits the place. */
final class Answer {
  private static final String METADATA = "graph/metadata";

  /**
   * How the answer is to be written.
   *
   * @param format word of a {@link Format}; null to choose by the file's ending, or the place
   * @param output name of a file; null or {@code -} for standard output
   * @param excel whether Excel and WPS are to open the CSV
   * @param chineseHeader whether its columns have Chinese names
   * @param page which rows
   */
  record Form(String format, String output, boolean excel, boolean chineseHeader, Page page) {
    boolean isStandardOutput() {
      return output == null || output.equals("-");
    }
  }

  private final Terminal terminal;
  private final Store store;
  private final Form form;
  private final Candidates candidates;

  /**
   * @param candidates what an index of the store knows
   */
  Answer(Terminal terminal, Store store, Form form, Candidates candidates) {
    this.terminal = terminal;
    this.store = store;
    this.form = form;
    this.candidates = candidates;
  }

  /**
   * @param values of the query's parameters, as the user wrote them
   * @throws ParameterException if a value or the format does not suit the query
   */
  void write(CannedQuery asked, Map<String, String> values) throws IOException {
    Query query =
        asked.with(
            new Choices(store::query, Simplified::eachCharacterOf).resolve(asked, values),
            candidates);
    Format format = format(query);
    long start = System.nanoTime();
    try (QueryExecution execution = store.query(query);
        Output out = Output.of(form.output(), terminal.out())) {
      ResultWriter writer = new ResultWriter(format, options(format));
      Written written = writer.write(query, execution, form.page(), out.stream());
      out.finish();
      if (isLookedAt()) {
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        terminal.err().println(count(written) + ", " + milliseconds + " ms");
      }
    }
  }

  private static String count(Written written) {
    String total = written.total() + (written.total() == 1 ? " row" : " rows");
    return written.rows() == written.total() ? total : written.rows() + " of " + total;
  }

  private boolean isLookedAt() {
    return terminal.outIsTerminal() && form.isStandardOutput();
  }

  private Format format(Query query) {
    if (form.format() != null) {
      return named(form.format());
    }
    if (form.excel()) {
      return Format.CSV;
    }
    Format usual = isLookedAt() ? Format.TABLE : Format.CSV;
    return byEnding().orElse(usual.suits(query) ? usual : Format.TTL);
  }

  private Optional<Format> byEnding() {
    if (form.isStandardOutput()) {
      return Optional.empty();
    }
    String name = form.output().toLowerCase(Locale.ROOT);
    return Arrays.stream(Format.values())
        .filter(f -> name.endsWith("." + f.extension()))
        .findFirst();
  }

  private static Format named(String word) {
    return Format.of(word)
        .orElseThrow(
            () ->
                new ParameterException(
                    "no format \"%s\"%s (there are %s)"
                        .formatted(
                            word,
                            Suggestions.didYouMean(Format.suggest(word)),
                            String.join(" ", Format.words()))));
  }

  private WriteOptions options(Format format) {
    WriteOptions options = WriteOptions.plain();
    if (form.excel()) {
      options = options.forSpreadsheet(form.chineseHeader());
    }
    if (format == Format.TABLE || format == Format.MD) {
      options = options.withBase(base());
    }
    return isLookedAt() ? options.withWidth(terminal.columns()) : options;
  }

  /** What the IRIs of the stored data begin with; empty where nothing tells it. */
  private String base() {
    return store.graphNames().stream()
        .filter(name -> name.endsWith(METADATA))
        .map(name -> name.substring(0, name.length() - METADATA.length()))
        .findFirst()
        .orElse("");
  }
}
