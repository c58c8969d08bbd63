package dawen.chart;

import dawen.web.Html;
import java.util.List;

/** Bars to the left and to the right of their labels, all on one scale: a comparison. */
public final class MirroredBars {

  private MirroredBars() {}

  /**
   * The rows in the given order; nothing if there are none.
   *
   * @param left what the left figures are of
   * @param right what the right figures are of
   */
  public static Html of(String caption, String left, String right, List<Both> rows) {
    double greatest =
        Figures.greatest(rows.stream().mapToDouble(row -> Math.max(row.left(), row.right())));
    List<Html> bars = rows.stream().map(row -> row(row, left, right, greatest)).toList();
    Html sides =
        Html.tag("p")
            .set("class", "sides")
            .with(Chart.words("left", left).and(Chart.words("right", right)));
    return bars.isEmpty()
        ? Html.NONE
        : Chart.figure("mirrored", caption, sides.and(Chart.list(bars)));
  }

  private static Html row(Both row, String left, String right, double greatest) {
    String title =
        "%s: %s %s, %s %s"
            .formatted(
                row.label(), left, Figures.shown(row.left()), right, Figures.shown(row.right()));
    double ofLeft = Figures.percent(row.left(), greatest);
    Html content =
        Chart.words("name", row.label())
            .and(side("left", row.left(), Chart.bar(100 - ofLeft, 0, ofLeft, 100)))
            .and(
                side(
                    "right",
                    row.right(),
                    Chart.bar(0, 0, Figures.percent(row.right(), greatest), 100)));
    return Html.tag("li").with(Chart.mark(row.href(), title, content));
  }

  private static Html side(String side, double value, Html bar) {
    return Html.tag("span")
        .set("class", side)
        .with(Chart.words("number", Figures.shown(value)).and(bar));
  }
}
