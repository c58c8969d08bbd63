package dawen.chart;

import dawen.web.Html;

/** Elements of drawings in SVG; what they look like is in the style sheet. */
final class Svg {

  private Svg() {}

  /**
   * A drawing that is as wide as its place on the page.
   *
   * @param kind class of the drawing, such as for which pages it is
   */
  static Html.Element drawing(String kind, double width, double height, String caption) {
    return Html.tag("svg")
        .set("class", kind)
        .set("viewBox", "0 0 " + Figures.at(width) + " " + Figures.at(height))
        .set("role", "group")
        .set("aria-label", caption);
  }

  /** A link where there is one, else a group; with all its words as title. */
  static Html mark(String href, String kind, String title, Html content) {
    Html.Element mark = href.isEmpty() ? Html.tag("g") : Html.tag("a").set("href", href);
    return mark.set("class", "mark " + kind).with(Html.tag("title").with(title).and(content));
  }

  static Html box(Box box) {
    return Html.tag("rect")
        .set("x", Figures.at(box.x()))
        .set("y", Figures.at(box.y()))
        .set("width", Figures.at(box.width()))
        .set("height", Figures.at(box.height()))
        .with(Html.NONE);
  }

  /** A text whose line begins there. */
  static Html.Element text(double x, double y) {
    return Html.tag("text").set("x", Figures.at(x)).set("y", Figures.at(y));
  }

  /**
   * An edge of a network. The keyboard passes it by: a network may have many, and its table has the
   * same links.
   *
   * @param ends names of its nodes, by which the script finds the edges of a node
   */
  static Html edge(Edge edge, String ends, String label, String curve, double width) {
    Html path =
        Html.tag("path").set("d", curve).set("stroke-width", Figures.at(width)).with(Html.NONE);
    Html title = Html.tag("title").with(Chart.title(label, edge.weight()));
    Html.Element mark =
        edge.href().isEmpty()
            ? Html.tag("g")
            : Html.tag("a").set("href", edge.href()).set("tabindex", -1);
    return mark.set("class", "mark edge").set("data-ends", ends).with(title.and(path));
  }

  /** A node of a network, with its name for the script. */
  static Html node(Item item, String name, Html content) {
    Html.Element group = Html.tag("g").set("data-node", name);
    return group.with(mark(item.href(), "node", Chart.title(item.label(), item.value()), content));
  }

  /** A line from left to right that begins and ends level. */
  static String curve(double x, double y, double bend, double toX, double toY) {
    return "M%s %s C%s %s %s %s %s %s"
        .formatted(
            Figures.at(x),
            Figures.at(y),
            Figures.at(bend),
            Figures.at(y),
            Figures.at(bend),
            Figures.at(toY),
            Figures.at(toX),
            Figures.at(toY));
  }
}
