package dawen.explore;

import dawen.query.CannedQuery;
import dawen.query.SearchedTexts;
import dawen.web.Nodes;
import java.util.List;
import java.util.Optional;
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
  private final Optional<SearchedTexts> stored;
  private final FutureTask<ExchangeIndex> index = new FutureTask<>(this::read);
  private final FutureTask<Texts> texts = new FutureTask<>(this::readTexts);
  private volatile Thread reader;
  private volatile boolean closed;

  /**
   * @param nodes the graph
   * @param queries the canned queries that the server answers
   * @param searched turns words to be looked for in texts into the script that is searched
   * @param stored the texts in that script, where an index holds them
   */
  public Explorer(
      Nodes nodes,
      Supplier<List<CannedQuery>> queries,
      UnaryOperator<String> searched,
      Optional<SearchedTexts> stored) {
    this.nodes = nodes;
    this.queries = queries;
    this.searched = searched;
    this.stored = stored;
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

  /** Begins to read what the pages need, in a thread of its own. */
  public void prepare() {
    reader = new Thread(this::prepareAll, "dawen-index");
    reader.setDaemon(true);
    reader.start();
  }

  /** Exceptions wait for the pages that ask. */
  private void prepareAll() {
    index.run();
    texts.run();
  }

  /** The exchanges by their facets; whoever asks first reads them, the others wait. */
  public ExchangeIndex index() {
    return result(index);
  }

  /** What finds words in their texts; read as {@link #index}. */
  Texts texts() {
    return result(texts);
  }

  private static <T> T result(FutureTask<T> task) {
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("the graph could not be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the graph was not read: interrupted", e);
    }
  }

  private Texts readTexts() {
    ExchangeIndex exchanges = index();
    return new Texts(exchanges, stored.orElseGet(() -> new StoreTexts(nodes, exchanges)));
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
