package dawen.chart;

import java.util.Objects;

/**
 * Something with a figure.
 *
 * @param label as shown; cut on the drawing where it is long, whole in the mark's title
 * @param href what the mark links to; empty for no link
 * @param value zero or more
 */
public record Item(String label, String href, double value) {

  /**
   * @throws IllegalArgumentException if the value is negative or no finite number
   */
  public Item {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(href, "href");
    Figures.check(label, value);
  }
}
