package dawen.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
   */
  public record Column(String name, String zh, String en) {}

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

  /** Three cells a line, the first line names them. */
  private static Columns of(String text) {
    SortedMap<String, Column> columns = new TreeMap<>();
    text.lines()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .forEach(cells -> columns.put(cells[0], new Column(cells[0], cells[1], cells[2])));
    return new Columns(columns);
  }
}
