package dawen.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * A tab-separated list: a header, then rows; {@code #} begins a comment line.
 *
 * @param path named in messages
 * @param rows in order
 */
public record Table(String path, List<Row> rows) {

  /**
   * A line of a list.
   *
   * @param line 1-based
   * @param cells as many as the header has
   */
  public record Row(int line, List<String> cells) {

    /** The cell, or null where it is empty. */
    public String find(int column) {
      return cells.get(column).isEmpty() ? null : cells.get(column);
    }

    /** The parts of a cell between {@code |}; none where it is empty. */
    public List<String> list(int column) {
      return cells.get(column).isEmpty() ? List.of() : List.of(cells.get(column).split("\\|"));
    }
  }

  /**
   * Reads a list.
   *
   * @param columns names that the header must have, in order
   * @throws LexiconException at the first line that differs
   */
  public static Table parse(String path, String text, List<String> columns) {
    List<Row> rows = new ArrayList<>();
    boolean headed = false;
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (!headed) {
        checkHeader(path, i + 1, cells, columns);
        headed = true;
      } else {
        checkCells(path, i + 1, line, cells, columns);
        rows.add(new Row(i + 1, cells));
      }
    }
    if (!headed) {
      throw new LexiconException(path + ":1:1: no header; expected " + String.join("\t", columns));
    }
    return new Table(path, rows);
  }

  private static void checkHeader(String path, int line, List<String> cells, List<String> columns) {
    if (!cells.equals(columns)) {
      throw new LexiconException(
          path + ":" + line + ":1: header is " + cells + "; expected " + columns);
    }
  }

  private static void checkCells(
      String path, int line, String text, List<String> cells, List<String> columns) {
    if (cells.size() != columns.size()) {
      throw new LexiconException(
          "%s:%d:%d: %d cells; expected %d, parted by tabs: %s"
              .formatted(path, line, text.length() + 1, cells.size(), columns.size(), columns));
    }
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).equals(cells.get(i).strip())) {
        throw new LexiconException(
            "%s:%d:%d: white space round “%s” in %s; expected none"
                .formatted(path, line, column(cells, i), cells.get(i), columns.get(i)));
      }
    }
  }

  /** 1-based column in the line at which a cell begins. */
  static int column(List<String> cells, int cell) {
    return 1 + cells.subList(0, cell).stream().mapToInt(c -> c.length() + 1).sum();
  }

  /** A fault in one cell of a row. */
  public LexiconException fault(Row row, int cell, String message) {
    return new LexiconException(
        "%s:%d:%d: %s".formatted(path, row.line(), column(row.cells(), cell), message));
  }
}
