package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample transcripts as files, and the files that describe these. */
class ExportTest {
  private static final List<String> TABLES =
      List.of("conferences", "transcripts", "exchanges", "mentions", "outlets", "places", "topics");

  @TempDir private static Path shared;
  private static String kg;
  private static Path all;

  @TempDir private Path folder;

  @BeforeAll
  static void export() {
    kg = shared.resolve("kg").toString();
    all = shared.resolve("all");
    Run build = Run.of("build", "data/transcripts", "--kg", kg);
    assertEquals(0, build.code(), build.err());
    Run run = Run.of("export", "-o", all.toString(), "--kg", kg);
    assertEquals(0, run.code(), run.err());
  }

  private static SortedSet<String> names(Path folder) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }

  private static JsonObject json(Path folder, String name) throws IOException {
    return JsonParser.parseString(Files.readString(folder.resolve(name))).getAsJsonObject();
  }

  private static List<JsonObject> objects(JsonObject parent, String name) {
    List<JsonObject> objects = new ArrayList<>();
    parent.getAsJsonArray(name).forEach(element -> objects.add(element.getAsJsonObject()));
    return objects;
  }

  private static List<String> strings(JsonElement array) {
    List<String> strings = new ArrayList<>();
    array.getAsJsonArray().forEach(element -> strings.add(element.getAsString()));
    return strings;
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<CSVRecord> rows(String table) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
    return format.parse(Files.newBufferedReader(all.resolve(table + ".csv"))).getRecords();
  }

  private static List<String> header(String table) throws IOException {
    return List.of(Files.readAllLines(all.resolve(table + ".csv")).get(0).split(","));
  }

  private static List<String> cells(CSVRecord row, List<String> columns) {
    return columns.stream().map(row::get).toList();
  }

  private static JsonObject resource(String name) throws IOException {
    return objects(json(all, "datapackage.json"), "resources").stream()
        .filter(resource -> resource.get("name").getAsString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thePlainExportIsWhatTheShippedConstructDerivesFromTheFullGraph() throws IOException {
    Run run = Run.of("export", "--plain", "--to", "nt", "-o", folder.toString(), "--kg", kg);
    assertEquals(0, run.code(), run.err());
    Run derived = Run.of("query", "plain", "-f", "nt", "--kg", kg);
    assertEquals(0, derived.code(), derived.err());
    List<String> exported = Files.readAllLines(folder.resolve("dawen-plain.nt"));
    assertTrue(exported.size() > 30_000, exported.size() + " triples");
    assertEquals(exported.stream().sorted().toList(), derived.out().lines().sorted().toList());
  }

  @Test
  void writesTheGraphTheTablesAndWhatDescribesThem() throws IOException {
    assertEquals(
        Set.of(
            "SHA256SUMS",
            "conferences.csv",
            "country-country.gexf",
            "country-country.graphml",
            "croissant.json",
            "datapackage.json",
            "dawen.nq",
            "dawen.ttl",
            "exchanges.csv",
            "exchanges.jsonl",
            "mentions.csv",
            "outlet-topic.gexf",
            "outlet-topic.graphml",
            "outlets.csv",
            "places.csv",
            "topics.csv",
            "transcripts.csv",
            "void.ttl"),
        names(all));
  }

  @Test
  void croissantTellsSizeAndChecksumOfEachFile() throws IOException {
    SortedSet<String> described = new TreeSet<>();
    for (JsonObject file : objects(json(all, "croissant.json"), "distribution")) {
      Path path = all.resolve(file.get("contentUrl").getAsString());
      assertEquals(Files.size(path) + " B", file.get("contentSize").getAsString(), path.toString());
      assertEquals(sha256(path), file.get("sha256").getAsString(), path.toString());
      described.add(file.get("@id").getAsString());
    }
    SortedSet<String> expected = names(all);
    expected.removeAll(Set.of("croissant.json", "datapackage.json", "SHA256SUMS"));
    assertEquals(expected, described);
  }

  @Test
  void dataPackageTellsSizeAndChecksumOfEachFile() throws IOException {
    SortedSet<String> described = new TreeSet<>();
    for (JsonObject resource : objects(json(all, "datapackage.json"), "resources")) {
      Path path = all.resolve(resource.get("path").getAsString());
      assertEquals(Files.size(path), resource.get("bytes").getAsLong(), path.toString());
      assertEquals("sha256:" + sha256(path), resource.get("hash").getAsString());
      described.add(path.getFileName().toString());
    }
    SortedSet<String> expected = names(all);
    expected.removeAll(Set.of("croissant.json", "datapackage.json", "SHA256SUMS"));
    assertEquals(expected, described);
  }

  @Test
  void croissantHasARecordSetOfEachTableWithItsColumns() throws IOException {
    List<JsonObject> sets = objects(json(all, "croissant.json"), "recordSet");
    assertEquals(8, sets.size());
    for (JsonObject set : sets) {
      String name = set.get("name").getAsString();
      if (name.equals("exchange-records")) {
        continue;
      }
      List<String> columns = new ArrayList<>();
      for (JsonObject field : objects(set, "field")) {
        JsonObject source = field.getAsJsonObject("source");
        assertEquals(name + ".csv", source.getAsJsonObject("fileObject").get("@id").getAsString());
        columns.add(source.getAsJsonObject("extract").get("column").getAsString());
        assertEquals(name + "/" + columns.get(columns.size() - 1), field.get("@id").getAsString());
      }
      assertEquals(header(name), columns);
    }
  }

  @Test
  void everyCellIsOfTheTypeThatTheDataPackageTells() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String table : TABLES) {
      JsonObject schema = resource(table).getAsJsonObject("schema");
      List<JsonObject> fields = objects(schema, "fields");
      assertEquals(
          header(table), fields.stream().map(field -> field.get("name").getAsString()).toList());
      for (CSVRecord row : rows(table)) {
        for (JsonObject field : fields) {
          String cell = row.get(field.get("name").getAsString());
          String type = field.get("type").getAsString();
          if (!fits(cell, type, field.has("constraints"))) {
            wrong.add(table + " " + field.get("name") + ": " + cell + " is no " + type);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static boolean fits(String cell, String type, boolean required) {
    if (cell.isEmpty()) {
      return !required;
    }
    return switch (type) {
      case "integer" -> cell.matches("-?\\d+");
      case "number" -> cell.matches("-?\\d+(\\.\\d+)?");
      case "date" -> cell.matches("\\d{4}-\\d{2}-\\d{2}");
      case "boolean" -> cell.matches("true|false");
      default -> type.equals("string");
    };
  }

  @Test
  void keysAreUnique() throws IOException {
    for (String table : TABLES) {
      List<String> key = strings(resource(table).getAsJsonObject("schema").get("primaryKey"));
      Set<List<String>> seen = new HashSet<>();
      for (CSVRecord row : rows(table)) {
        assertTrue(seen.add(cells(row, key)), table + ": " + cells(row, key) + " stands twice");
      }
      assertFalse(seen.isEmpty(), table);
    }
  }

  @Test
  void everyForeignKeyHoldsAndRefersToTheKeyOfItsTable() throws IOException {
    SortedSet<String> found = new TreeSet<>();
    for (String table : TABLES) {
      JsonObject schema = resource(table).getAsJsonObject("schema");
      if (!schema.has("foreignKeys")) {
        continue;
      }
      for (JsonObject foreign : objects(schema, "foreignKeys")) {
        JsonObject reference = foreign.getAsJsonObject("reference");
        String other = reference.has("resource") ? reference.get("resource").getAsString() : table;
        List<String> columns = strings(foreign.get("fields"));
        List<String> key = strings(reference.get("fields"));
        assertEquals(
            strings(resource(other).getAsJsonObject("schema").get("primaryKey")), key, other);
        assertEquals(Set.of(), missing(table, columns, other, key), table + " → " + other);
        found.add(table + " " + columns + " → " + other);
      }
    }
    assertEquals(
        Set.of(
            "transcripts [conference_id] → conferences",
            "exchanges [source] → transcripts",
            "exchanges [outlet] → outlets",
            "exchanges [outlet_country] → places",
            "mentions [source, index] → exchanges",
            "outlets [outlet_country] → places",
            "topics [broader_id] → topics"),
        found);
  }

  /** Cells of the columns, but empty ones, that are not in the other table. */
  private static Set<List<String>> missing(
      String table, List<String> columns, String other, List<String> key) throws IOException {
    Set<List<String>> known = new HashSet<>();
    for (CSVRecord row : rows(other)) {
      known.add(cells(row, key));
    }
    Set<List<String>> missing = new HashSet<>();
    for (CSVRecord row : rows(table)) {
      List<String> cells = cells(row, columns);
      if (!known.contains(cells) && !cells.contains("")) {
        missing.add(cells);
      }
    }
    return missing;
  }

  @Test
  void wordsInListsAndIdsOfMentionsAreInTheirTablesToo() throws IOException {
    for (String[] link :
        new String[][] {
          {"topics", "topics", "id"},
          {"countries_question", "places", "code"},
          {"countries_answer", "places", "code"}
        }) {
      Set<String> known = column(link[1], link[2]);
      for (CSVRecord row : rows("exchanges")) {
        for (String word : row.get(link[0]).split(" ")) {
          assertTrue(word.isEmpty() || known.contains(word), link[0] + ": " + word);
        }
      }
    }
    Set<String> outlets = column("outlets", "id");
    Set<String> places = column("places", "code");
    for (CSVRecord row : rows("mentions")) {
      boolean here =
          switch (row.get("kind")) {
            case "outlet" -> outlets.contains(row.get("id"));
            case "country" -> places.contains(row.get("id"));
            default -> true;
          };
      assertTrue(here, row.toString());
    }
  }

  private static Set<String> column(String table, String name) throws IOException {
    Set<String> cells = new HashSet<>();
    for (CSVRecord row : rows(table)) {
      cells.add(row.get(name));
    }
    return cells;
  }

  @Test
  void aPlaceHasBothCodesAndTheIriOfWikidata() throws IOException {
    CSVRecord france =
        rows("places").stream().filter(row -> row.get("code").equals("FR")).findFirst().get();
    assertEquals(
        List.of("FRA", "法国", "France", "true", "http://www.wikidata.org/entity/Q142"),
        cells(france, List.of("alpha3", "name", "name_en", "state", "wikidata")));
  }

  @Test
  void bothSayTheSameAsTheGraph() throws IOException {
    String turtle = Files.readString(all.resolve("void.ttl"));
    JsonObject croissant = json(all, "croissant.json");
    JsonObject dataPackage = json(all, "datapackage.json");
    String version = croissant.get("version").getAsString();
    assertTrue(version.matches("\\d+\\.\\d+\\.\\d+\\+[0-9a-f]{12}"), version);
    assertEquals(version, dataPackage.get("version").getAsString());
    assertTrue(turtle.contains("dcat:version \"" + version + "\""));
    assertEquals("2031-03-07/2035-03-08", croissant.get("temporalCoverage").getAsString());
    String licence = objects(dataPackage, "licenses").get(0).get("path").getAsString();
    assertEquals(licence, croissant.get("license").getAsString());
    assertTrue(turtle.contains("<" + licence + ">"));
    Graph graph = RDFDataMgr.loadGraph(all.resolve("void.ttl").toString());
    assertTrue(graph.size() > 500);
  }

  @Test
  void aSecondBuildAndExportGiveTheSameBytes() throws IOException {
    String other = folder.resolve("kg").toString();
    for (int year = 2035; year >= 2031; year--) {
      Run build = Run.of("build", "data/transcripts/sample-" + year + ".txt", "--kg", other);
      assertEquals(0, build.code(), build.err());
    }
    Path again = folder.resolve("again");
    assertEquals(0, Run.of("export", "-o", again.toString(), "--kg", other).code());
    assertEquals(names(all), names(again));
    for (String name : names(all)) {
      assertArrayEquals(
          Files.readAllBytes(all.resolve(name)), Files.readAllBytes(again.resolve(name)), name);
    }
  }

  @Test
  void removingATranscriptGivesTheDescriptionOfTheRest() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Path kept = Path.of("data/transcripts/sample-2031.txt");
    Path gone = Path.of("data/transcripts/sample-2032.txt");
    Files.copy(kept, in.resolve(kept.getFileName()));
    String one = folder.resolve("one").toString();
    assertEquals(0, Run.of("build", in.toString(), "--kg", one).code());
    Files.copy(gone, in.resolve(gone.getFileName()));
    String two = folder.resolve("two").toString();
    assertEquals(0, Run.of("build", in.toString(), "--kg", two).code());
    Files.delete(in.resolve(gone.getFileName()));
    assertEquals(0, Run.of("build", in.toString(), "--prune", "--kg", two).code());
    assertEquals(description(one, "a"), description(two, "b"));
  }

  private String description(String graph, String out) throws IOException {
    Path to = folder.resolve(out);
    Run run = Run.of("export", "--to", "metadata", "-o", to.toString(), "--kg", graph);
    assertEquals(0, run.code(), run.err());
    return Files.readString(to.resolve("void.ttl"));
  }

  @Test
  void metadataAloneDescribesItself() throws IOException {
    String text = description(kg, "alone");
    assertEquals(Files.readString(all.resolve("void.ttl")), text);
    Path alone = folder.resolve("alone");
    assertEquals(
        Set.of("SHA256SUMS", "croissant.json", "datapackage.json", "void.ttl"), names(alone));
    List<JsonObject> resources = objects(json(alone, "datapackage.json"), "resources");
    assertEquals(1, resources.size());
    assertTrue(json(alone, "croissant.json").getAsJsonArray("recordSet").isEmpty());
  }

  @Test
  void anUnknownFormIsRefusedBeforeAnythingIsWritten() {
    Path to = folder.resolve("none");
    Run run = Run.of("export", "--to", "nq,metdata", "-o", to.toString(), "--kg", kg);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("Did you mean metadata"), run.err());
    assertFalse(Files.exists(to));
  }
}
