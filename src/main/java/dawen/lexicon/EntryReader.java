package dawen.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Turns the rows of one kind's list into entries and refuses what cannot be right. */
final class EntryReader {
  static final List<String> COLUMNS =
      List.of(
          "id", "zh", "en", "place", "surfaces", "abbr", "parent", "wikidata", "source", "note");

  private static final Pattern WORD_ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern PLACE = Pattern.compile("[A-Z]{2}");
  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9]\\d*");

  private final Kind kind;
  private final Table table;
  private final Map<String, Entry> entries = new TreeMap<>();
  private final Map<String, Integer> lineOfSurface = new HashMap<>();

  private EntryReader(Kind kind, Table table) {
    this.kind = kind;
    this.table = table;
  }

  /**
   * The entries of a list by id.
   *
   * @throws LexiconException at the first wrong line
   */
  static Map<String, Entry> read(Kind kind, String path, String text) {
    EntryReader reader = new EntryReader(kind, Table.parse(path, text, COLUMNS));
    reader.table.rows().forEach(reader::add);
    return reader.entries;
  }

  private void add(Table.Row row) {
    check(row, 0, kind == Kind.COUNTRY ? PLACE : WORD_ID, "an id");
    check(row, 1, null, "a Chinese name");
    check(row, 2, null, "an English name");
    checkIfPresent(row, 3, PLACE, "an ISO 3166-1 alpha-2 code");
    checkIfPresent(row, 7, WIKIDATA, "a Wikidata id like Q30");
    Entry entry = entry(row);
    if (entries.putIfAbsent(entry.id(), entry) != null) {
      throw table.fault(row, 0, "id " + entry.id() + " stands twice; expected one line an id");
    }
    claim(row, 1, entry.zh());
    entry.surfaces().forEach(surface -> claim(row, 4, surface));
  }

  private Entry entry(Table.Row row) {
    String id = row.cells().get(0);
    return new Entry(
        kind,
        id,
        row.cells().get(1),
        row.cells().get(2),
        kind == Kind.COUNTRY ? id : row.find(3),
        row.list(4),
        row.list(5),
        row.find(6),
        row.find(7),
        true);
  }

  private void claim(Table.Row row, int cell, String surface) {
    Integer earlier = lineOfSurface.putIfAbsent(surface, row.line());
    if (earlier != null) {
      throw table.fault(
          row, cell, "“" + surface + "” stands in line " + earlier + " too; expected it once");
    }
  }

  private void check(Table.Row row, int cell, Pattern pattern, String what) {
    String value = row.cells().get(cell);
    if (value.isEmpty() || (pattern != null && !pattern.matcher(value).matches())) {
      throw table.fault(row, cell, "“" + value + "”; expected " + what);
    }
  }

  private void checkIfPresent(Table.Row row, int cell, Pattern pattern, String what) {
    if (row.find(cell) != null) {
      check(row, cell, pattern, what);
    }
  }
}
