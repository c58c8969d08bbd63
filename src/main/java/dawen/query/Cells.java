package dawen.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * An answer as texts for people, all rows at once.
 *
 * @param columns names of the columns
 * @param rows as many cells as columns; empty where nothing is bound
 * @param numeric for each column whether all its values are numbers, and there is one
 */
public record Cells(List<String> columns, List<List<String>> rows, List<Boolean> numeric) {

  /** Reads all rows. */
  static Cells of(RowSet answer, String base) {
    List<Var> vars = answer.getResultVars();
    List<List<String>> rows = new ArrayList<>();
    boolean[] words = new boolean[vars.size()];
    boolean[] numbers = new boolean[vars.size()];
    while (answer.hasNext()) {
      Binding binding = answer.next();
      List<String> row = new ArrayList<>();
      for (int i = 0; i < vars.size(); i++) {
        Node node = binding.get(vars.get(i));
        words[i] |= node != null && !isNumber(node);
        numbers[i] |= node != null && isNumber(node);
        row.add(show(node, base));
      }
      rows.add(row);
    }
    List<Boolean> numeric = new ArrayList<>();
    for (int i = 0; i < vars.size(); i++) {
      numeric.add(numbers[i] && !words[i]);
    }
    return new Cells(vars.stream().map(Var::getVarName).toList(), rows, numeric);
  }

  /** Whether a term is a literal that stands for a number. */
  public static boolean isNumber(Node node) {
    return node.isLiteral()
        && node.getLiteral().isWellFormed()
        && node.getLiteralValue() instanceof Number;
  }

  /**
   * A number as JSON writes it, its digits kept: {@code +05} is 5. Nothing where it has no such
   * form: NaN, the infinities, {@code 1E-9999999999}; and for what is no number.
   */
  public static Optional<BigDecimal> findDecimal(Node node) {
    if (!isNumber(node) || !Double.isFinite(((Number) node.getLiteralValue()).doubleValue())) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(node.getLiteralLexicalForm().strip()));
    } catch (NumberFormatException exponentTooLarge) {
      return Optional.empty();
    }
  }

  /** Lexical form, or IRI without the base; empty for nothing. */
  public static String show(Node node, String base) {
    if (node == null) {
      return "";
    }
    if (node.isURI()) {
      String iri = node.getURI();
      return base.isEmpty() || !iri.startsWith(base) || iri.equals(base)
          ? iri
          : iri.substring(base.length());
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  /** The cells of one column. */
  Stream<String> column(int index) {
    return rows.stream().map(row -> row.get(index));
  }
}
