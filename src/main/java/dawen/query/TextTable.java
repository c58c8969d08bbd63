package dawen.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table drawn with lines, aligned by display width.
 *
 * <pre>
 * ┌─────────┬────────┐
 * │ country │ answer │
 * ├─────────┼────────┤
 * │ 俄罗斯  │      6 │
 * └─────────┴────────┘
 * </pre>
 */
final class TextTable {
  private static final int NARROWEST = 4;

  private final Cells cells;
  private final List<Integer> widths;

  /**
   * @param width columns of the terminal; 0 if nothing may be cut
   */
  TextTable(Cells answer, int width) {
    cells =
        new Cells(
            answer.columns(),
            answer.rows().stream()
                .map(row -> row.stream().map(TextTable::printable).toList())
                .toList(),
            answer.numeric());
    widths = widths();
    if (width > 0) {
      narrow(width);
    }
  }

  String draw() {
    StringBuilder out = new StringBuilder();
    out.append(rule("┌─", "─┬─", "─┐\n")).append(line(cells.columns()));
    out.append(rule("├─", "─┼─", "─┤\n"));
    cells.rows().forEach(row -> out.append(line(row)));
    return out.append(rule("└─", "─┴─", "─┘\n")).toString();
  }

  /**
   * What may go to a terminal: a line end or tab becomes a blank; other controls, which could steer
   * the terminal, and marks that turn the direction of writing become the replacement character.
   */
  private static String printable(String cell) {
    return cell.replaceAll("[\t\r\n]+", " ")
        .replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029]", "\uFFFD");
  }

  private List<Integer> widths() {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < cells.columns().size(); i++) {
      int header = DisplayWidth.of(cells.columns().get(i));
      all.add(cells.column(i).mapToInt(DisplayWidth::of).reduce(header, Math::max));
    }
    return all;
  }

  /** Takes from the widest column of words until the table fits or no column can give more. */
  private void narrow(int width) {
    int lines = 3 * widths.size() + 1;
    int total = lines + widths.stream().mapToInt(Integer::intValue).sum();
    for (int widest = widest(); total > width && widest >= 0; widest = widest()) {
      widths.set(widest, widths.get(widest) - 1);
      total--;
    }
  }

  private int widest() {
    int widest = -1;
    for (int i = 0; i < widths.size(); i++) {
      int floor = widest < 0 ? NARROWEST : widths.get(widest);
      if (!cells.numeric().get(i) && widths.get(i) > floor) {
        widest = i;
      }
    }
    return widest;
  }

  private String rule(String left, String middle, String right) {
    return widths.stream().map("─"::repeat).collect(Collectors.joining(middle, left, right));
  }

  private String line(List<String> row) {
    List<String> padded = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String cell = DisplayWidth.cut(row.get(i), widths.get(i));
      String blanks = " ".repeat(widths.get(i) - DisplayWidth.of(cell));
      padded.add(cells.numeric().get(i) ? blanks + cell : cell + blanks);
    }
    return padded.stream().collect(Collectors.joining(" │ ", "│ ", " │\n"));
  }
}
