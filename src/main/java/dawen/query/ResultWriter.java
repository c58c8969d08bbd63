package dawen.query;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * Writes the answer of a query in one format; immutable.
 *
 * <p>{@code csv}, {@code tsv}, {@code json} and {@code xml} are the W3C's result formats as Jena
 * writes them: CSV lines end in CR LF, IRIs stand plain, and a cell that begins with {@code =} is
 * left as it is. For Excel and WPS there is {@link WriteOptions#forSpreadsheet}. XML gets the
 * replacement character for controls that it cannot hold.
 */
public final class ResultWriter {
  private final Format format;
  private final WriteOptions options;

  public ResultWriter(Format format, WriteOptions options) {
    this.format = format;
    this.options = options;
  }

  /**
   * Runs a query and writes its answer as UTF-8. Rows are written as they come, but for {@code
   * table} and {@code md}, which need the widths of all. The stream is flushed, not closed; nor is
   * the execution.
   *
   * @param query what {@code execution} runs
   * @return how many rows (for a graph: triples; for ASK: 1) were written
   * @throws ParameterException if the format cannot hold the answer, before anything is written
   * @throws UncheckedIOException if the stream fails
   */
  public long write(Query query, QueryExecution execution, OutputStream out) {
    return write(query, execution, Page.ALL, out).rows();
  }

  /**
   * How much of an answer was written.
   *
   * @param rows written
   * @param total of the whole answer
   */
  public record Written(long rows, long total) {}

  /**
   * The same for a part of the rows. The query is run whole, so the parts joined are the whole.
   *
   * @throws ParameterException also if a part is wanted of what has no rows: a graph, or ASK
   */
  public Written write(Query query, QueryExecution execution, Page page, OutputStream out) {
    if (!query.isSelectType() && !page.equals(Page.ALL)) {
      throw new ParameterException(
          "only rows have pages, and this answer has none: ask for it whole");
    }
    if (query.isJsonType() || !format.suits(query)) {
      throw new ParameterException(
          "format "
              + format.word()
              + " cannot hold this answer, expected one of "
              + String.join(", ", Format.suiting(query)),
          Format.suiting(query));
    }
    try {
      // Jena flushes after each cell, which must not reach the disk or the network
      Unflushed buffered = new Unflushed(new BufferedOutputStream(out, 1 << 15));
      Written written = answer(query, execution, page, buffered);
      buffered.finish();
      return written;
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot write the answer: " + cause.getMessage(), cause);
    }
  }

  private Written answer(Query query, QueryExecution execution, Page page, OutputStream out)
      throws IOException {
    if (query.isAskType()) {
      ask(execution.execAsk(), out);
      return new Written(1, 1);
    }
    if (!query.isSelectType()) {
      long triples = GraphWriter.write(format, query, execution, out);
      return new Written(triples, triples);
    }
    RowSet rows = RowSet.adapt(execution.execSelect());
    AtomicLong total = new AtomicLong();
    AtomicLong written = new AtomicLong();
    Iter<Binding> wanted =
        Iter.iter(rows)
            .filter(row -> page.holds(total.getAndIncrement()))
            .operate(row -> written.incrementAndGet());
    Iter<Binding> clean = format == Format.XML ? wanted.map(XmlText::clean) : wanted;
    rows(RowSetStream.create(rows.getResultVars(), clean), out);
    return new Written(written.get(), total.get());
  }

  private void rows(RowSet rows, OutputStream out) throws IOException {
    switch (format) {
      case TABLE ->
          text(new TextTable(Cells.of(rows, options.base()), options.width()).draw(), out);
      case MD -> text(MarkdownTable.draw(Cells.of(rows, options.base())), out);
      case JSONL -> JsonLines.write(rows, out);
      case CSV -> csv(rows, out);
      default -> ResultSetMgr.write(out, ResultSet.adapt(rows), lang());
    }
  }

  private void csv(RowSet rows, OutputStream out) throws IOException {
    if (options.spreadsheet()) {
      SpreadsheetCsv.write(rows, options.chineseHeader(), out);
    } else {
      ResultSetMgr.write(out, ResultSet.adapt(rows), lang());
    }
  }

  private void ask(boolean answer, OutputStream out) throws IOException {
    switch (format) {
      case TABLE, MD -> text(answer + "\n", out);
      case JSONL -> text("{\"boolean\":" + answer + "}\n", out);
      default -> ResultSetMgr.write(out, answer, lang());
    }
  }

  private Lang lang() {
    return switch (format) {
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      case JSON -> ResultSetLang.RS_JSON;
      case XML -> ResultSetLang.RS_XML;
      default -> throw new IllegalStateException(format + " is written by dawen itself");
    };
  }

  private static void text(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Swallows flushes until the end. */
  private static final class Unflushed extends FilterOutputStream {
    Unflushed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void flush() {
      // see finish
    }

    void finish() throws IOException {
      out.flush();
    }
  }
}
