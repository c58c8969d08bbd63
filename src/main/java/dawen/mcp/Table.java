package dawen.mcp;

import dawen.query.Cells;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Rows of an answer, as many as a model should read at once.
 *
 * @param columns their names
 * @param rows cells: a number, a boolean, a string, or null where nothing is bound
 * @param offset rows left out before
 * @param total rows of the whole answer; null if there are more than are counted
 * @param cut whether a cell was cut
 */
record Table(
    List<String> columns, List<List<Object>> rows, int offset, Integer total, boolean cut) {

  private static final Pattern CUT_END = Pattern.compile("…\\[\\+\\d+]$");

  private static final String CUT =
      "A cell that ends in …[+n] lacks n characters: raise max_cell, or read the whole exchange"
          + " with the tool exchange.";

  /** Members of the data that {@link #data} makes. */
  static Map<String, Object> schema() {
    return JsonSchema.members(
        "columns", JsonSchema.list("", JsonSchema.text("")),
        "rows", JsonSchema.list("cells in the order of columns", Map.of("type", "array")),
        "offset", JsonSchema.number("rows left out before"),
        "total", JsonSchema.number("rows in all; absent if there are very many"),
        "nextOffset", JsonSchema.number("where the next page begins; absent on the last"));
  }

  /**
   * Reads the wanted part and counts the rest.
   *
   * @param base what IRIs are shortened by
   */
  static Table read(RowSet answer, Window window, Limits limits, String base) {
    List<Var> variables = answer.getResultVars();
    List<List<Object>> rows = new ArrayList<>();
    boolean cut = false;
    long characters = 0;
    int seen = 0;
    while (answer.hasNext() && seen <= limits.counted()) {
      Binding binding = answer.next();
      if (!isWanted(binding, window.where(), base)) {
        continue;
      }
      boolean wanted = seen >= window.offset() && seen - window.offset() == rows.size();
      if (wanted && rows.size() < window.limit()) {
        List<Object> row = row(binding, variables, window, base);
        int length = row.stream().mapToInt(cell -> String.valueOf(cell).length()).sum();
        if (rows.isEmpty() || characters + length <= limits.characters()) {
          characters += length;
          cut |= row.stream().anyMatch(Table::isCut);
          rows.add(row);
        }
      }
      seen++;
    }
    Integer total = seen > limits.counted() ? null : Integer.valueOf(seen);
    List<String> columns = variables.stream().map(Var::getVarName).toList();
    return new Table(columns, rows, window.offset(), total, cut);
  }

  private static boolean isWanted(Binding binding, Map<String, String> where, String base) {
    return where.entrySet().stream()
        .allMatch(
            one -> Cells.show(binding.get(one.getKey()), base).equalsIgnoreCase(one.getValue()));
  }

  private static boolean isCut(Object cell) {
    return cell instanceof String text && text.endsWith("]") && CUT_END.matcher(text).find();
  }

  private static List<Object> row(
      Binding binding, List<Var> variables, Window window, String base) {
    List<Object> row = new ArrayList<>();
    variables.forEach(variable -> row.add(cell(binding.get(variable), window, base)));
    return row;
  }

  private static Object cell(Node node, Window window, String base) {
    if (node == null) {
      return null;
    }
    if (Cells.isNumber(node) && node.getLiteralLexicalForm().length() < 30) {
      Optional<BigDecimal> number = Cells.findDecimal(node);
      return number.isPresent() ? number.get() : node.getLiteralLexicalForm();
    }
    if (node.isLiteral()
        && node.getLiteral().isWellFormed()
        && node.getLiteralValue() instanceof Boolean truth) {
      return truth;
    }
    return window.cut(Cells.show(node, base));
  }

  /** The same with these columns only, in this order. */
  Table only(List<String> wanted) {
    List<Integer> places = wanted.stream().map(columns::indexOf).toList();
    List<List<Object>> fewer = new ArrayList<>();
    for (List<Object> row : rows) {
      List<Object> cells = new ArrayList<>();
      places.forEach(place -> cells.add(row.get(place)));
      fewer.add(cells);
    }
    return new Table(wanted, fewer, offset, total, cut);
  }

  /** For programs. */
  Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("columns", columns);
    data.put("rows", rows);
    data.put("offset", offset);
    if (total != null) {
      data.put("total", total);
    }
    if (hasMore()) {
      data.put("nextOffset", offset + rows.size());
    }
    return data;
  }

  /** For the model: what is the same in all rows stands once before the table. */
  String markdown() {
    StringBuilder text = new StringBuilder(extent());
    List<Integer> varying = new ArrayList<>();
    List<String> same = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (rows.size() < 2 || isVarying(i)) {
        varying.add(i);
      } else if (rows.get(0).get(i) == null) {
        empty.add(columns.get(i));
      } else {
        same.add(columns.get(i) + " = " + show(rows.get(0).get(i)));
      }
    }
    text.append(same.isEmpty() ? "" : "\nIn all rows: " + String.join("; ", same));
    text.append(empty.isEmpty() ? "" : "\nEmpty in all rows: " + String.join(", ", empty));
    text.append(cut ? "\n" + CUT : "").append('\n');
    if (!rows.isEmpty() && !varying.isEmpty()) {
      text.append('\n').append(line(varying.stream().map(columns::get).toList()));
      text.append("|").append("---|".repeat(varying.size())).append('\n');
      rows.forEach(row -> text.append(line(varying.stream().map(row::get).toList())));
    }
    return text.toString();
  }

  private boolean isVarying(int column) {
    Object first = rows.get(0).get(column);
    return rows.stream().anyMatch(row -> !Objects.equals(first, row.get(column)));
  }

  private boolean hasMore() {
    return !rows.isEmpty() && (total == null || offset + rows.size() < total);
  }

  private String extent() {
    String all = total == null ? "very many" : Integer.toString(total);
    if (rows.isEmpty()) {
      return offset > 0 ? "No rows from offset " + offset + "; there are " + all + "." : "No rows.";
    }
    if (!hasMore() && offset == 0) {
      return rows.size() == 1 ? "1 row." : rows.size() + " rows.";
    }
    String more = hasMore() ? "; the next page begins at offset " + (offset + rows.size()) : "";
    return "Rows %d to %d of %s%s.".formatted(offset + 1, offset + rows.size(), all, more);
  }

  private static String line(List<?> cells) {
    return cells.stream().map(Table::show).collect(Collectors.joining("|", "|", "|\n"));
  }

  private static String show(Object cell) {
    String text = cell == null ? "" : cell.toString();
    return text.replace("|", "\\|").replaceAll("\\s*\\R\\s*", " ⏎ ");
  }
}
