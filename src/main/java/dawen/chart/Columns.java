package dawen.chart;

import dawen.web.Html;
import java.util.List;

/** Vertical bars beside each other along an axis, such as one for each year. */
public final class Columns {

  private Columns() {}

  /** The columns in the given order; nothing if there are none. */
  public static Html of(String caption, List<Item> items) {
    double greatest = Figures.greatest(items.stream().mapToDouble(Item::value));
    List<Html> columns = items.stream().map(item -> column(item, greatest)).toList();
    return columns.isEmpty() ? Html.NONE : figure(caption, columns);
  }

  /** Many columns scroll sideways within themselves. */
  private static Html figure(String caption, List<Html> columns) {
    Html.Element scroll =
        Html.tag("div")
            .set("class", "scroll")
            .set("tabindex", 0)
            .set("role", "group")
            .set("aria-label", caption);
    return Chart.figure("columns", caption, scroll.with(Chart.list(columns)));
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
