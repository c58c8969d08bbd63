package dawen.chart;

import java.util.List;
import java.util.Objects;

/**
 * A row of a heat map.
 *
 * @param label of the row
 * @param href what the label links to; empty for no link
 * @param cells one for each column; their labels are what their titles say
 */
public record HeatRow(String label, String href, List<Item> cells) {

  public HeatRow {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(href, "href");
    cells = List.copyOf(cells);
  }
}
