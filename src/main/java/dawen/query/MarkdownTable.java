package dawen.query;

import java.util.List;
import java.util.stream.Collectors;

/** A table in GitHub Flavored Markdown, https://github.github.com/gfm/#tables-extension-. */
final class MarkdownTable {
  private MarkdownTable() {}

  static String draw(Cells cells) {
    String rule =
        cells.numeric().stream()
            .map(numeric -> numeric ? "---:" : "---")
            .collect(Collectors.joining(" | ", "| ", " |\n"));
    String rows = cells.rows().stream().map(MarkdownTable::line).collect(Collectors.joining());
    return line(cells.columns()) + rule + rows;
  }

  private static String line(List<String> row) {
    return row.stream().map(MarkdownTable::escape).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** A cell is text on one line: no mark-up of its own, no HTML, no end of the cell. */
  private static String escape(String cell) {
    return cell.replaceAll("([\\\\`*_\\[\\]|~])", "\\\\$1")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("\\R", "<br>")
        .replaceAll("\\p{Cc}", " ");
  }
}
