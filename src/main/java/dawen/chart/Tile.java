package dawen.chart;

import java.util.List;

/**
 * A part of a whole.
 *
 * @param item its label and its value, which its area stands for
 * @param parts drawn inside it, their areas in proportion to each other; may be empty
 */
public record Tile(Item item, List<Tile> parts) {

  public Tile {
    parts = List.copyOf(parts);
  }
}
