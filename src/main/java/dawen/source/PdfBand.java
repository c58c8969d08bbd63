package dawen.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a page that stands in columns: an article, which is read column after column, or a
 * table, which is read row after row.
 *
 * @param fragments from top to bottom
 * @param gutters where columns part, from left to right
 * @param size of the page's print, in points
 */
record PdfBand(List<Fragment> fragments, List<Float> gutters, float size) {

  /** A column of an article holds so many characters in a line. */
  private static final int NARROWEST_COLUMN = 8;

  /** Its lines fill so much of it. */
  private static final float FULL = 0.6f;

  /** Rows of a table stand so much further apart than lines. */
  private static final float ROW_GAP = 1.25f;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<Fragment> part : isArticle() ? List.of(fragments) : rows()) {
      addColumns(part, lines);
    }
    return lines;
  }

  private void addColumns(List<Fragment> part, List<String> lines) {
    List<List<Fragment>> columns = columns(part);
    boolean oneLine = part.get(0).row() == part.get(part.size() - 1).row();
    for (int i = 0; i < columns.size(); i++) {
      List<String> ofColumn =
          columns.get(i).isEmpty() ? List.of() : new PdfColumn(columns.get(i)).lines();
      boolean label = i > 0 && isLabel(columns.get(i - 1));
      if (!ofColumn.isEmpty() && !lines.isEmpty() && (label || oneLine && i > 0)) {
        int last = lines.size() - 1;
        lines.set(last, lines.get(last) + " " + ofColumn.get(0));
        lines.addAll(ofColumn.subList(1, ofColumn.size()));
      } else {
        lines.addAll(ofColumn);
      }
    }
  }

  /** A number or a name that stands in a column of its own beside the text. */
  private boolean isLabel(List<Fragment> column) {
    return column.size() == 1 && column.get(0).width() < NARROWEST_COLUMN * size;
  }

  private List<List<Fragment>> columns(List<Fragment> part) {
    List<List<Fragment>> columns = new ArrayList<>();
    for (int i = 0; i <= gutters.size(); i++) {
      columns.add(new ArrayList<>());
    }
    for (Fragment fragment : part) {
      int column = 0;
      while (column < gutters.size() && fragment.begin() > gutters.get(column)) {
        column++;
      }
      columns.get(column).add(fragment);
    }
    return columns;
  }

  private boolean isArticle() {
    return columns(fragments).stream().allMatch(this::isProse) && !allBeginTogether();
  }

  private boolean isProse(List<Fragment> column) {
    float from = Float.MAX_VALUE;
    float to = 0;
    for (Fragment fragment : column) {
      from = Math.min(from, fragment.begin());
      to = Math.max(to, fragment.end());
    }
    float width = PdfPage.median(column.stream().map(Fragment::width).toList());
    return to - from >= NARROWEST_COLUMN * size && width >= FULL * (to - from);
  }

  /** Whether, below each gap, all columns go on at the same height, as the cells of a row do. */
  private boolean allBeginTogether() {
    List<List<Fragment>> rows = rows();
    return rows.size() > 1
        && rows.stream()
            .allMatch(
                row ->
                    columns(row).stream()
                        .allMatch(
                            cell ->
                                !cell.isEmpty() && cell.get(0).y() - row.get(0).y() < size * 0.5f));
  }

  /** The band cut at gaps, and where something stands in a narrow first column. */
  private List<List<Fragment>> rows() {
    float gap = ROW_GAP * pitch();
    boolean labelled = columns(fragments).get(0).stream().allMatch(f -> f.width() < 6 * size);
    List<List<Fragment>> rows = new ArrayList<>();
    List<Fragment> row = new ArrayList<>();
    for (Fragment fragment : fragments) {
      Fragment last = row.isEmpty() ? fragment : row.get(row.size() - 1);
      boolean newLine = fragment.row() > last.row();
      boolean label = labelled && fragment.begin() < gutters.get(0);
      if (newLine && (label || fragment.y() - last.y() > gap)) {
        rows.add(row);
        row = new ArrayList<>();
      }
      row.add(fragment);
    }
    rows.add(row);
    return rows;
  }

  /** The usual distance of lines. */
  private float pitch() {
    List<Float> steps = new ArrayList<>();
    for (List<Fragment> column : columns(fragments)) {
      for (int i = 1; i < column.size(); i++) {
        float step = column.get(i).y() - column.get(i - 1).y();
        if (step > size * 0.5f) {
          steps.add(step);
        }
      }
    }
    return PdfPage.median(steps);
  }
}
