package dawen.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;

/** Compares a query with its head. */
final class QueryCheck {
  private final String text;
  private final Query query;
  private final ValuesBlocks blocks;
  private final Faults faults;

  QueryCheck(String text, Query query, Faults faults) {
    this.text = text;
    this.query = query;
    this.blocks = ValuesBlocks.of(query);
    this.faults = faults;
  }

  /** The declared parameters with the values that the query carries. */
  List<Parameter> parameters(QueryHead head) {
    List<Parameter> parameters = new ArrayList<>();
    for (QueryHead.Declared declared : head.parameters()) {
      if (declared.type() != null) {
        parameter(declared, parameters);
      }
    }
    return parameters;
  }

  /** Each VALUES line with one variable and one row must be a declared parameter. */
  void undeclared(QueryHead head) {
    Set<String> declared = new LinkedHashSet<>();
    for (QueryHead.Declared parameter : head.parameters()) {
      if (parameter.type() == null) {
        return; // its variable is not known, and its fault is reported already
      }
      declared.add(parameter.type().variable(parameter.name()));
    }
    for (String variable : blocks.variables()) {
      if (!declared.contains(variable)) {
        String hint = Suggestions.didYouMean(Suggestions.nearest(variable, declared, 1));
        faults.add(
            lineOf(variable),
            "VALUES ?" + variable + " is no declared parameter, expected it in #+ params" + hint);
      }
    }
  }

  /** A SELECT must be ordered. */
  void order() {
    if (query.isSelectType() && !query.hasOrderBy()) {
      int last = text.stripTrailing().split("\\R").length;
      faults.add(last, "SELECT without ORDER BY, expected an order that leaves no two rows equal");
    }
  }

  /**
   * What is looked for in texts must be a phrase, and the query must speak of what has the text.
   */
  void search(QueryHead head) {
    TextSearch search = head.search();
    if (search == null) {
      return;
    }
    boolean declared =
        head.parameters().stream()
            .anyMatch(p -> p.name().equals(search.parameter()) && p.type() == ParameterType.PHRASE);
    if (!declared) {
      String what = "index: no parameter \"" + search.parameter() + "\" of type phrase";
      faults.add(head.searchLine(), what + ", expected one of #+ params");
    }
    if (!Pattern.compile("[?$]" + Pattern.quote(search.variable()) + "\\b").matcher(text).find()) {
      String what = "index: no variable ?" + search.variable();
      faults.add(head.searchLine(), what + ", expected one of the query");
    }
  }

  /** The columns of a view must be columns of the result. */
  void view(QueryHead head) {
    if (head.view() == null) {
      return;
    }
    List<String> columns = new ArrayList<>(head.view().y());
    columns.add(0, head.view().x());
    if (head.view().value() != null) {
      columns.add(head.view().value());
    }
    for (String column : columns) {
      if (!query.getResultVars().contains(column)) {
        String expected = "expected one of " + query.getResultVars();
        faults.add(head.viewLine(), "view: no result column \"" + column + "\", " + expected);
      }
    }
  }

  private void parameter(QueryHead.Declared declared, List<Parameter> parameters) {
    String variable = declared.type().variable(declared.name());
    Set<Node> terms = new LinkedHashSet<>(blocks.terms(variable));
    String what = "parameter " + declared.name() + ": ";
    if (terms.size() != 1) {
      String found = terms.isEmpty() ? "no VALUES line" : "VALUES with several rows";
      faults.add(
          declared.line(), what + found + ", expected \"VALUES ?" + variable + " { default }\"");
      return;
    }
    Node term = terms.iterator().next();
    if (term == null || !declared.type().holds(term)) {
      faults.add(
          lineOf(variable),
          what
              + "the default "
              + term
              + " is not "
              + declared.type().expected()
              + example(declared));
      return;
    }
    parameters.add(parameter(declared, variable, term));
    defaults(declared, term.getLiteralLexicalForm());
  }

  private static String example(QueryHead.Declared declared) {
    return switch (declared.type()) {
      case YEAR, NUMBER -> ", expected a plain number";
      case DATE -> ", expected \"…\"^^xsd:date";
      default -> ", expected a plain string in quotation marks";
    };
  }

  private static Parameter parameter(QueryHead.Declared declared, String variable, Node term) {
    return new Parameter(
        declared.name(),
        declared.type(),
        variable,
        term.getLiteralLexicalForm(),
        declared.optional(),
        declared.summary(),
        declared.summaryZh(),
        declared.choices(),
        ParameterType.isDecimal(term));
  }

  private void defaults(QueryHead.Declared declared, String value) {
    String what = "parameter " + declared.name() + ": ";
    if (declared.defaultValue() != null && !declared.defaultValue().equals(value)) {
      String head = "the head says default " + declared.defaultValue();
      faults.add(declared.line(), what + head + ", VALUES says " + value + ", expected the same");
    }
    if (!declared.choices().isEmpty() && !declared.choices().contains(value)) {
      String choices = "expected one of the choices " + declared.choices();
      faults.add(declared.line(), what + "the default is " + value + ", " + choices);
    }
  }

  /** The line on which the variable's VALUES begins; Jena's syntax tree does not keep it. */
  private int lineOf(String variable) {
    Pattern values =
        Pattern.compile("VALUES\\s*\\(?\\s*[?$]" + variable + "\\b", Pattern.CASE_INSENSITIVE);
    Matcher found = values.matcher(text);
    int end = found.find() ? found.start() : 0;
    return text.substring(0, end).split("\\R", -1).length;
  }
}
