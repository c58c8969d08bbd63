package dawen.query;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/**
 * Tells queries that only read the graph from those that reach beyond it: SERVICE sends requests to
 * other machines, {@code java:} loads classes, some of Jena's own functions wait or print.
 */
public final class QueryGuard {

  private static final Set<String> NAMESPACES =
      Set.of(
          "http://www.w3.org/2001/XMLSchema#",
          "http://www.w3.org/2005/xpath-functions#",
          "http://www.w3.org/2005/xpath-functions/math#");

  private static final String JENA = "http://jena.apache.org/ARQ/function#";

  private static final Set<String> OF_JENA =
      Set.of(
          "bnode",
          "e",
          "localname",
          "max",
          "min",
          "namespace",
          "now",
          "pi",
          "sha1sum",
          "sqrt",
          "strjoin",
          "substring");

  /** What is said of a query that exhausts the stack nevertheless. */
  public static final String TOO_DEEP = "The query is nested too deeply";

  private static final int MAX_LENGTH = 500_000;
  private static final int MAX_DEPTH = 200;

  private String objection;

  private QueryGuard() {}

  /**
   * Why a text is not even parsed, in words for who asked; empty if it can be. What is longer or
   * nested more deeply than anybody writes would exhaust the parser's stack or the machine.
   */
  public static Optional<String> objection(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.of("The query is longer than " + MAX_LENGTH + " characters");
    }
    return depth(text) > MAX_DEPTH ? Optional.of(TOO_DEEP) : Optional.empty();
  }

  /** Why the query is refused, in words for who asked; empty if it is not. */
  public static Optional<String> objection(Query query) {
    QueryGuard guard = new QueryGuard();
    Walker.walk(Algebra.compile(query), guard.new Operators(), guard.new Expressions());
    return Optional.ofNullable(guard.objection);
  }

  /** How many brackets are open at once, those in strings included. */
  private static int depth(String query) {
    int open = 0;
    int deepest = 0;
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c == '{' || c == '(' || c == '[') {
        deepest = Math.max(deepest, ++open);
      } else if (c == '}' || c == ')' || c == ']') {
        open--;
      }
    }
    return deepest;
  }

  /** Sort conditions and aggregates are not walked with the operators that hold them. */
  private void expression(Expr expression) {
    Walker.walk(expression, new Operators(), new Expressions());
  }

  private void function(String iri) {
    int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    String namespace = iri.substring(0, end);
    boolean known =
        NAMESPACES.contains(namespace)
            || namespace.equals(JENA) && OF_JENA.contains(iri.substring(end));
    if (!known) {
      objection = "The function <" + iri + "> is not offered";
    }
  }

  private void predicate(Node predicate) {
    if (predicate != null && predicate.isURI() && predicate.getURI().startsWith("java:")) {
      objection = "The property function <" + predicate.getURI() + "> is not offered";
    }
  }

  private final class Operators extends OpVisitorBase {
    @Override
    public void visit(OpService op) {
      objection = "SERVICE is not offered: this server sends no requests to others";
    }

    @Override
    public void visit(OpBGP op) {
      op.getPattern().forEach(triple -> predicate(triple.getPredicate()));
    }

    @Override
    public void visit(OpTriple op) {
      predicate(op.getTriple().getPredicate());
    }

    @Override
    public void visit(OpGroup op) {
      op.getAggregators().forEach(QueryGuard.this::expression);
    }

    @Override
    public void visit(OpOrder op) {
      op.getConditions().forEach(condition -> expression(condition.getExpression()));
    }

    @Override
    public void visit(OpPropFunc op) {
      predicate(op.getProperty());
    }
  }

  private final class Expressions extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionN call) {
      if (call instanceof E_Function function) {
        function(function.getFunctionIRI());
      } else if (call instanceof E_Call) {
        objection = "CALL is not offered: name the function";
      }
    }

    @Override
    public void visit(ExprAggregator aggregate) {
      Aggregator aggregator = aggregate.getAggregator();
      if (aggregator instanceof AggCustom custom) {
        function(custom.getIRI());
      }
      if (aggregator.getExprList() != null) {
        aggregator.getExprList().forEach(QueryGuard.this::expression);
      }
    }
  }
}
