package dawen.export;

import dawen.graph.Distribution;
import dawen.query.Columns;
import dawen.query.Columns.Column;
import java.util.List;
import java.util.Set;

/**
 * What stands in a table, or in the objects of a file of JSON lines.
 *
 * @param name by which the tables' descriptions refer to it: {@code exchanges}
 * @param columns in their order
 * @param key names of the columns by which no two rows are equal; none of their cells is empty
 * @param references to other tables
 * @param arrays names of the columns whose cells are JSON arrays; in CSV they are words
 */
record Table(
    String name,
    List<Column> columns,
    List<String> key,
    List<Reference> references,
    Set<String> arrays) {

  private static final Columns COLUMNS = Columns.bundled();

  private static final Reference EXCHANGE =
      new Reference(List.of("source", "index"), "exchanges", List.of("source", "index"));
  private static final Reference TRANSCRIPT = Reference.to("source", "transcripts", "source");
  private static final Reference CONFERENCE = Reference.to("conference_id", "conferences", "id");
  private static final Reference PLACE = Reference.to("outlet_country", "places", "code");

  private static final Reference OUTLET = Reference.to("outlet", "outlets", "id");

  /** Columns of words that are parted by spaces. */
  private static final Set<String> LISTS =
      Set.of("topics", "countries_question", "countries_answer");

  /**
   * Columns whose cells, where they are not empty, stand in the key of a table.
   *
   * @param columns of this table
   * @param table name of the other
   * @param key its columns
   */
  record Reference(List<String> columns, String table, List<String> key) {
    private static Reference to(String column, String table, String key) {
      return new Reference(List.of(column), table, List.of(key));
    }
  }

  /** What stands in a distribution that is the answer of a query. */
  static Table of(Distribution distribution) {
    String query = distribution.query().orElseThrow();
    List<Column> columns =
        Rows.columns(query).stream().map(column -> COLUMNS.find(column).orElseThrow()).toList();
    boolean records = distribution == Distribution.RECORDS;
    return new Table(
        records ? "exchange-records" : distribution.stem(),
        columns,
        key(distribution),
        references(distribution),
        records ? LISTS : Set.of());
  }

  private static List<String> key(Distribution distribution) {
    return switch (distribution) {
      case EXCHANGES, RECORDS -> EXCHANGE.key();
      case MENTIONS -> List.of("source", "begin", "end", "kind", "id");
      case TRANSCRIPTS -> TRANSCRIPT.key();
      case PLACES -> PLACE.key();
      default -> List.of("id");
    };
  }

  private static List<Reference> references(Distribution distribution) {
    return switch (distribution) {
      case TRANSCRIPTS -> List.of(CONFERENCE);
      case EXCHANGES -> List.of(TRANSCRIPT, OUTLET, PLACE);
      case RECORDS -> List.of(TRANSCRIPT, CONFERENCE, OUTLET, PLACE);
      case MENTIONS -> List.of(EXCHANGE);
      case OUTLETS -> List.of(PLACE);
      case TOPICS -> List.of(Reference.to("broader_id", "topics", "id"));
      default -> List.of();
    };
  }
}
