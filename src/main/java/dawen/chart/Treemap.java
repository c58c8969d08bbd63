package dawen.chart;

import dawen.web.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tiles whose areas are their values, with the parts of each inside it: a whole and its parts.
 * Drawn twice, for wide pages and for narrow ones; the style sheet shows one of them.
 */
public final class Treemap {

  private static final Box WIDE = new Box(0, 0, 960, 560);
  private static final Box NARROW = new Box(0, 0, 360, 620);
  private static final int TONES = 8;
  private static final double FONT = 13;
  private static final double LINE = 17;
  private static final double PADDING = 5;
  private static final double STRIP = 20;

  private static final int MOST_LINES = 3;

  /** So many letters of a label that is cut still tell something. */
  private static final double LEAST_WIDTH = 3;

  private Treemap() {}

  /** The greatest tiles first; those of value zero are left out. Nothing if none is left. */
  public static Html of(String caption, List<Tile> tiles) {
    return sorted(tiles).isEmpty()
        ? Html.NONE
        : Chart.figure(
            "treemap",
            caption,
            drawing("wide", WIDE, caption, tiles).and(drawing("narrow", NARROW, caption, tiles)));
  }

  private static Html drawing(String kind, Box box, String caption, List<Tile> tiles) {
    List<Tile> sorted = sorted(tiles);
    List<Box> boxes = boxes(box, sorted);
    List<Html> groups = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      groups.add(
          Html.tag("g")
              .set("class", "tone-" + (i % TONES + 1))
              .with(group(sorted.get(i), boxes.get(i))));
    }
    return Svg.drawing(kind, box.width(), box.height(), caption).with(groups);
  }

  private static List<Box> boxes(Box box, List<Tile> sorted) {
    return Squares.of(box, sorted.stream().map(tile -> tile.item().value()).toList());
  }

  static List<Tile> sorted(List<Tile> tiles) {
    return tiles.stream()
        .filter(tile -> tile.item().value() > 0)
        .sorted(Comparator.comparingDouble((Tile tile) -> tile.item().value()).reversed())
        .toList();
  }

  private static Html group(Tile tile, Box box) {
    List<Tile> parts = sorted(tile.parts());
    Box inside = box.inside(2, STRIP);
    if (parts.isEmpty() || inside.area() == 0) {
      return leaf(tile.item(), box);
    }
    List<Box> boxes = boxes(inside, parts);
    List<Html> all = new ArrayList<>();
    all.add(whole(tile.item(), box));
    for (int i = 0; i < parts.size(); i++) {
      all.add(leaf(parts.get(i).item(), boxes.get(i)));
    }
    return Html.of(all);
  }

  /** Its label stands in the strip that its parts leave free. */
  private static Html whole(Item item, Box box) {
    Box strip = new Box(box.x(), box.y(), box.width(), STRIP);
    return tile("whole", item, Svg.box(box).and(label(item, strip)));
  }

  private static Html leaf(Item item, Box box) {
    return tile("leaf", item, Svg.box(box).and(label(item, box)));
  }

  private static Html tile(String kind, Item item, Html content) {
    return Svg.mark(item.href(), kind, Chart.title(item.label(), item.value()), content);
  }

  /** The label where it fits, on up to three lines; the value below it where that fits too. */
  private static Html label(Item item, Box box) {
    double width = (box.width() - 2 * PADDING) / FONT;
    int room = (int) ((box.height() - 2) / LINE);
    if (room < 1 || width < Math.min(LEAST_WIDTH, Words.width(item.label()))) {
      return Html.NONE;
    }
    List<Html> lines = new ArrayList<>();
    for (String words : Words.lines(item.label(), width, Math.min(MOST_LINES, room))) {
      lines.add(line(box, lines.size() + 1, "name", words));
    }
    String number = Figures.shown(item.value());
    if (lines.size() < room && Words.width(number) <= width) {
      lines.add(line(box, lines.size() + 1, "number", number));
    }
    return Html.of(lines);
  }

  private static Html line(Box box, int line, String kind, String words) {
    return Svg.text(box.x() + PADDING, box.y() + line * LINE - 2).set("class", kind).with(words);
  }
}
