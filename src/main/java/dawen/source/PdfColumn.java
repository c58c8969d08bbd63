package dawen.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of one column, from top to bottom. */
final class PdfColumn {
  /** A paragraph stands so much further apart than lines do. */
  private static final float PARAGRAPH_GAP = 1.3f;

  /** Indent of a paragraph's first line, in characters. */
  private static final float INDENT = 1.4f;

  private static final float DEEPEST_INDENT = 4.5f;

  /** Between letters, so much of the size is a space; a Latin word is set tighter. */
  private static final float LETTER_GAP = 0.18f;

  /** Between Chinese and Latin, which are set a little apart without a space. */
  private static final float MIXED_GAP = 0.5f;

  private final List<List<Fragment>> rows = new ArrayList<>();
  private final float size;
  private final float pitch;
  private final float left;

  /**
   * @param fragments from top to bottom
   */
  PdfColumn(List<Fragment> fragments) {
    for (Fragment fragment : fragments) {
      boolean goesOn = !rows.isEmpty() && last(rows).get(0).row() == fragment.row();
      if (!goesOn) {
        rows.add(new ArrayList<>());
      }
      last(rows).add(fragment);
    }
    this.size = PdfPage.median(fragments.stream().map(Fragment::size).toList());
    this.pitch = pitch();
    this.left = leftEdge();
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  private float pitch() {
    List<Float> steps = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      steps.add(rows.get(i).get(0).y() - rows.get(i - 1).get(0).y());
    }
    return PdfPage.median(steps);
  }

  /** Where most lines begin; of several such places the leftmost. */
  private float leftEdge() {
    Map<Integer, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(Math.round(row.get(0).begin()), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  /** The lines, an empty one before each paragraph that space or indent begins. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (beginsParagraph(i)) {
        lines.add("");
      }
      lines.add(text(rows.get(i)));
    }
    return lines;
  }

  private boolean beginsParagraph(int i) {
    Fragment first = rows.get(i).get(0);
    float indent = (first.begin() - left) / size;
    if (indent > INDENT && indent < DEEPEST_INDENT) {
      return true;
    }
    return i > 0 && first.y() - rows.get(i - 1).get(0).y() > PARAGRAPH_GAP * pitch;
  }

  private static String text(List<Fragment> row) {
    StringBuilder line = new StringBuilder();
    Glyph before = null;
    for (Fragment fragment : row) {
      for (Glyph glyph : fragment.glyphs()) {
        boolean gap = before != null && (glyph.spaced() || isSpace(before, glyph));
        line.append(gap ? " " : "").append(glyph.text());
        before = glyph;
      }
    }
    return line.toString();
  }

  private static boolean isSpace(Glyph before, Glyph after) {
    float gap = (after.x() - before.end()) / after.size();
    if (before.isWide() && after.isWide()) {
      return gap > Fragment.GUTTER;
    }
    return gap > (before.isWide() || after.isWide() ? MIXED_GAP : LETTER_GAP);
  }
}
