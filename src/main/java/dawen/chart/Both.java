package dawen.chart;

import java.util.Objects;

/**
 * Something with a figure on either side.
 *
 * @param label as shown
 * @param href what it links to; empty for no link
 * @param left zero or more
 * @param right zero or more
 */
public record Both(String label, String href, double left, double right) {

  /**
   * @throws IllegalArgumentException if a value is negative or no finite number
   */
  public Both {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(href, "href");
    Figures.check(label, left);
    Figures.check(label, right);
  }
}
