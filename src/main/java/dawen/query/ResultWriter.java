package dawen.query;

import java.io.OutputStream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;

/** Writes the answer of a query in one format; immutable. */
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
   */
  public long write(Query query, QueryExecution execution, OutputStream out) {
    throw new UnsupportedOperationException(format + " " + options);
  }
}
