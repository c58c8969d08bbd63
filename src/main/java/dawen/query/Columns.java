package dawen.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the result columns of the shipped queries mean; one meaning a name, in all queries. */
public final class Columns {
  private static final String RESOURCE = "/dawen/query/columns.tsv";

  /**
   * A result column.
   *
   * @param name as in the SELECT: {@code outletLabel}
   * @param zh Chinese heading
   * @param en what it holds, in English, with its unit
   * @param type what its cells can be read as
   */
  public record Column(String name, String zh, String en, Type type) {}

  /** What the cells of a column are, where they are not empty. */
  public enum Type {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    DATE
  }

  private final SortedMap<String, Column> columns;

  private Columns(SortedMap<String, Column> columns) {
    this.columns = columns;
  }

  /** The columns that dawen ships, from {@code columns.tsv} beside this class. */
  public static Columns bundled() {
    try (InputStream in = Columns.class.getResourceAsStream(RESOURCE)) {
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read " + RESOURCE, cause);
    }
  }

  /** All columns, sorted by name. */
  public List<Column> list() {
    return List.copyOf(columns.values());
  }

  /** The column of that name, or nothing. */
  public Optional<Column> find(String name) {
    return Optional.ofNullable(columns.get(name));
  }

  /** Three cells a line, and a fourth where cells are no strings; the first line names them. */
  private static Columns of(String text) {
    SortedMap<String, Column> columns = new TreeMap<>();
    text.lines()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(Columns::column)
        .forEach(column -> columns.put(column.name(), column));
    return new Columns(columns);
  }

  private static Column column(String[] cells) {
    Type type = cells.length > 3 ? Type.valueOf(cells[3].toUpperCase(Locale.ROOT)) : Type.STRING;
    return new Column(cells[0], cells[1], cells[2], type);
  }
}
