package dawen.chart;

import dawen.web.Html;
import java.util.List;

/** Horizontal bars under each other, each with its label and its value: a ranking. */
public final class Bars {

  private Bars() {}

  /** The bars in the given order; nothing if there are none. */
  public static Html of(String caption, List<Item> items) {
    double greatest = Figures.greatest(items.stream().mapToDouble(Item::value));
    List<Html> bars = items.stream().map(item -> bar(item, greatest)).toList();
    return bars.isEmpty() ? Html.NONE : Chart.figure("bars", caption, Chart.list(bars));
  }

  private static Html bar(Item item, double greatest) {
    Html content =
        Chart.words("name", item.label())
            .and(Chart.bar(0, 0, Figures.percent(item.value(), greatest), 100))
            .and(Chart.words("number", Figures.shown(item.value())));
    String title = Chart.title(item.label(), item.value());
    return Html.tag("li").with(Chart.mark(item.href(), title, content));
  }
}
