package dawen.lexicon;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Turns rows into links and refuses what cannot be right. */
final class LinkReader {
  static final List<String> COLUMNS = List.of("kind", "id", "authority", "code", "source", "note");

  private final BiFunction<Kind, String, Optional<Entry>> entries;

  /** {@code kind id authority} → the link, of which an entry has one for each authority. */
  private final Map<String, Link> links = new TreeMap<>();

  private LinkReader(BiFunction<Kind, String, Optional<Entry>> entries) {
    this.entries = entries;
  }

  /**
   * The links of several lists, of which a later one replaces what an earlier one says.
   *
   * @param entries finds the entry of a kind and id
   * @return sorted by kind, id and authority
   * @throws LexiconException at the first wrong line
   */
  static List<Link> read(List<Table> tables, BiFunction<Kind, String, Optional<Entry>> entries) {
    LinkReader reader = new LinkReader(entries);
    for (Table table : tables) {
      Set<String> own = new HashSet<>();
      table.rows().forEach(row -> reader.add(table, row, own));
    }
    return List.copyOf(reader.links.values());
  }

  private void add(Table table, Table.Row row, Set<String> own) {
    Entry entry = entry(table, row);
    Authority authority = authority(table, row, entry.kind());
    String code = row.cells().get(3);
    if (!authority.hasCode(code)) {
      throw table.fault(row, 3, "“" + code + "”; expected " + authority.form());
    }
    if (row.find(4) == null) {
      throw table.fault(row, 4, "no source; expected a short word for where the code is from");
    }
    String key = String.join("\t", row.cells().subList(0, 3));
    if (!own.add(key)) {
      throw table.fault(
          row,
          2,
          "%s has a code of %s already; expected one line for both"
              .formatted(entry.id(), authority.id()));
    }
    links.put(key, new Link(entry, authority, code));
  }

  private Entry entry(Table table, Table.Row row) {
    String word = row.cells().get(0);
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(k -> k.word().equals(word))
            .findFirst()
            .orElseThrow(
                () ->
                    table.fault(
                        row, 0, "no kind “" + word + "”; expected country, region or another"));
    String id = row.cells().get(1);
    return entries
        .apply(kind, id)
        .orElseThrow(
            () ->
                table.fault(
                    row,
                    1,
                    "no " + word + " “" + id + "”; expected an id of " + kind.file() + ".tsv"));
  }

  private static Authority authority(Table table, Table.Row row, Kind kind) {
    String word = row.cells().get(2);
    return Authority.find(word)
        .filter(authority -> authority.lists(kind))
        .orElseThrow(
            () ->
                table.fault(
                    row,
                    2,
                    "no authority “%s” for a %s; expected one of %s"
                        .formatted(word, kind.word(), known(kind))));
  }

  private static String known(Kind kind) {
    return Arrays.stream(Authority.values())
        .filter(authority -> authority.lists(kind))
        .map(Authority::id)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
