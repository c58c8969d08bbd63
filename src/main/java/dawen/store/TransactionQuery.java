package dawen.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.QueryExecutionAdapter;

/**
 * A query that holds a read transaction from its making to its close, both on one thread.
 *
 * <p>Within a transaction that is open already, it takes part in that one.
 */
final class TransactionQuery extends QueryExecutionAdapter {

  private final DatasetGraph dataset;
  private final boolean own;
  private boolean closed;

  private TransactionQuery(QueryExec execution, DatasetGraph dataset, boolean own) {
    super(execution);
    this.dataset = dataset;
    this.own = own;
  }

  /**
   * @param limit how long it may run; zero for as long as it takes
   */
  static QueryExecution of(DatasetGraph dataset, Query query, Duration limit) {
    boolean own = !dataset.isInTransaction();
    if (own) {
      dataset.begin(ReadWrite.READ);
    }
    QueryExecBuilder execution = QueryExec.dataset(dataset).query(query);
    if (!limit.isZero()) {
      execution.timeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
    return new TransactionQuery(execution.build(), dataset, own);
  }

  @Override
  public void close() {
    try {
      super.close();
    } finally { // it fails where a query was cut before its join began, see Cut
      if (own && !closed) {
        dataset.end();
      }
      closed = true;
    }
  }
}
