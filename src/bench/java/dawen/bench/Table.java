package dawen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table in Markdown: text to the left in the first column, figures to the right in the others.
 */
final class Table {
  private static final String NONE = "—";

  private final List<String> lines = new ArrayList<>();

  Table(String... columns) {
    lines.add(line(List.of(columns)));
    lines.add("|---" + "|---:".repeat(columns.length - 1) + "|");
  }

  /** Adds a row. */
  void row(String... cells) {
    lines.add(line(List.of(cells)));
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** The table with its last line's end; empty where it has no row. */
  String markdown() {
    return lines.size() > 2 ? String.join("\n", lines) + "\n" : "";
  }

  /** A number with three digits that count: 0.0123, 1.23, 12.3, 1,234. */
  static String number(double value) {
    double size = Math.abs(value);
    int decimals = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  /** The same, or a dash where there is none. */
  static String number(Optional<Double> value) {
    return value.map(Table::number).orElse(NONE);
  }

  /** How often something fits into so many seconds; a dash where there is none of it. */
  static String rate(double amount, double seconds) {
    return amount == 0 || seconds == 0 ? NONE : number(amount / seconds);
  }

  /** Bytes as megabytes; a dash for none. */
  static String megabytes(double bytes) {
    return bytes == 0 ? NONE : number(bytes / 1e6);
  }
}
