package dawen.fuzz;

import dawen.query.QueryGuard;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;

/**
 * Queries from outside: refused before they are parsed, no SPARQL, refused after, or let through.
 */
public final class GuardTarget {
  private GuardTarget() {}

  /** Guards the bytes as a query, as the endpoint does. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = Targets.text(bytes);
    if (QueryGuard.objection(text).isPresent()) {
      return;
    }
    Query query;
    try {
      query = QueryFactory.create(text, "https://w3id.org/dawen/", Syntax.syntaxARQ);
    } catch (QueryException noQuery) {
      return;
    }
    if (QueryGuard.objection(query).isEmpty()
        && Algebra.compile(query).toString().contains("(service ")) {
      throw new AssertionError("SERVICE is let through: " + text);
    }
  }
}
