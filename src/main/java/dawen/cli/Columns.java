package dawen.cli;

import dawen.query.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells, aligned by display width; numbers stand on the right. */
final class Columns {
  private final List<List<String>> rows = new ArrayList<>();

  Columns(String... heads) {
    rows.add(List.of(heads));
  }

  void add(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell == null ? "" : Text.oneLine(cell.toString()));
    }
    rows.add(row);
  }

  /** The lines, heads first, without spaces at their ends. */
  List<String> lines() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = row.get(i);
      line.append(i == 0 ? "" : "  ");
      line.append(isNumeric(i) ? Text.padLeft(cell, widths[i]) : Text.pad(cell, widths[i]));
    }
    return line.toString().stripTrailing();
  }

  private boolean isNumeric(int column) {
    return rows.stream().skip(1).allMatch(row -> row.get(column).matches("\\d*"));
  }
}
