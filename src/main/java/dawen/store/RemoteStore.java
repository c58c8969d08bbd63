package dawen.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.GSP;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTPBuilder;
import org.apache.jena.system.Txn;

/**
 * A dataset of a running server: Fuseki, or any that has a SPARQL endpoint and a Graph Store.
 *
 * <p>Graphs are compared with what the server holds and sent one by one, each in a transaction of
 * its own, so that a second load sends nothing. Where the server's default graph is not the union
 * of its graphs, queries name all graphs. Nothing is asked before the first call.
 */
public final class RemoteStore implements Store {

  /** A triple of a named graph that the default graph lacks: the default graph is no union. */
  private static final String NO_UNION =
      "ASK { { SELECT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } LIMIT 1 }"
          + " FILTER NOT EXISTS { ?s ?p ?o } }";

  private static final String NAMES = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }";

  private final RemoteServer server;

  RemoteStore(RemoteServer server) {
    this.server = server;
  }

  /**
   * The dataset at {@code endpoint}.
   *
   * @param endpoint address of the dataset or of one of its services, as in {@code
   *     http://localhost:3030/kg} or {@code …/kg/sparql}; {@code http://user:password@host/…} where
   *     the server asks who it is
   * @throws StoreException if that is no http address; the other methods throw it if the server
   *     cannot be reached, refuses, or has no such service
   */
  public static RemoteStore of(String endpoint) {
    return new RemoteStore(new RemoteServer(RemoteAddresses.of(endpoint)));
  }

  /**
   * {@inheritDoc}
   *
   * <p>Not one transaction: what was sent before an error stays.
   *
   * @throws IllegalArgumentException if the default graph of {@code graphs} holds triples
   */
  @Override
  public void replace(DatasetGraph graphs) {
    Txn.executeRead(
        graphs,
        () -> {
          NamedGraphs.check(graphs);
          for (Node name : NamedGraphs.names(graphs)) {
            replace(name.getURI(), graphs.getGraph(name));
          }
        });
  }

  @Override
  public void remove(Collection<String> graphs) {
    SortedSet<String> there = graphNames();
    there.retainAll(graphs);
    for (String name : there) {
      server.write(url -> service(url, name).DELETE());
    }
  }

  @Override
  public SortedSet<String> graphNames() {
    return answer(QueryFactory.create(NAMES), RemoteStore::names);
  }

  @Override
  public QueryExecution query(Query query) {
    return request(asked(query)).build();
  }

  @Override
  public QueryExecution query(Query query, Duration limit) {
    return request(asked(query)).timeout(limit.toMillis(), TimeUnit.MILLISECONDS).build();
  }

  @Override
  public void close() {
    // each request has its own connection
  }

  private void replace(String name, Graph wanted) {
    if (!stored(name).isIsomorphicWith(wanted)) {
      server.write(url -> service(url, name).PUT(wanted));
    }
  }

  private Graph stored(String name) {
    Query query = QueryFactory.create("CONSTRUCT WHERE { ?s ?p ?o }");
    query.addGraphURI(name);
    return answer(query, execution -> execution.execConstruct().getGraph());
  }

  private Query asked(Query query) {
    return query.hasDatasetDescription() || isUnion() ? query : overAllGraphs(query);
  }

  private boolean isUnion() {
    return !answer(QueryFactory.create(NO_UNION), QueryExecution::execAsk);
  }

  private static SortedSet<String> names(QueryExecution execution) {
    SortedSet<String> names = new TreeSet<>();
    execution.execSelect().forEachRemaining(row -> names.add(row.getResource("g").getURI()));
    return names;
  }

  /** The same query with FROM and FROM NAMED for every graph, as SPARQL 1.1 Query §13.2 has it. */
  private Query overAllGraphs(Query query) {
    Query all = query.cloneQuery();
    for (String name : graphNames()) {
      all.addGraphURI(name);
      all.addNamedGraphURI(name);
    }
    return all;
  }

  private <T> T answer(Query query, Function<QueryExecution, T> read) {
    long patience = server.patience().toMillis();
    try (QueryExecution execution =
        request(query).timeout(patience, TimeUnit.MILLISECONDS).build()) {
      return read.apply(execution);
    } catch (QueryExceptionHTTP e) {
      throw server.refused(e, e.getStatusCode(), List.of(server.queryUrl()));
    }
  }

  /**
   * Without its base: as text, Jena would make IRIs relative to it but leave the BASE line out, and
   * the server would resolve them against its own address.
   */
  private QueryExecutionHTTPBuilder request(Query query) {
    Query whole = query.cloneQuery();
    whole.setBaseURI((String) null);
    return QueryExecutionHTTP.service(server.queryUrl()).httpClient(server.client()).query(whole);
  }

  private GSP service(String url, String name) {
    return GSP.service(url).httpClient(server.client()).graphName(name);
  }
}
