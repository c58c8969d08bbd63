package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample transcripts as JSON lines, JSON-LD and compressed dumps, with their checksums. */
class ExportedFilesTest {
  private static final Path SOURCES = Path.of("data/transcripts");
  private static final String FORMATS =
      "nq,nt,jsonld,csv,jsonl,gexf,graphml,nq.gz,jsonld.gz,jsonl.gz";

  @TempDir private static Path shared;
  private static Path out;
  private static String kg;

  @BeforeAll
  static void export() {
    kg = shared.resolve("kg").toString();
    out = shared.resolve("out");
    Run build = Run.of("build", SOURCES.toString(), "--threads", "2", "--kg", kg);
    assertEquals(0, build.code(), build.err());
    export(FORMATS, out, kg);
  }

  private static void export(String formats, Path to, String graph) {
    Run run = Run.of("export", "--to", formats, "-o", to.toString(), "--kg", graph);
    assertEquals(0, run.code(), run.err());
  }

  private static List<JsonObject> records() throws IOException {
    try (Stream<String> lines = Files.lines(out.resolve("exchanges.jsonl"))) {
      return lines.map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    }
  }

  private static List<CSVRecord> rows() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
    return format.parse(Files.newBufferedReader(out.resolve("exchanges.csv"))).getRecords();
  }

  @Test
  void theRecordsAreTheRowsOfTheTableInItsOrder() throws IOException {
    List<JsonObject> records = records();
    List<CSVRecord> rows = rows();
    assertEquals(rows.size(), records.size());
    for (int i = 0; i < records.size(); i++) {
      for (Map.Entry<String, String> cell : rows.get(i).toMap().entrySet()) {
        String key = cell.getKey();
        assertEquals(cell.getValue(), text(records.get(i).get(key)), key + " of row " + i);
      }
    }
  }

  private static String text(JsonElement value) {
    if (value.isJsonArray()) {
      List<String> words = new ArrayList<>();
      value.getAsJsonArray().forEach(word -> words.add(word.getAsString()));
      return String.join(" ", words);
    }
    return value.isJsonNull() ? "" : value.getAsString();
  }

  @Test
  void everyRecordHasTheSameKeysWithValuesOfOneType() throws IOException {
    List<JsonObject> records = records();
    List<String> keys = List.copyOf(records.get(0).keySet());
    Map<String, Set<String>> types = new HashMap<>();
    for (JsonObject record : records) {
      assertEquals(keys, List.copyOf(record.keySet()));
      record
          .entrySet()
          .forEach(
              entry -> {
                Set<String> seen = types.computeIfAbsent(entry.getKey(), k -> new TreeSet<>());
                if (!entry.getValue().isJsonNull()) {
                  seen.add(type(entry.getValue()));
                }
              });
    }
    types.forEach((key, seen) -> assertTrue(seen.size() <= 1, key + " has values of " + seen));
    for (String list : List.of("topics", "countries_question", "countries_answer")) {
      assertEquals(Set.of("array"), types.get(list), list);
    }
    assertEquals(Set.of("number"), types.get("question_begin"));
  }

  private static String type(JsonElement value) {
    if (value.isJsonArray()) {
      return "array";
    }
    return value.getAsJsonPrimitive().isNumber() ? "number" : "string";
  }

  @Test
  void theOffsetsAreThoseOfTheFirstAndLastCharacterOfTheText() throws IOException {
    int checked = 0;
    for (JsonObject record : records()) {
      String source = Files.readString(SOURCES.resolve(record.get("source").getAsString()));
      for (String part : List.of("question", "answer")) {
        if (!record.get(part).isJsonNull()) {
          String text = record.get(part).getAsString();
          int begin = source.offsetByCodePoints(0, record.get(part + "_begin").getAsInt());
          int end = source.offsetByCodePoints(0, record.get(part + "_end").getAsInt());
          assertEquals(text.codePointAt(0), source.codePointAt(begin), text);
          assertEquals(text.codePointBefore(text.length()), source.codePointBefore(end), text);
          checked++;
        }
      }
    }
    assertTrue(checked > 50, checked + " texts");
  }

  @Test
  void theDataPackageTellsTheKeysOfTheRecordsAndTheirTypes() throws IOException {
    Path to = shared.resolve("described");
    export("jsonl,metadata", to, kg);
    JsonObject described =
        JsonParser.parseString(Files.readString(to.resolve("datapackage.json"))).getAsJsonObject();
    JsonObject resource = described.getAsJsonArray("resources").get(0).getAsJsonObject();
    assertEquals("exchange-records", resource.get("name").getAsString());
    List<String> keys = new ArrayList<>();
    Map<String, String> types = new HashMap<>();
    for (JsonElement field : resource.getAsJsonObject("schema").getAsJsonArray("fields")) {
      String name = field.getAsJsonObject().get("name").getAsString();
      keys.add(name);
      types.put(name, field.getAsJsonObject().get("type").getAsString());
    }
    assertEquals(List.copyOf(records().get(0).keySet()), keys);
    assertEquals("array", types.get("topics"));
    assertEquals("integer", types.get("answer_end"));
    assertFalse(resource.getAsJsonObject("schema").has("foreignKeys"), "their tables are not here");
  }

  @Test
  void jsonLdIsReadBackAsTheSameDataset() {
    DatasetGraph quads = RDFDataMgr.loadDatasetGraph(out.resolve("dawen.nq").toString());
    DatasetGraph back = RDFDataMgr.loadDatasetGraph(out.resolve("dawen.jsonld").toString());
    assertTrue(quads.getUnionGraph().size() > 30_000);
    Set<String> expected = new HashSet<>();
    quads.find().forEachRemaining(quad -> expected.add(quad.toString()));
    Set<String> found = new HashSet<>();
    back.find().forEachRemaining(quad -> found.add(quad.toString()));
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(found);
    found.removeAll(expected);
    assertEquals(List.of(), missing.stream().limit(5).toList(), "missing");
    assertEquals(List.of(), found.stream().limit(5).toList(), "surplus");
  }

  @Test
  void jsonLdReadsAsPlainJsonWithQuestionAndAnswerInTheirExchange() throws IOException {
    String line =
        Files.readAllLines(out.resolve("dawen.jsonld")).stream()
            .filter(one -> one.startsWith("{\"id\":\"exchange/sample-2031/1\""))
            .findFirst()
            .orElseThrow();
    JsonObject exchange = JsonParser.parseString(line.replaceFirst(",$", "")).getAsJsonObject();
    assertEquals("Exchange", exchange.get("type").getAsString());
    assertEquals(1, exchange.get("position").getAsInt());
    assertTrue(exchange.getAsJsonObject("question").get("text").getAsString().length() > 10);
    assertTrue(exchange.getAsJsonObject("answer").get("text").getAsString().length() > 10);
  }

  @Test
  void aCompressedFileHoldsTheOtherAndTellsNoTimeAndNoSystem() throws IOException {
    for (String name : List.of("dawen.nq", "dawen.jsonld", "exchanges.jsonl")) {
      byte[] compressed = Files.readAllBytes(out.resolve(name + ".gz"));
      assertEquals("1f8b08000000000000", HexFormat.of().formatHex(compressed, 0, 9), name);
      assertEquals((byte) 0xff, compressed[9], name);
      byte[] plain = new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes();
      assertArrayEquals(Files.readAllBytes(out.resolve(name)), plain, name);
    }
  }

  @Test
  void equalGraphsGiveEqualBytesByOneThreadOrTwo() throws IOException {
    String other = shared.resolve("other").toString();
    Run build = Run.of("build", SOURCES.toString(), "--threads", "1", "--kg", other);
    assertEquals(0, build.code(), build.err());
    Path again = shared.resolve("again");
    export(FORMATS, again, other);
    assertEquals(
        Files.readString(out.resolve("SHA256SUMS")), Files.readString(again.resolve("SHA256SUMS")));
    assertEquals(18, Files.readAllLines(out.resolve("SHA256SUMS")).size());
  }

  @Test
  void checksumsOfAnEarlierExportStayWhileItsFilesDo() throws IOException {
    Path to = shared.resolve("twice");
    export("nt,jsonl", to, kg);
    Run run = Run.of("export", "--plain", "--to", "nt", "-o", to.toString(), "--kg", kg);
    assertEquals(0, run.code(), run.err());
    assertEquals(List.of("dawen-plain.nt", "dawen.nt", "exchanges.jsonl"), summed(to));
    Files.delete(to.resolve("dawen.nt"));
    export("jsonl", to, kg);
    assertEquals(List.of("dawen-plain.nt", "exchanges.jsonl"), summed(to));
  }

  private static List<String> summed(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("SHA256SUMS"), StandardCharsets.UTF_8).stream()
        .map(line -> line.substring(66))
        .toList();
  }
}
