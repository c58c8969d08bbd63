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

  /** A headline is set so much larger than the text. */
  private static final float LARGE = 1.15f;

  private final List<Fragment> fragments;
  private final float size;
  private final float left;
  private final float right;
  private final List<String> lines = new ArrayList<>();
  private List<Float> gutters;

  /**
   * @param glyphs all written in the same direction
   * @param gutters where columns part on the page before
   */
  PdfPage(List<Glyph> glyphs, List<Float> gutters) {
    this.gutters = gutters;
    this.fragments = Fragment.of(glyphs);
    this.size = median(glyphs.stream().map(Glyph::size).toList());
    this.left = (float) fragments.stream().mapToDouble(Fragment::begin).min().orElse(0);
    this.right = (float) fragments.stream().mapToDouble(Fragment::end).max().orElse(0);
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
      gutters = band.gutters();
      from += band.fragments().size();
      single = from;
    }
    addColumn(single, fragments.size());
    return lines;
  }

  /** Where columns part on this page, or on the last one that had any. */
  List<Float> gutters() {
    return gutters;
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
    if (isHeadline(fragments.get(from))) {
      return null;
    }
    PdfGutters gutters = new PdfGutters(left, right, Fragment.GUTTER * size, this.gutters);
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

  /** Large print in the middle of the page runs above all columns, however short it is. */
  private boolean isHeadline(Fragment fragment) {
    float middle = (fragment.begin() + fragment.end()) / 2;
    float off = Math.abs(middle - (left + right) / 2);
    return fragment.size() > LARGE * size && off < 2 * size;
  }

  /** The middle value; 0 of none. */
  static float median(List<Float> values) {
    List<Float> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }
}
