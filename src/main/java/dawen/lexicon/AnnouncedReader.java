package dawen.lexicon;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Turns rows into announced numbers and refuses what cannot be right. */
final class AnnouncedReader {
  static final List<String> COLUMNS =
      List.of("date", "speaker", "questions", "source", "address", "note");

  /** Nobody answers more questions at one conference. */
  private static final int MOST = 999;

  private AnnouncedReader() {}

  /**
   * The numbers of several lists, of which a later one replaces what an earlier one has of the same
   * date, speaker and source.
   *
   * @param people by id
   * @return sorted by date, speaker and source
   * @throws LexiconException at the first wrong line
   */
  static List<Announced> read(List<Table> tables, Map<String, Entry> people) {
    Map<String, Announced> all = new TreeMap<>();
    for (Table table : tables) {
      Set<String> own = new HashSet<>();
      for (Table.Row row : table.rows()) {
        String key = row.cells().get(0) + "\t" + row.cells().get(1) + "\t" + row.cells().get(3);
        all.put(key, announced(table, row, people));
        if (!own.add(key)) {
          throw table.fault(
              row, 3, "“" + row.cells().get(3) + "” stands there already; expected it once");
        }
      }
    }
    return List.copyOf(all.values());
  }

  private static Announced announced(Table table, Table.Row row, Map<String, Entry> people) {
    Entry speaker = people.get(row.cells().get(1));
    if (speaker == null) {
      throw table.fault(
          row, 1, "no person “" + row.cells().get(1) + "”; expected an id of people.tsv");
    }
    if (row.find(3) == null) {
      throw table.fault(row, 3, "no source; expected the short name of a report");
    }
    return new Announced(
        date(table, row), speaker, questions(table, row), row.find(3), address(table, row));
  }

  private static LocalDate date(Table table, Table.Row row) {
    try {
      return LocalDate.parse(row.cells().get(0));
    } catch (DateTimeParseException e) {
      throw table.fault(row, 0, "“" + row.cells().get(0) + "”; expected a date like 2031-03-07");
    }
  }

  private static int questions(Table table, Table.Row row) {
    String cell = row.cells().get(2);
    if (!cell.matches("[1-9]\\d{0,2}")) {
      throw table.fault(row, 2, "“" + cell + "”; expected a number from 1 to " + MOST);
    }
    return Integer.parseInt(cell);
  }

  private static String address(Table table, Table.Row row) {
    String address = row.find(4);
    if (address != null && !isWebAddress(address)) {
      throw table.fault(row, 4, "“" + address + "”; expected a web address, or nothing");
    }
    return address;
  }

  private static boolean isWebAddress(String address) {
    try {
      URI uri = new URI(address);
      return address.matches("https?://[!-~]+") && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
