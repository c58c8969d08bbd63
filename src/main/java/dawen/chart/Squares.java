package dawen.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a rectangle into rectangles that are nearly squares, by M. Bruls, K. Huizing, J. J. van
 * Wijk: Squarified Treemaps (2000): values are put in rows along the shorter side, as long as that
 * makes the worst rectangle of the row no longer.
 */
final class Squares {

  private final List<Double> areas;
  private final List<Box> boxes = new ArrayList<>();
  private Box free;

  private Squares(Box box, List<Double> values) {
    double sum = values.stream().mapToDouble(Double::doubleValue).sum();
    this.free = box;
    this.areas = values.stream().map(value -> value * box.area() / sum).toList();
  }

  /**
   * A rectangle for each value, all together filling the box.
   *
   * @param values greater than zero, the greatest first
   */
  static List<Box> of(Box box, List<Double> values) {
    Squares squares = new Squares(box, values);
    int from = 0;
    while (from < values.size()) {
      int to = squares.endOfRow(from);
      squares.lay(squares.areas.subList(from, to));
      from = to;
    }
    return squares.boxes;
  }

  private int endOfRow(int from) {
    int to = from + 1;
    while (to < areas.size() && worst(from, to + 1) <= worst(from, to)) {
      to++;
    }
    return to;
  }

  /** The greatest ratio of two sides in a row of these areas along the shorter side. */
  private double worst(int from, int to) {
    double side = Math.min(free.width(), free.height());
    double sum = areas.subList(from, to).stream().mapToDouble(Double::doubleValue).sum();
    double greatest = areas.get(from);
    double least = areas.get(to - 1);
    return Math.max(side * side * greatest / (sum * sum), sum * sum / (side * side * least));
  }

  private void lay(List<Double> row) {
    double sum = row.stream().mapToDouble(Double::doubleValue).sum();
    boolean upright = free.width() >= free.height();
    double thick = sum / (upright ? free.height() : free.width());
    double along = upright ? free.y() : free.x();
    for (double area : row) {
      double length = area / thick;
      boxes.add(
          upright
              ? new Box(free.x(), along, thick, length)
              : new Box(along, free.y(), length, thick));
      along += length;
    }
    free =
        upright
            ? new Box(free.x() + thick, free.y(), Math.max(0, free.width() - thick), free.height())
            : new Box(free.x(), free.y() + thick, free.width(), Math.max(0, free.height() - thick));
  }
}
