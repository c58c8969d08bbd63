package dawen.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.PatternVars;

/**
 * The {@code VALUES ?name { term }} elements of a parsed query: one variable; in subqueries and
 * EXISTS too, wherever they stand in a group.
 *
 * <p>Jena's {@code QueryTransformOps} would copy the query, aggregates and all; as the query was
 * parsed for one use only, it is safer to exchange the elements where they stand.
 */
final class ValuesBlocks {

  /** A VALUES element and the group that it stands in. */
  private record Block(ElementGroup group, ElementData data) {
    String variable() {
      return data.getVars().get(0).getVarName();
    }
  }

  private final List<Block> blocks = new ArrayList<>();
  private boolean exists;

  private ValuesBlocks() {}

  static ValuesBlocks of(Query query) {
    ValuesBlocks found = new ValuesBlocks();
    found.walk(query.getQueryPattern());
    return found;
  }

  /**
   * Whether the query has an EXISTS. Jena compiles its pattern when it parses it, so that what is
   * changed there has no effect before the query is parsed again.
   */
  boolean haveExists() {
    return exists;
  }

  /** Variables of the blocks that have one row, each once, in the order of the query. */
  List<String> variables() {
    return blocks.stream()
        .filter(block -> block.data().getRows().size() == 1)
        .map(Block::variable)
        .distinct()
        .toList();
  }

  /** The terms that blocks give to a variable: one, if it can be a parameter. */
  List<Node> terms(String variable) {
    Var wanted = Var.alloc(variable);
    return of(variable).stream()
        .flatMap(block -> block.data().getRows().stream())
        .map(row -> row.get(wanted))
        .toList();
  }

  /** Puts a term in place of what the variable's blocks hold. */
  void set(String variable, Node term) {
    Var wanted = Var.alloc(variable);
    for (Block block : of(variable)) {
      ElementData data = new ElementData();
      data.add(wanted);
      data.add(BindingFactory.binding(wanted, term));
      List<Element> elements = block.group().getElements();
      elements.set(indexOf(block), data);
    }
  }

  /** Takes the variable's blocks out of the query. */
  void drop(String variable) {
    of(variable).forEach(block -> block.group().getElements().remove(indexOf(block)));
  }

  /**
   * Lets {@code narrowed} be one of some IRIs in each group with the variable that speaks of it.
   */
  void narrow(String variable, String narrowed, List<String> iris) {
    Var var = Var.alloc(narrowed);
    for (Block block : of(variable)) {
      if (block.group().getElements().stream().anyMatch(element -> speaksOf(element, var))) {
        ElementData data = new ElementData();
        data.add(var);
        iris.forEach(iri -> data.add(BindingFactory.binding(var, NodeFactory.createURI(iri))));
        block.group().getElements().add(indexOf(block) + 1, data);
      }
    }
  }

  private static boolean speaksOf(Element element, Var var) {
    return element instanceof ElementPathBlock && PatternVars.vars(element).contains(var);
  }

  private List<Block> of(String variable) {
    return blocks.stream().filter(block -> block.variable().equals(variable)).toList();
  }

  /** By identity, as two equal elements may stand in one group. */
  private static int indexOf(Block block) {
    List<Element> elements = block.group().getElements();
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) == block.data()) {
        return i;
      }
    }
    throw new IllegalStateException("VALUES ?" + block.variable() + " was replaced already");
  }

  private void walk(Element element) {
    if (element != null) {
      ElementWalker.walk(element, new Collector());
    }
  }

  private void walk(Expr expression) {
    Walker.walk(
        expression,
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp function) {
            exists = true;
            walk(function.getElement());
          }
        });
  }

  private final class Collector extends ElementVisitorBase {
    @Override
    public void visit(ElementGroup group) {
      for (Element element : group.getElements()) {
        if (element instanceof ElementData data && data.getVars().size() == 1) {
          blocks.add(new Block(group, data));
        }
      }
    }

    @Override
    public void visit(ElementSubQuery inner) {
      walk(inner.getQuery().getQueryPattern());
    }

    @Override
    public void visit(ElementFilter filter) {
      walk(filter.getExpr());
    }

    @Override
    public void visit(ElementBind bind) {
      walk(bind.getExpr());
    }
  }
}
