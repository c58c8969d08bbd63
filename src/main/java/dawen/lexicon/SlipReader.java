package dawen.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code slips.tsv}. */
final class SlipReader {
  static final List<String> COLUMNS = List.of("printed", "meant", "not_after", "not_before");

  private SlipReader() {}

  /**
   * The slips of some lists, those of a later list in place of earlier ones.
   *
   * @throws LexiconException if one stands twice in a list, changes the number of characters, or
   *     means what itself is a slip
   */
  static List<Slip> read(List<Table> tables) {
    Map<String, Slip> slips = new TreeMap<>();
    for (Table table : tables) {
      Map<String, Slip> own = new TreeMap<>();
      table.rows().forEach(row -> add(table, row, own));
      slips.putAll(own);
    }
    for (Table table : tables) {
      table.rows().forEach(row -> checkMeaning(table, row, slips));
    }
    return new ArrayList<>(slips.values());
  }

  private static void add(Table table, Table.Row row, Map<String, Slip> own) {
    List<String> cells = row.cells();
    String printed = cells.get(0);
    String meant = cells.get(1);
    if (printed.isEmpty() || printed.length() != meant.length() || printed.equals(meant)) {
      throw table.fault(
          row,
          1,
          "“%s” for “%s”; expected another word of as many characters".formatted(meant, printed));
    }
    if (own.put(printed, new Slip(printed, meant, cells.get(2), cells.get(3))) != null) {
      throw table.fault(row, 0, "“" + printed + "” stands there already; expected it once");
    }
  }

  /** A repaired text must need no repair. */
  private static void checkMeaning(Table table, Table.Row row, Map<String, Slip> slips) {
    String meant = row.cells().get(1);
    for (String printed : slips.keySet()) {
      if (meant.contains(printed)) {
        throw table.fault(row, 1, "“" + meant + "” has the slip “" + printed + "” in it");
      }
    }
  }
}
