package dawen.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers in every format, byte for byte as in {@code src/test/resources/query/answers}. */
class ResultWriterTest {
  private static final Path ANSWERS = Path.of("src/test/resources/query/answers");
  private static final WriteOptions BASED =
      WriteOptions.plain().withBase("https://w3id.org/dawen/");

  static Stream<Path> queries() throws IOException {
    return files().stream().filter(file -> file.toString().endsWith(".rq"));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void answerIsWrittenAsExpected(Path file) throws IOException {
    Query query = CannedQuery.own(file.toString(), Files.readString(file)).query();
    for (Map.Entry<String, ResultWriter> variant : variants(query).entrySet()) {
      Path expected = ANSWERS.resolve(name(file) + "." + variant.getKey());
      assertEquals(
          Files.readString(expected),
          write(query, variant.getValue()),
          () -> expected + " is not what is written");
    }
  }

  @Test
  void everyFileIsExpectedOfAQuery() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (Path file : queries().toList()) {
      expected.add(name(file) + ".rq");
      Query query = CannedQuery.own(file.toString(), Files.readString(file)).query();
      variants(query).keySet().forEach(ending -> expected.add(name(file) + "." + ending));
    }
    assertFalse(expected.isEmpty());
    assertEquals(
        expected,
        files().stream()
            .map(file -> file.getFileName().toString())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void rowsAreCounted() {
    Query query = QueryFactory.create("SELECT * { VALUES ?x { 1 2 3 } }");
    for (Format format : Format.values()) {
      if (format.suits(query)) {
        assertEquals(3, count(query, format), format.word());
      }
    }
    assertEquals(1, count(QueryFactory.create("ASK {}"), Format.JSON));
    Query graph = QueryFactory.create("CONSTRUCT { <urn:a> <urn:b> ?x } { VALUES ?x { 1 2 2 } }");
    assertEquals(2, count(graph, Format.TTL));
  }

  @Test
  void formatThatCannotHoldTheAnswerIsRefusedBeforeTheFirstByte() {
    Query query = QueryFactory.create("SELECT * { VALUES ?x { 1 } }");
    ParameterException refused =
        assertThrows(
            ParameterException.class,
            () -> write(query, new ResultWriter(Format.TTL, WriteOptions.plain())));
    assertEquals(
        "format ttl cannot hold this answer, expected one of table, md, csv, tsv, json, jsonl, xml",
        refused.getMessage());
  }

  @Test
  void tableNeverSteersTheTerminal() {
    Query query =
        QueryFactory.create(
            "SELECT * { VALUES ?x { \"\\u001b[2J\\u0007\" \"a\\u202Eb\" \"c\\u2066d\\u2028\" } }");
    String table = write(query, new ResultWriter(Format.TABLE, WriteOptions.plain()));
    assertFalse(
        table.replace("\n", "").codePoints().anyMatch(Character::isISOControl),
        () -> "control character in " + table);
    assertFalse(table.contains("\u202e") || table.contains("\u2066"), table);
  }

  @Test
  void tableFitsTheTerminalWhereItCan() throws IOException {
    Query query = CannedQuery.own("rows", Files.readString(ANSWERS.resolve("rows.rq"))).query();
    for (int width = 50; width < 120; width++) {
      WriteOptions narrow = BASED.withWidth(width);
      int widest =
          write(query, new ResultWriter(Format.TABLE, narrow))
              .lines()
              .mapToInt(DisplayWidth::of)
              .max()
              .orElseThrow();
      assertTrue(widest <= width, widest + " columns on a terminal of " + width);
    }
  }

  @Test
  void xmlIsWellFormedWhateverTheRowsHold() throws Exception {
    Query query =
        QueryFactory.create(
            "SELECT * { VALUES ?x { \"\\u0001\\uFFFE]]>&<\"@zh \"\\u0008\" \"\\U0001F600\" }"
                + " BIND (IRI(CONCAT(\"urn:a\", \"\\u0002\")) AS ?y) }");
    String xml = write(query, new ResultWriter(Format.XML, WriteOptions.plain()));
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    assertTrue(xml.contains("<literal xml:lang=\"zh\">\uFFFD\uFFFD]]&gt;&amp;&lt;</literal>"), xml);
    assertFalse(xml.contains("<uri>"), "an IRI with a control character: " + xml);
  }

  @Test
  void spreadsheetGuardsFormulasButNoNumbers() {
    Query query =
        QueryFactory.create(
            "SELECT ?year ?x { VALUES (?year ?x) { (-1 \"=1+1\") (-2 \"@SUM(A1)\") (-3 \"+1\")"
                + " (-4 \"－a\") (-5 \"a=b\") } }");
    WriteOptions options = WriteOptions.plain().forSpreadsheet(true);
    assertEquals(
        "\uFEFF年份,x\r\n-1,'=1+1\r\n-2,'@SUM(A1)\r\n-3,'+1\r\n-4,'－a\r\n-5,a=b\r\n",
        write(query, new ResultWriter(Format.CSV, options)));
  }

  @Test
  void graphIsWrittenInTheSameOrderWhateverTheRows() {
    String construct = "CONSTRUCT { ?s <urn:p> ?o } { VALUES (?s ?o) { %s } }";
    List<String> rows =
        Stream.iterate(0, i -> i + 1)
            .limit(40)
            .map(i -> "(<urn:s" + i % 7 + "> " + i + ")")
            .toList();
    List<String> reversed = Stream.iterate(39, i -> i - 1).limit(40).map(rows::get).toList();
    for (Format format : Format.values()) {
      if (format.isGraph()) {
        ResultWriter writer = new ResultWriter(format, WriteOptions.plain());
        Query forth = QueryFactory.create(construct.formatted(String.join(" ", rows)));
        Query back = QueryFactory.create(construct.formatted(String.join(" ", reversed)));
        assertEquals(write(forth, writer), write(back, writer), format.word());
      }
    }
  }

  @Test
  void streamThatFailsIsReported() {
    Query query = QueryFactory.create("SELECT * { VALUES ?x { 1 } }");
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException("no space left");
          }
        };
    for (Format format : List.of(Format.TABLE, Format.JSONL, Format.CSV, Format.JSON)) {
      UncheckedIOException failed =
          assertThrows(UncheckedIOException.class, () -> run(query, format, full), format.word());
      assertTrue(failed.getMessage().contains("no space left"), failed.getMessage());
    }
  }

  /** What is written for a query, by the ending of the file that has it. */
  private static Map<String, ResultWriter> variants(Query query) {
    Map<String, ResultWriter> variants = new TreeMap<>();
    Arrays.stream(Format.values())
        .filter(format -> format.suits(query))
        .forEach(format -> variants.put(format.extension(), new ResultWriter(format, BASED)));
    if (query.isSelectType()) {
      variants.put("terminal.txt", new ResultWriter(Format.TABLE, BASED.withWidth(60)));
      variants.put("spreadsheet.csv", new ResultWriter(Format.CSV, BASED.forSpreadsheet(true)));
    }
    return variants;
  }

  private static String write(Query query, ResultWriter writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QueryExecution execution = execution(query)) {
      writer.write(query, execution, out);
    }
    return out.toString(UTF_8);
  }

  private static long count(Query query, Format format) {
    return run(query, format, OutputStream.nullOutputStream());
  }

  private static long run(Query query, Format format, OutputStream out) {
    try (QueryExecution execution = execution(query)) {
      return new ResultWriter(format, WriteOptions.plain()).write(query, execution, out);
    }
  }

  private static QueryExecution execution(Query query) {
    return QueryExecution.dataset(DatasetFactory.create()).query(query).build();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(ANSWERS)) {
      return files.sorted().toList();
    }
  }

  private static String name(Path query) {
    return query.getFileName().toString().replace(".rq", "");
  }
}
