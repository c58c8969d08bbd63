package dawen.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A run of characters on one line, without a gap that could part columns.
 *
 * @param row number of the line on the page; fragments side by side have the same
 * @param y of the baseline
 */
record Fragment(int row, float y, List<Glyph> glyphs) {

  /** Baselines so near, in font sizes, are one line. */
  private static final float SAME_LINE = 0.35f;

  /** A gap of so many font sizes may part columns. */
  static final float GUTTER = 0.9f;

  float begin() {
    return glyphs.get(0).x();
  }

  float end() {
    return glyphs.get(glyphs.size() - 1).end();
  }

  float width() {
    return end() - begin();
  }

  float size() {
    return glyphs.get(0).size();
  }

  /** The characters of a page as fragments, from top to bottom and left to right. */
  static List<Fragment> of(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x));
    List<Fragment> fragments = new ArrayList<>();
    int row = 0;
    for (int from = 0; from < sorted.size(); row++) {
      float y = sorted.get(from).y();
      int to = from + 1;
      while (to < sorted.size() && isSameLine(sorted.get(from), sorted.get(to))) {
        to++;
      }
      List<Glyph> line = new ArrayList<>(sorted.subList(from, to));
      line.sort(Comparator.comparingDouble(Glyph::x));
      cut(row, y, line, fragments);
      from = to;
    }
    return fragments;
  }

  private static boolean isSameLine(Glyph first, Glyph next) {
    return next.y() - first.y() < SAME_LINE * Math.max(first.size(), next.size());
  }

  private static void cut(int row, float y, List<Glyph> line, List<Fragment> fragments) {
    int from = 0;
    float end = line.get(0).end();
    for (int i = 1; i < line.size(); i++) {
      Glyph glyph = line.get(i);
      if (glyph.x() - end > GUTTER * glyph.size()) {
        fragments.add(new Fragment(row, y, List.copyOf(line.subList(from, i))));
        from = i;
      }
      end = Math.max(end, glyph.end());
    }
    fragments.add(new Fragment(row, y, List.copyOf(line.subList(from, line.size()))));
  }
}
