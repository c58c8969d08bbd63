package dawen.chart;

import dawen.web.Html;
import java.util.List;

/** What all charts share: the frame, and marks that are links. */
final class Chart {

  private Chart() {}

  /** The drawing in a figure under its caption. */
  static Html figure(String kind, String caption, Html drawing) {
    return Html.tag("figure")
        .set("class", "chart " + kind)
        .with(Html.tag("figcaption").with(caption).and(drawing));
  }

  /** A list; its role is said, as some browsers forget it where the list has no bullets. */
  static Html list(List<Html> items) {
    return Html.tag("ol").set("role", "list").with(items);
  }

  /** What may be wider than the page; the keyboard reaches and scrolls it. */
  static Html scroll(String caption, Html content) {
    return Html.tag("div")
        .set("class", "scroll")
        .set("tabindex", 0)
        .set("role", "group")
        .set("aria-label", caption)
        .with(content);
  }

  /** A link where there is one, else a span; with all its words as title. */
  static Html mark(String href, String title, Html content) {
    Html.Element mark = href.isEmpty() ? Html.tag("span") : Html.tag("a").set("href", href);
    return mark.set("class", "mark").set("title", title).with(content);
  }

  /** {@code Reuters: 12} */
  static String title(String label, double value) {
    return label + ": " + Figures.shown(value);
  }

  /**
   * A bar in a drawing that stretches with the page.
   *
   * @param x from the left, in per cent; the same holds for the others
   */
  static Html bar(double x, double y, double width, double height) {
    Html rectangle =
        Html.tag("rect")
            .set("x", Figures.at(x) + "%")
            .set("y", Figures.at(y) + "%")
            .set("width", Figures.at(width) + "%")
            .set("height", Figures.at(height) + "%")
            .with(Html.NONE);
    return Html.tag("svg").set("aria-hidden", "true").with(rectangle);
  }

  static Html words(String kind, String words) {
    return Html.tag("span").set("class", kind).with(words);
  }
}
