package dawen.chart;

/**
 * A rectangle in a drawing.
 *
 * @param x of its left edge
 * @param y of its upper edge
 */
record Box(double x, double y, double width, double height) {

  double area() {
    return width * height;
  }

  /** What is left inside of an edge, under a strip; never less than nothing. */
  Box inside(double edge, double strip) {
    return new Box(
        x + edge,
        y + edge + strip,
        Math.max(0, width - 2 * edge),
        Math.max(0, height - 2 * edge - strip));
  }
}
