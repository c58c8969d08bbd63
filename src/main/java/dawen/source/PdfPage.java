package dawen.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The characters of a page put into reading order: from top to bottom, where there are columns one
 * after the other, what runs across them in its place.
 */
final class PdfPage {
  /** More fragments than this are a drawing or a huge table: they are read line by line. */
  private static final int MOST_FRAGMENTS = 4000;

  private final List<Fragment> fragments;
  private final float size;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param glyphs all written in the same direction
   */
  PdfPage(List<Glyph> glyphs) {
    this.fragments = Fragment.of(glyphs);
    this.size = median(glyphs.stream().map(Glyph::size).toList());
  }

  /** The lines, an empty one before each paragraph that space or indent begins. */
  List<String> lines() {
    if (fragments.size() > MOST_FRAGMENTS) {
      return new PdfColumn(fragments).lines();
    }
    int from = 0;
    int single = 0;
    while (from < fragments.size()) {
      PdfBand band = bandFrom(from);
      if (band == null) {
        from++;
        continue;
      }
      addColumn(single, from);
      lines.addAll(band.lines());
      from += band.fragments().size();
      single = from;
    }
    addColumn(single, fragments.size());
    return lines;
  }

  private void addColumn(int from, int to) {
    if (from < to) {
      lines.addAll(new PdfColumn(fragments.subList(from, to)).lines());
    }
  }

  /** The longest stretch from there on that stands in columns; null where there is none. */
  private PdfBand bandFrom(int from) {
    if (from > 0 && fragments.get(from - 1).row() == fragments.get(from).row()) {
      return null; // a line is not torn apart
    }
    PdfGutters gutters = new PdfGutters(leftEdge(), rightEdge(), Fragment.GUTTER * size);
    PdfBand band = null;
    for (int to = from; to < fragments.size() && !gutters.isClosed(); to++) {
      gutters.add(fragments.get(to));
      boolean rowEnds =
          to + 1 == fragments.size() || fragments.get(to + 1).row() > fragments.get(to).row();
      List<Float> middles = rowEnds ? gutters.middles() : List.of();
      if (!middles.isEmpty()) {
        band = new PdfBand(fragments.subList(from, to + 1), middles, size);
      }
    }
    return band;
  }

  private float leftEdge() {
    return (float) fragments.stream().mapToDouble(Fragment::begin).min().orElse(0);
  }

  private float rightEdge() {
    return (float) fragments.stream().mapToDouble(Fragment::end).max().orElse(0);
  }

  /** The middle value; 0 of none. */
  static float median(List<Float> values) {
    List<Float> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }
}
