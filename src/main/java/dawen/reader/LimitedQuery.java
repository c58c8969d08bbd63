package dawen.reader;

import dawen.query.QueryGuard;
import dawen.query.XmlText;
import dawen.store.Cut;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.IteratorSlotted;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.web.HttpSC;

/**
 * One query of a stranger, within its limits: Fuseki's own service, which refuses what reaches
 * beyond the graph, cuts what is too long and says so, and tells when the time ran out.
 */
public final class LimitedQuery extends SPARQL_QueryDataset {

  /** Stands in the head of an answer that has not all rows, with the number that it has. */
  public static final String ROWS_CUT = "X-Dawen-Rows-Cut";

  /** Stands in the head of an answer that was cut at a number of bytes, with that number. */
  public static final String SIZE_CUT = "X-Dawen-Size-Cut";

  private final Limits limits;
  private final AnswerStream answer;
  private boolean late;

  LimitedQuery(Limits limits, AnswerStream answer) {
    this.limits = limits;
    this.answer = answer;
  }

  /** Parses and runs; a query too deep for the stack is the asker's fault. */
  @Override
  protected void execute(String text, HttpAction action) {
    QueryGuard.objection(text).ifPresent(ServletOps::errorBadRequest);
    try {
      Cut.told(
          () -> {
            super.execute(text, action);
            return null;
          });
    } catch (QueryCancelledException e) {
      late = true;
    } catch (OutOfMemoryError e) { // a text longer than any can be; for others the process ends
      ServletOps.error(HttpSC.UNPROCESSABLE_ENTITY_422, tooLarge(limits));
    } catch (IllegalArgumentException e) { // as Java's sorting tells of ORDER BY RAND()
      ServletOps.errorBadRequest("The query cannot be answered: " + e.getMessage());
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest(QueryGuard.TOO_DEEP);
    }
    if (late) {
      ServletOps.error(HttpSC.SERVICE_UNAVAILABLE_503, tooLong(limits));
    }
  }

  /** What is said of a query that ran out of time. */
  static String tooLong(Limits limits) {
    return "The query was stopped after "
        + seconds(limits)
        + " s, which is as long as one may run here: ask for less, or name more of what is sought";
  }

  /** What is said of a query that ran out of memory. */
  static String tooLarge(Limits limits) {
    return "The query needed more than the "
        + limits.heapMegabytes()
        + " MB of memory that one may take here: sort, group or join fewer rows";
  }

  /** {@code 30}, {@code 0.3}. */
  private static String seconds(Limits limits) {
    long millis = limits.timeout().toMillis();
    return millis % 1000 == 0 ? Long.toString(millis / 1000) : Double.toString(millis / 1000.0);
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    QueryGuard.objection(query).ifPresent(ServletOps::errorBadRequest);
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String log) {
    if (query.isSelectType()) {
      return new QueryExecResult(limited(execution.select()));
    }
    if (query.isConstructType()) {
      LimitedTriples triples = new LimitedTriples(limits);
      DatasetGraph built = triples.construct(execution, query);
      triples.tell(answer);
      return new QueryExecResult(built);
    }
    if (query.isDescribeType()) {
      LimitedTriples triples = new LimitedTriples(limits);
      QueryExecResult described = new QueryExecResult(triples.limited(execution.describe()));
      triples.tell(answer);
      return described;
    }
    if (query.isJsonType()) {
      Iterator<JsonObject> limited = new Limited<>(execution.execJsonItems());
      return new QueryExecResult(limited);
    }
    return super.executeQuery(action, execution, query, log);
  }

  /** The first is looked for before the answer begins; the format is known when it is written. */
  private RowSet limited(RowSet rows) {
    Limited<Binding> limited = new Limited<>(rows);
    limited.hasNext();
    Iterator<Binding> written = Iter.map(limited, row -> answer.isXml() ? XmlText.clean(row) : row);
    return RowSet.create(QueryIterPlainWrapper.create(written), rows.getResultVars());
  }

  /** Rows up to the limits; the end of the time is noted, as Fuseki says nothing of it. */
  private final class Limited<T> extends IteratorSlotted<T> {
    private final Iterator<T> rows;
    private int count;

    Limited(Iterator<T> rows) {
      this.rows = rows;
    }

    @Override
    protected T moveToNext() {
      count++;
      return rows.next();
    }

    @Override
    protected boolean hasMore() {
      try {
        boolean more = rows.hasNext();
        if (more && count >= limits.maxRows()) {
          answer.setHeader(ROWS_CUT, Integer.toString(count));
          return false;
        }
        if (more && answer.length() >= limits.maxBytes()) {
          answer.setHeader(SIZE_CUT, Long.toString(limits.maxBytes()));
          return false;
        }
        return more;
      } catch (QueryCancelledException e) {
        late = true;
        throw e;
      }
    }
  }
}
