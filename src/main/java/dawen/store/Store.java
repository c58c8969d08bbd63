package dawen.store;

import java.time.Duration;
import java.util.Collection;
import java.util.SortedSet;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.DatasetGraph;

/** A dataset of named graphs whose default graph, for queries, is their union. */
public interface Store extends AutoCloseable {

  /**
   * Puts each named graph of {@code graphs} in place of the stored graph of that name, all of them
   * in one transaction where the store has one; a graph that is equal to the stored one is not
   * written.
   *
   * @throws StoreException if the store cannot be written; what was stored is then as before
   */
  void replace(DatasetGraph graphs);

  /** Removes graphs by IRI; a name that is not there is no error. */
  void remove(Collection<String> graphs);

  /** IRIs of the stored graphs, sorted. */
  SortedSet<String> graphNames();

  /** A query over the union of all graphs, to be closed by the caller. */
  QueryExecution query(Query query);

  /**
   * The same, given up after {@code limit}: reading the answer then ends with a {@code
   * QueryCancelledException}, or from a server with a {@code QueryExceptionHTTP}.
   */
  QueryExecution query(Query query, Duration limit);

  /** Closes the store and releases its lock. */
  @Override
  void close();
}
