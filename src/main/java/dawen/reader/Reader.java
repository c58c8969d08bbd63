package dawen.reader;

import dawen.store.Tdb2Store;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionExecLib;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.system.ActionCategory;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Answers questions about the graph in a folder that nobody else has open. */
final class Reader implements AutoCloseable {
  private static final List<String> SMALL =
      List.of(
          "ASK { ?s ?p ?o }",
          "SELECT * { ?s ?p ?o FILTER(STRLEN(STR(?o)) > 3) } LIMIT 5",
          "SELECT ?p (COUNT(*) AS ?n) { { SELECT ?p { ?s ?p ?o } LIMIT 9 } } GROUP BY ?p ORDER BY ?p",
          "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 5");

  private final DatasetGraph dataset;
  private final DataService service;
  private final Endpoint endpoint;
  private final Limits limits;

  private Reader(DatasetGraph dataset, Limits limits) {
    this.dataset = dataset;
    this.limits = limits;
    endpoint =
        Endpoint.create()
            .operation(Operation.Query)
            .endpointName("")
            .context(context(limits))
            .build();
    service = DataService.newBuilder(dataset).addEndpoint(endpoint).build();
    service.goActive();
  }

  /**
   * Opens it; to queries its default graph is the union of all.
   *
   * @param folder with a snapshot of a graph
   */
  static Reader open(Path folder, Limits limits) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    return new Reader(dataset, limits);
  }

  /** What a server sets for its endpoint. */
  static Context context(Limits limits) {
    Context context = new Context();
    context.set(ARQ.queryTimeout, Long.toString(limits.timeout().toMillis()));
    context.set(ARQ.httpServiceAllowed, false);
    context.set(ARQ.spillToDiskThreshold, Tdb2Store.ROWS_SORTED_IN_MEMORY);
    return context;
  }

  /** Answers a few small questions into the void, so that the first real one is not slow. */
  void rehearse() throws IOException {
    DataOutputStream nowhere = new DataOutputStream(OutputStream.nullOutputStream());
    for (String query : SMALL) {
      TreeMap<String, List<String>> parameters = new TreeMap<>();
      parameters.put("query", List.of(query));
      answer(new Question(parameters, "application/sparql-results+json"), nowhere);
    }
  }

  /**
   * Answers a question; a query that fails is answered with a refusal.
   *
   * @throws IOException if nobody takes the answer
   */
  void answer(Question question, DataOutputStream to) throws IOException {
    AnswerStream answer = new AnswerStream(to);
    HttpServletRequest request = Servlets.request(question);
    HttpServletResponse response = Servlets.response(answer);
    HttpAction action =
        new HttpAction(1, Fuseki.actionLog, ActionCategory.ACTION, request, response);
    action.setRequest(new DataAccessPoint("/sparql", service), service);
    action.setEndpoint(endpoint);
    ActionExecLib.execAction(action, new LimitedQuery(limits, answer));
    answer.end();
  }

  @Override
  public void close() {
    TDBInternal.expel(dataset, true);
  }
}
