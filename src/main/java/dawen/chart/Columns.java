package dawen.chart;

import dawen.web.Html;
import java.util.List;

/** Vertical bars beside each other along an axis, such as one for each year. */
public final class Columns {

  private Columns() {}

  /**
   * The columns in the given order; nothing if there are none. Many scroll sideways within
   * themselves.
   */
  public static Html of(String caption, List<Item> items) {
    double greatest = Figures.greatest(items.stream().mapToDouble(Item::value));
    List<Html> columns = items.stream().map(item -> column(item, greatest)).toList();
    return columns.isEmpty()
        ? Html.NONE
        : Chart.figure("columns", caption, Chart.scroll(caption, Chart.list(columns)));
  }

  private static Html column(Item item, double greatest) {
    double height = Figures.percent(item.value(), greatest);
    Html content =
        Chart.words("number", Figures.shown(item.value()))
            .and(Chart.bar(0, 100 - height, 100, height))
            .and(Chart.words("name", item.label()));
    String title = Chart.title(item.label(), item.value());
    return Html.tag("li").with(Chart.mark(item.href(), title, content));
  }
}
