package dawen.export;

import dawen.query.Columns;
import dawen.query.Columns.Column;
import java.util.List;

/**
 * What stands in a table.
 *
 * @param name of its query: {@code exchanges}
 * @param columns in their order
 * @param key names of the columns by which no two rows are equal; none of their cells is empty
 * @param exchange names of the columns that together refer to the key of {@code exchanges}
 */
record Table(String name, List<Column> columns, List<String> key, List<String> exchange) {

  static final String EXCHANGES = "exchanges";

  /** The table of that query. */
  static Table of(String name) {
    Columns known = Columns.bundled();
    List<Column> columns =
        DataFiles.query(name).getResultVars().stream()
            .map(column -> known.find(column).orElseThrow())
            .toList();
    return name.equals(EXCHANGES)
        ? new Table(name, columns, List.of("source", "index"), List.of())
        : new Table(
            name,
            columns,
            List.of("source", "begin", "end", "kind", "id"),
            List.of("source", "index"));
  }
}
