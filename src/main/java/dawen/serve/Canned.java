package dawen.serve;

import dawen.query.Candidates;
import dawen.query.CannedQuery;
import dawen.query.Catalogue;
import dawen.query.Choice;
import dawen.query.Choices;
import dawen.query.Page;
import dawen.query.ParameterType;
import dawen.query.QueryGuard;
import dawen.query.ResultWriter;
import dawen.reader.Body;
import dawen.store.Cut;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionDatasetBuilder;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** The canned queries and the graph that answers them, each answer within the time limit. */
final class Canned {

  private final DatasetGraph dataset;
  private final Catalogue catalogue;
  private final Duration timeout;
  private final long maxBytes;
  private final UnaryOperator<String> searched;
  private final Candidates candidates;
  private volatile List<CannedQuery> queries;
  private volatile List<CannedQuery> offered;

  Canned(ServerConfig config) {
    this.dataset = config.store().dataset();
    this.catalogue = config.catalogue();
    this.timeout = config.limits().timeout();
    this.maxBytes = config.limits().maxBytes();
    this.searched = config.searched();
    this.candidates = config.candidates();
  }

  /** All queries, sorted by name; parsed once, when first asked for. */
  List<CannedQuery> list() {
    if (queries == null) {
      queries = catalogue.list();
    }
    return queries;
  }

  /** Those of them that this server answers: not the ones that reach beyond the graph. */
  List<CannedQuery> offered() {
    if (offered == null) {
      offered = list().stream().filter(Canned::isOffered).toList();
    }
    return offered;
  }

  private static boolean isOffered(CannedQuery query) {
    return QueryGuard.objection(query.query()).isEmpty();
  }

  Optional<CannedQuery> find(String name) {
    return list().stream().filter(query -> query.name().equals(name)).findFirst();
  }

  List<String> suggest(String name) {
    return catalogue.suggest(name);
  }

  /** All values of the graph for parameters of that type; empty where anything may be given. */
  List<Choice> known(ParameterType type) {
    return Txn.calculateRead(dataset, () -> new Choices(this::execution).list(type));
  }

  /** How long one query may run. */
  Duration timeout() {
    return timeout;
  }

  /**
   * The values of parameters with labels and IRIs turned into ids.
   *
   * @throws dawen.query.ParameterException if a label is unknown or means several things
   */
  Map<String, String> resolve(CannedQuery canned, Map<String, String> values) {
    return Txn.calculateRead(
        dataset, () -> new Choices(this::execution, searched).resolve(canned, values));
  }

  /**
   * The query with its parameters set, labels and IRIs turned into ids.
   *
   * @throws dawen.query.ParameterException if a parameter or value is not acceptable
   * @throws RefusedException if the query reaches beyond the graph
   */
  Query prepare(CannedQuery canned, Map<String, String> values) {
    Query query = canned.with(resolve(canned, values), candidates);
    QueryGuard.objection(query)
        .ifPresent(
            objection -> {
              throw new RefusedException(
                  objection + "; run it yourself: dawen query " + canned.name());
            });
    return query;
  }

  /**
   * A page of an answer, to be closed.
   *
   * @param body as written
   * @param total rows of the whole answer
   */
  record Written(Body body, long total) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      body.close();
    }
  }

  /**
   * The answer gathered, so that an error can still be told when it is late.
   *
   * @throws RefusedException if it is larger than an answer may be
   * @throws IOException if there is no room for it
   */
  Written write(Query query, ResultWriter writer, Page page) throws IOException {
    Body body = new Body();
    try {
      OutputStream out = new Bounded(body, maxBytes);
      long total = ask(query, execution -> writer.write(query, execution, page, out)).total();
      body.end();
      return new Written(body, total);
    } catch (IOException | RuntimeException e) {
      body.close();
      throw e;
    }
  }

  /**
   * Runs a query and reads its answer.
   *
   * @throws org.apache.jena.query.QueryCancelledException if it takes too long
   */
  <T> T ask(Query query, Function<QueryExecution, T> read) {
    return Txn.calculateRead(
        dataset,
        () ->
            Cut.told(
                () -> {
                  try (QueryExecution execution = execution(query)) {
                    return read.apply(execution);
                  }
                }));
  }

  /** Refuses what is more than so many bytes. */
  private static final class Bounded extends FilterOutputStream {
    private final Body body;
    private final long most;

    Bounded(Body body, long most) {
      super(body);
      this.body = body;
      this.most = most;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (body.length() + length > most) {
        throw new RefusedException(
            "the answer is larger than "
                + (most >> 20)
                + " MB: ask for it in pages, by _limit and _offset, or take the files at /data");
      }
      body.write(bytes, from, length);
    }
  }

  private QueryExecution execution(Query query) {
    return QueryExecutionDatasetBuilder.create()
        .dataset(DatasetFactory.wrap(dataset))
        .query(query)
        .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .build();
  }
}
