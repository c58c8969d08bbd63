package dawen.chart;

import dawen.web.Html;
import java.util.ArrayList;
import java.util.List;

/**
 * A table whose cells are the darker the greater they are, each with its number, which is a link.
 * It scrolls within itself under its head and beside its first column.
 */
public final class HeatMap {

  private static final int LEVELS = 8;

  private HeatMap() {}

  /**
   * Sums at the edges of a heat map, which are not shaded.
   *
   * @param label what they are, {@code all}
   * @param rows one for each row
   * @param columns one for each column, then that of all
   */
  public record Sums(String label, List<Item> rows, HeatRow columns) {}

  /**
   * The rows in the given order; nothing if there are none.
   *
   * @throws IllegalArgumentException if a row has not as many cells as there are columns
   */
  public static Html of(String caption, List<String> columns, List<HeatRow> rows) {
    double greatest = greatest(columns, rows);
    List<Html> lines = rows.stream().map(row -> line(row, greatest, Html.NONE)).toList();
    return rows.isEmpty() ? Html.NONE : figure(caption, columns, lines);
  }

  /**
   * The same with sums: below the head, and in a column after the labels.
   *
   * @throws IllegalArgumentException if a row has not as many cells as there are columns, or there
   *     are not as many sums as rows
   */
  public static Html of(String caption, List<String> columns, List<HeatRow> rows, Sums sums) {
    require("sums of rows", sums.rows().size(), rows.size());
    require(sums.columns().label(), sums.columns().cells().size(), columns.size() + 1);
    double greatest = greatest(columns, rows);
    List<Html> lines = new ArrayList<>();
    List<Item> edge = sums.columns().cells();
    HeatRow above =
        new HeatRow(sums.columns().label(), sums.columns().href(), edge.subList(0, columns.size()));
    lines.add(line(above, 0, sum(edge.get(columns.size()))));
    for (int i = 0; i < rows.size(); i++) {
      lines.add(line(rows.get(i), greatest, sum(sums.rows().get(i))));
    }
    List<String> heads = new ArrayList<>(List.of(sums.label()));
    heads.addAll(columns);
    return rows.isEmpty() ? Html.NONE : figure(caption, heads, lines);
  }

  /**
   * 0 for nothing, else 1 to 8, by the root of the value, so that small ones differ as well as
   * great ones.
   */
  static int level(double value, double greatest) {
    return value == 0 || greatest == 0
        ? 0
        : Math.max(1, (int) Math.ceil(LEVELS * Math.sqrt(value / greatest)));
  }

  private static double greatest(List<String> columns, List<HeatRow> rows) {
    rows.forEach(row -> require(row.label(), row.cells().size(), columns.size()));
    return Figures.greatest(
        rows.stream().flatMap(row -> row.cells().stream()).mapToDouble(Item::value));
  }

  private static void require(String label, int found, int expected) {
    if (found != expected) {
      throw new IllegalArgumentException(
          "\"" + label + "\" has " + found + " cells, expected " + expected);
    }
  }

  private static Html figure(String caption, List<String> heads, List<Html> lines) {
    List<Html> head = new ArrayList<>(List.of(Html.tag("td").with(Html.NONE)));
    heads.forEach(name -> head.add(Html.tag("th").set("scope", "col").with(name)));
    Html table =
        Html.tag("table")
            .with(
                Html.tag("thead")
                    .with(Html.tag("tr").with(head))
                    .and(Html.tag("tbody").with(lines)));
    return Chart.figure("heat", caption, Chart.scroll(caption, table));
  }

  /**
   * @param greatest of all cells that are shaded; 0 for a line that is not
   * @param sum a cell after the label
   */
  private static Html line(HeatRow row, double greatest, Html sum) {
    List<Html> cells = new ArrayList<>();
    Html label = Chart.mark(row.href(), row.label(), Chart.words("name", row.label()));
    cells.add(Html.tag("th").set("scope", "row").with(label));
    cells.add(sum);
    for (Item item : row.cells()) {
      cells.add(cell("heat-" + level(item.value(), greatest), item));
    }
    Html.Element line = Html.tag("tr");
    return (greatest == 0 ? line.set("class", "sum") : line).with(cells);
  }

  private static Html sum(Item item) {
    return cell("sum", item);
  }

  /** A cell; empty where there is nothing. */
  private static Html cell(String kind, Item item) {
    Html number = Html.text(Figures.shown(item.value()));
    String title = Chart.title(item.label(), item.value());
    Html content = item.value() == 0 ? Html.NONE : Chart.mark(item.href(), title, number);
    return Html.tag("td").set("class", kind).with(content);
  }
}
