package dawen.explore;

import dawen.query.Candidates;
import dawen.query.CannedQuery;
import dawen.web.Nodes;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The graph as the pages ask it. The graph does not change while this is in use; threads may share
 * it.
 */
public final class Explorer implements AutoCloseable {

  private final Nodes nodes;
  private final Supplier<List<CannedQuery>> queries;
  private final UnaryOperator<String> searched;
  private final Candidates candidates;
  private final FutureTask<ExchangeIndex> index = new FutureTask<>(this::read);
  private volatile Thread reader;
  private volatile boolean closed;

  /**
   * @param nodes the graph
   * @param queries the canned queries that the server answers
   * @param searched turns words to be looked for in texts into the script that is searched
   * @param candidates what an index knows of such words
   */
  public Explorer(
      Nodes nodes,
      Supplier<List<CannedQuery>> queries,
      UnaryOperator<String> searched,
      Candidates candidates) {
    this.nodes = nodes;
    this.queries = queries;
    this.searched = searched;
    this.candidates = candidates;
  }

  public Nodes nodes() {
    return nodes;
  }

  /** The canned queries, sorted by name. */
  public List<CannedQuery> queries() {
    return queries.get();
  }

  /** Words in the script in which texts are searched. */
  public String searched(String words) {
    return searched.apply(words);
  }

  public Candidates candidates() {
    return candidates;
  }

  /** Begins to read what the pages need, in a thread of its own. */
  public void prepare() {
    reader = new Thread(index, "dawen-index");
    reader.setDaemon(true);
    reader.start();
  }

  /** The exchanges by their facets; whoever asks first reads them, the others wait. */
  public ExchangeIndex index() {
    index.run();
    try {
      return index.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("the exchanges could not be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the exchanges were not read: interrupted", e);
    }
  }

  private ExchangeIndex read() {
    return ExchangeIndex.of(nodes, () -> closed);
  }

  /** Ends reading; the store may be closed after this. */
  @Override
  public void close() {
    closed = true;
    try {
      if (reader != null) {
        reader.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
