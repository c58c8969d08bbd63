package dawen.mcp;

import dawen.graph.Iris;
import dawen.graph.Vocabulary;
import dawen.query.CannedQuery;
import dawen.query.Catalogue;
import dawen.query.Choice;
import dawen.query.Choices;
import dawen.query.ParameterType;
import dawen.query.QueryGuard;
import dawen.query.Suggestions;
import dawen.store.Cut;
import dawen.store.Store;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.RowSet;

/** The graph and the catalogue, asked within the limits of a call. */
final class Asker {
  private static final String DATASET = "dataset";
  private static final String FIND_DATASET =
      "SELECT ?dataset { ?dataset <http://rdfs.org/ns/void#classPartition> ?part } LIMIT 1";

  /** Rows that are looked through for those that have certain values. */
  private static final long FILTERED = 200_000;

  private final Knowledge knowledge;
  private final Catalogue catalogue;
  private final Limits limits;
  private final UnaryOperator<String> simplified;
  private final List<CannedQuery> offered;
  private final Set<QueryExecution> running = ConcurrentHashMap.newKeySet();

  /**
   * @param simplified a text in simplified characters
   */
  Asker(Knowledge knowledge, Catalogue catalogue, Limits limits, UnaryOperator<String> simplified) {
    this.knowledge = knowledge;
    this.catalogue = catalogue;
    this.limits = limits;
    this.simplified = simplified;
    this.offered =
        catalogue.list().stream()
            .filter(query -> QueryGuard.objection(query.query()).isEmpty())
            .toList();
  }

  Limits limits() {
    return limits;
  }

  /** Stops all queries that run. */
  void stop() {
    running.forEach(QueryExecution::abort);
  }

  /** The canned queries that ask nobody but the graph, sorted by name. */
  List<CannedQuery> offered() {
    return offered;
  }

  /**
   * The canned query of that name.
   *
   * @throws RefusedException if there is none, naming what is like it
   */
  CannedQuery find(String name) {
    return offered.stream()
        .filter(query -> query.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new RefusedException(unknown(name)));
  }

  private String unknown(String name) {
    if (catalogue.names().contains(name)) {
      return "the query " + name + " asks other servers and is not offered here";
    }
    String hint = Suggestions.didYouMean(catalogue.suggest(name));
    return "no query \"" + name + "\"" + hint + " (list_queries finds one by a word)";
  }

  /**
   * The query with its parameters set; labels in either script stand for ids.
   *
   * @throws dawen.query.ParameterException if a parameter or value is not accepted
   */
  Query prepare(CannedQuery canned, Map<String, String> values) {
    return read(
        (store, base) -> {
          Choices choices = new Choices(query -> store.query(query, limits.time()), simplified);
          return canned.with(choices.resolve(canned, values));
        });
  }

  /** What the transcripts offer for parameters of that type, the most frequent first. */
  List<Choice> used(ParameterType type) {
    return read(
        (store, base) -> new Choices(query -> store.query(query, limits.time())).used(type));
  }

  /** A text in simplified characters. */
  String simplified(String text) {
    return simplified.apply(text);
  }

  /** Answers several questions within one opening of the graph. */
  <T> T together(Supplier<T> questions) {
    return read((store, base) -> questions.get());
  }

  /** What the IRIs of the graph begin with. */
  String base() {
    return read((store, base) -> base);
  }

  /** The rows of a SELECT, those of the window. */
  Table select(Query query, Window window) {
    Query counted = query.cloneQuery();
    long most = window.where().isEmpty() ? limits.counted() + 1L : FILTERED;
    boolean own = query.hasLimit() && query.getLimit() < most;
    counted.setLimit(own ? query.getLimit() : most);
    return read(
        (store, base) ->
            ask(
                store,
                counted,
                execution ->
                    Table.read(RowSet.adapt(execution.execSelect()), window, limits, base)));
  }

  /** All rows of a SELECT of the server's own, however many, with nothing cut. */
  Table selectAll(String query) {
    return selectAll(parse(query));
  }

  /** The same, parsed. */
  Table selectAll(Query query) {
    int all = Integer.MAX_VALUE;
    return read(
        (store, base) ->
            ask(
                store,
                query,
                execution ->
                    Table.read(
                        RowSet.adapt(execution.execSelect()),
                        new Window(0, all, all, Map.of()),
                        new Limits(limits.time(), all, all, all - 1),
                        base)));
  }

  /** A query of the server's own, whose prefixes are known. */
  static Query parse(String query) {
    Query parsed = new Query();
    parsed.getPrefixMapping().setNsPrefixes(Vocabulary.prefixes());
    return QueryFactory.parse(parsed, query, Iris.DEFAULT_BASE, null);
  }

  /** Runs any query and reads its answer. */
  <T> T ask(Query query, Function<QueryExecution, T> read) {
    return read((store, base) -> ask(store, query, read));
  }

  private interface Question<T> {
    T ask(Store store, String base);
  }

  private <T> T read(Question<T> question) {
    try {
      return Cut.told(() -> knowledge.read(store -> question.ask(store, base(store))));
    } catch (QueryCancelledException e) {
      throw new RefusedException(tooLong(), e);
    } catch (QueryExceptionHTTP e) {
      throw new RefusedException(refusal(e), e);
    }
  }

  private <T> T ask(Store store, Query query, Function<QueryExecution, T> read) {
    try (QueryExecution execution = store.query(query, limits.time())) {
      running.add(execution);
      try {
        return read.apply(execution);
      } finally {
        running.remove(execution);
      }
    }
  }

  private String base(Store store) {
    return ask(
        store,
        QueryFactory.create(FIND_DATASET),
        execution -> {
          RowSet rows = RowSet.adapt(execution.execSelect());
          String dataset = rows.hasNext() ? rows.next().get("dataset").getURI() : "";
          return dataset.endsWith("/" + DATASET)
              ? dataset.substring(0, dataset.length() - DATASET.length())
              : Iris.DEFAULT_BASE;
        });
  }

  private String tooLong() {
    return "the query took longer than "
        + limits.time().toSeconds()
        + " s, or more memory than there is, and was stopped: narrow it down by a year, an outlet, a topic or a country";
  }

  private String refusal(QueryExceptionHTTP e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpTimeoutException) {
        return tooLong();
      }
    }
    return switch (e.getStatusCode()) {
      case 503, 408, 504 -> tooLong();
      case 400 -> "the server does not accept the query: " + e.getMessage();
      default -> "the server cannot be asked (" + e.getMessage() + "): is it running?";
    };
  }
}
