package dawen.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All entries of the word lists, by kind and id, and the lists that tell how names are used. */
public final class Lexicon {
  private static final List<String> WORD_COLUMNS = List.of("topic", "word", "weight");
  private static final List<String> COMPOUND_COLUMNS = List.of("word", "entries");
  private static final List<String> GUARD_COLUMNS = List.of("word", "instead_of");
  private static final List<String> ABBREVIATION_COLUMNS = List.of("abbr", "entries", "use");
  private static final List<String> CAPITAL_COLUMNS = List.of("name", "country");

  /** Stands first in a list of entries where a name alone names none of them. */
  private static final String NOTHING = "-";

  private final Map<Kind, Map<String, Entry>> entries = new EnumMap<>(Kind.class);
  private final List<TopicWord> topicWords = new ArrayList<>();
  private final List<TopicWord> topicCorrections = new ArrayList<>();
  private final Map<String, List<Entry>> compounds = new LinkedHashMap<>();
  private final List<String> guards = new ArrayList<>();
  private final Map<String, Abbreviation> abbreviations = new TreeMap<>();
  private final Map<String, Entry> capitals = new TreeMap<>();
  private final List<Slip> slips = new ArrayList<>();
  private final List<Link> links;
  private final List<Announced> announced;

  /**
   * A word that speaks for a topic.
   *
   * @param topic the topic's entry
   * @param word as it stands in texts
   * @param weight how strongly; negative where it speaks against
   */
  public record TopicWord(Entry topic, String word, double weight) {}

  /**
   * A one-character name.
   *
   * @param text the character
   * @param entries what it can stand for, the likeliest first
   * @param use how surely it is a name
   * @param otherwise what it names where the text names none of the entries; null for nothing
   */
  public record Abbreviation(String text, List<Entry> entries, Use use, Entry otherwise) {
    public Abbreviation {
      entries = List.copyOf(entries);
    }
  }

  /** How surely a character is a name. */
  public enum Use {
    /** Beside another name, always: 美, 俄. */
    NAME,
    /** Beside 中 only: 中哈, but not 斯塔默. */
    WITH_CHINA,
    /** An ordinary word too, whose neighbours must decide: 新, 加. */
    WORD
  }

  private Lexicon(Path folder) {
    for (Kind kind : Kind.values()) {
      Map<String, Entry> all = EntryReader.read(kind, name(kind.file()), bundled(kind.file()));
      Path own = folder == null ? null : folder.resolve(kind.file() + ".tsv");
      if (own != null && Files.exists(own)) {
        all.putAll(EntryReader.read(kind, own.toString(), text(own)));
      }
      entries.put(kind, all);
    }
    readUses(folder);
    links = LinkReader.read(tables(folder, "links", LinkReader.COLUMNS), this::find);
    announced =
        AnnouncedReader.read(
            tables(folder, "announced", AnnouncedReader.COLUMNS), entries.get(Kind.PERSON));
  }

  /** The lists that dawen ships. */
  public static Lexicon bundled() {
    return new Lexicon(null);
  }

  /**
   * The shipped lists with a user's lists laid over them: same columns, same file names; an entry
   * of the same id replaces the shipped one.
   *
   * @param folder holds any of {@code countries.tsv}, {@code outlets.tsv} …
   * @throws LexiconException if a line is wrong, naming file and line, or the folder holds no list
   */
  public static Lexicon with(Path folder) {
    boolean any =
        List.of(
                "topic-words",
                "topic-weights",
                "compounds",
                "guards",
                "abbreviations",
                "capitals",
                "slips",
                "links",
                "announced")
            .stream()
            .anyMatch(list -> Files.exists(folder.resolve(list + ".tsv")));
    for (Kind kind : Kind.values()) {
      any |= Files.exists(folder.resolve(kind.file() + ".tsv"));
    }
    if (!any) {
      throw new LexiconException(
          folder
              + ": no word list in it; expected outlets.tsv, countries.tsv or another list of"
              + " data/lexicon");
    }
    return new Lexicon(folder);
  }

  private void readUses(Path folder) {
    for (Table table : tables(folder, "topic-words", WORD_COLUMNS)) {
      table.rows().forEach(row -> topicWords.add(topicWord(table, row)));
    }
    for (Table table : tables(folder, "topic-weights", WORD_COLUMNS)) {
      table.rows().forEach(row -> topicCorrections.add(topicWord(table, row)));
    }
    for (Table table : tables(folder, "compounds", COMPOUND_COLUMNS)) {
      table.rows().forEach(row -> compounds.put(row.cells().get(0), references(table, row, 1)));
    }
    for (Table table : tables(folder, "guards", GUARD_COLUMNS)) {
      table.rows().forEach(row -> guards.add(row.cells().get(0)));
    }
    for (Table table : tables(folder, "capitals", CAPITAL_COLUMNS)) {
      table
          .rows()
          .forEach(row -> capitals.put(row.cells().get(0), references(table, row, 1).get(0)));
    }
    slips.addAll(SlipReader.read(tables(folder, "slips", SlipReader.COLUMNS)));
    addAbbreviations();
    for (Table table : tables(folder, "abbreviations", ABBREVIATION_COLUMNS)) {
      table.rows().forEach(row -> addAbbreviation(table, row));
    }
  }

  private TopicWord topicWord(Table table, Table.Row row) {
    Entry topic = entries.get(Kind.TOPIC).get(row.cells().get(0));
    if (topic == null) {
      throw table.fault(
          row, 0, "no topic “" + row.cells().get(0) + "”; expected an id of topics.tsv");
    }
    try {
      double weight = Double.parseDouble(row.cells().get(2));
      return new TopicWord(topic, row.cells().get(1), weight);
    } catch (NumberFormatException e) {
      throw table.fault(row, 2, "“" + row.cells().get(2) + "”; expected a number like 2.5");
    }
  }

  /** Every one-character name of the lists, in the order of countries, then regions. */
  private void addAbbreviations() {
    for (Kind kind : List.of(Kind.COUNTRY, Kind.REGION)) {
      for (Entry entry : entries.get(kind).values()) {
        for (String text : entry.abbr()) {
          List<Entry> all = new ArrayList<>();
          if (abbreviations.containsKey(text)) {
            all.addAll(abbreviations.get(text).entries());
          }
          all.add(entry);
          abbreviations.put(text, new Abbreviation(text, all, Use.WORD, all.get(0)));
        }
      }
    }
  }

  private void addAbbreviation(Table table, Table.Row row) {
    String text = row.cells().get(0);
    boolean namesNothing = row.list(1).contains(NOTHING);
    List<Entry> entries = references(table, row, 1);
    Entry otherwise = namesNothing ? null : entries.get(0);
    abbreviations.put(text, new Abbreviation(text, entries, use(table, row), otherwise));
  }

  private static Use use(Table table, Table.Row row) {
    return switch (row.cells().get(2)) {
      case "name" -> Use.NAME;
      case "with-china" -> Use.WITH_CHINA;
      case "word" -> Use.WORD;
      default ->
          throw table.fault(
              row, 2, "“" + row.cells().get(2) + "”; expected name, with-china or word");
    };
  }

  private List<Entry> references(Table table, Table.Row row, int cell) {
    List<Entry> found = new ArrayList<>();
    for (String id : row.list(cell)) {
      if (id.equals(NOTHING)) {
        continue;
      }
      Entry entry =
          List.of(Kind.COUNTRY, Kind.REGION, Kind.ORGANIZATION).stream()
              .map(kind -> entries.get(kind).get(id))
              .filter(e -> e != null)
              .findFirst()
              .orElseThrow(
                  () ->
                      table.fault(
                          row,
                          cell,
                          "no entry “"
                              + id
                              + "”; expected the id of a country, region or organisation"));
      found.add(entry);
    }
    if (found.isEmpty()) {
      throw table.fault(row, cell, "no entries; expected ids joined by |");
    }
    return found;
  }

  private static List<Table> tables(Path folder, String list, List<String> columns) {
    List<Table> tables = new ArrayList<>();
    tables.add(Table.parse(name(list), bundled(list), columns));
    Path own = folder == null ? null : folder.resolve(list + ".tsv");
    if (own != null && Files.exists(own)) {
      tables.add(Table.parse(own.toString(), text(own), columns));
    }
    return tables;
  }

  private static String name(String list) {
    return "data/lexicon/" + list + ".tsv";
  }

  private static String bundled(String list) {
    String resource = "/dawen/lexicon/" + list + ".tsv";
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new LexiconException(name(list) + ": not in the program; build it again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new LexiconException(path + ": cannot be read as UTF-8 (" + e.getMessage() + ")");
    }
  }

  /** All entries of a kind, sorted by id. */
  public List<Entry> list(Kind kind) {
    return List.copyOf(entries.get(kind).values());
  }

  /** The entry of that kind and id. */
  public Optional<Entry> find(Kind kind, String id) {
    return Optional.ofNullable(entries.get(kind).get(id));
  }

  /** What authorities call the entries, sorted by kind, id and authority. */
  public List<Link> links() {
    return links;
  }

  /** How many questions reports say were answered, sorted by date, speaker and source. */
  public List<Announced> announced() {
    return announced;
  }

  /** What training adds to or takes from the weights of words, in the order of the list. */
  public List<TopicWord> topicCorrections() {
    return topicCorrections;
  }

  /** Words that speak for topics, in the order of the lists. */
  public List<TopicWord> topicWords() {
    return topicWords;
  }

  /** Words that name several places at once, 欧美, or one by a part of it, 台独. */
  public Map<String, List<Entry>> compounds() {
    return compounds;
  }

  /** Words that contain a name and do not name it: 发展中国家, 印度洋. */
  public List<String> guards() {
    return guards;
  }

  /** One-character names by their character. */
  public Map<String, Abbreviation> abbreviations() {
    return abbreviations;
  }

  /** Capitals that can stand for a country's government, by name. */
  public Map<String, Entry> capitals() {
    return capitals;
  }

  /** Words that are surely misread, sorted. */
  public List<Slip> slips() {
    return slips;
  }
}
