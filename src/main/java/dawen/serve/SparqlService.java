package dawen.serve;

import dawen.query.QueryGuard;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;

/**
 * The query endpoint.
 *
 * <p>Rows are gathered before the answer begins. So a query that runs out of time is a 503 and not
 * a 200 whose body breaks off, and an answer that was cut says so in its head.
 */
final class SparqlService extends SPARQL_QueryDataset {

  /** Stands in the head of an answer that has not all rows, with the number that it has. */
  static final String CUT_HEADER = "X-Dawen-Rows-Cut";

  private static final List<String> REFUSED_PARAMETERS =
      List.of("callback", "stylesheet", "query-ref");

  private final int maxRows;

  SparqlService(int maxRows) {
    this.maxRows = maxRows;
  }

  @Override
  protected void validateRequest(HttpAction action) {
    for (String name : REFUSED_PARAMETERS) {
      if (action.getRequestParameter(name) != null) {
        ServletOps.errorBadRequest("The parameter " + name + " is not offered");
      }
    }
  }

  /** Parses and runs; a query too deep for the parser's stack is the asker's fault. */
  @Override
  protected void execute(String queryString, HttpAction action) {
    QueryGuard.objection(queryString).ifPresent(ServletOps::errorBadRequest);
    try {
      super.execute(queryString, action);
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest(QueryGuard.TOO_DEEP);
    }
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    QueryGuard.objection(query).ifPresent(ServletOps::errorBadRequest);
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String log) {
    if (!query.isSelectType()) {
      return super.executeQuery(action, execution, query, log);
    }
    RowSet rows = execution.select();
    List<Binding> gathered = new ArrayList<>();
    while (gathered.size() < maxRows && rows.hasNext()) {
      gathered.add(rows.next());
    }
    if (rows.hasNext()) {
      action.setResponseHeader(CUT_HEADER, Integer.toString(maxRows));
    }
    return new QueryExecResult(
        RowSet.create(QueryIterPlainWrapper.create(gathered.iterator()), rows.getResultVars()));
  }
}
