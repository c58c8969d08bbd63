package dawen.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every query of {@code queries/} on the hand-made graph. Its rows without any parameter stand in
 * {@code NAME.csv}, those with parameters in {@code NAME@year=2024&limit=2.csv}; the graph of a
 * CONSTRUCT in {@code .ttl}.
 *
 * <p>A second engine is not at hand in a build without network; instead each query is read as
 * strict SPARQL 1.1, written out again, read again, and run in two stores.
 */
class ShippedQueriesTest {
  private static final Path QUERIES = Path.of("queries");
  private static final Path EXPECTED = Path.of("src/test/resources/queries");
  private static Dataset memory;
  private static Dataset tdb2;

  @BeforeAll
  static void load() {
    memory = SampleGraph.inMemory();
    tdb2 = SampleGraph.inTdb2();
  }

  /** One run of a query: what is given, and the file that has the answer. */
  record Run(String name, Map<String, String> values, Path expected) {
    @Override
    public String toString() {
      return expected.getFileName().toString();
    }
  }

  static Stream<CannedQuery> queries() {
    return Catalogue.of(QUERIES).list().stream();
  }

  static Stream<Run> runs() throws IOException {
    try (Stream<Path> files = Files.list(EXPECTED)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(csv|ttl)"))
          .sorted()
          .map(ShippedQueriesTest::run)
          .toList()
          .stream();
    }
  }

  @Test
  void thereAreQueries() {
    assertFalse(Catalogue.of(QUERIES).names().isEmpty(), "no query in " + QUERIES);
  }

  @Test
  void theJarCarriesTheSameQueries() {
    assertEquals(Catalogue.of(QUERIES).list(), Catalogue.bundled().list());
  }

  @Test
  void everyQueryHasAnExpectedAnswerAndNoAnswerIsOrphaned() throws IOException {
    Set<String> answered = new TreeSet<>();
    Set<String> withoutParameters = new TreeSet<>();
    for (Run run : runs().toList()) {
      answered.add(run.name());
      if (run.values().isEmpty()) {
        withoutParameters.add(run.name());
      }
    }
    Set<String> names = new TreeSet<>(Catalogue.of(QUERIES).names());
    assertEquals(names, withoutParameters, "queries, and those with an expected NAME.csv");
    assertEquals(names, answered, "queries, and those with any expected answer");
  }

  @ParameterizedTest
  @MethodSource("runs")
  void answerIsAsExpected(Run run) throws IOException {
    CannedQuery canned = Catalogue.of(QUERIES).find(run.name()).orElseThrow();
    Query query = canned.with(run.values());
    if (query.isSelectType()) {
      String expected = Files.readString(run.expected());
      assertEquals(table(expected), table(csv(memory, query)), run.expected() + " in memory");
      assertEquals(table(expected), table(csv(tdb2, query)), run.expected() + " in TDB2");
    } else {
      assertGraph(run.expected(), query);
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void answersWithEveryParameterAtItsDefault(CannedQuery canned) {
    assertEquals(answer(memory, canned.query()), answer(tdb2, canned.query()));
    Map<String, String> all = new TreeMap<>();
    canned.parameters().forEach(parameter -> all.put(parameter.name(), parameter.defaultValue()));
    assertEquals(answer(memory, canned.query()), answer(memory, canned.with(all)));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void everyParameterAcceptsWhatItsTypeSays(CannedQuery canned) {
    for (Parameter parameter : canned.parameters()) {
      List<String> values =
          parameter.choices().isEmpty() ? List.of(parameter.defaultValue()) : parameter.choices();
      for (String value : values) {
        Query query = canned.with(Map.of(parameter.name(), value));
        assertEquals(answer(memory, query), answer(tdb2, query), parameter.name() + "=" + value);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void optionalParameterNarrowsTheAnswer(CannedQuery canned) {
    for (Parameter parameter : canned.parameters()) {
      if (parameter.optional()) {
        Query narrow = canned.with(Map.of(parameter.name(), parameter.defaultValue()));
        long few = answer(memory, narrow).lines().count();
        long many = answer(memory, canned.with(Map.of())).lines().count();
        assertTrue(few <= many, parameter.name() + ": " + few + " lines, without it " + many);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void isStrictSparqlAlsoWhenWrittenOutAgain(CannedQuery canned) {
    Query query = QueryFactory.create(canned.text(), Syntax.syntaxSPARQL_11);
    Query again = QueryFactory.create(query.serialize(), Syntax.syntaxSPARQL_11);
    assertEquals(answer(memory, query), answer(memory, again));
    Query bare = QueryFactory.create(canned.with(Map.of()).serialize(), Syntax.syntaxSPARQL_11);
    assertEquals(answer(memory, canned.with(Map.of())), answer(memory, bare));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void anEmptyGraphIsNoError(CannedQuery canned) {
    answer(SampleGraph.empty(), canned.query());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void parametersSayWhatTheyAre(CannedQuery canned) {
    for (Parameter parameter : canned.parameters()) {
      assertFalse(parameter.summary().isEmpty(), parameter.name() + " has no summary");
      assertFalse(parameter.summaryZh().isEmpty(), parameter.name() + " has no summary_zh");
    }
    assertFalse(canned.description().isEmpty(), "no description");
    assertFalse(canned.descriptionZh().isEmpty(), "no description_zh");
    assertFalse(canned.tags().isEmpty(), "no tags");
  }

  @Test
  void everyColumnIsDocumentedAndEveryDocumentedColumnIsUsed() {
    Set<String> used = new TreeSet<>();
    queries()
        .map(CannedQuery::query)
        .filter(Query::isSelectType)
        .forEach(query -> used.addAll(query.getResultVars()));
    Set<String> documented = new TreeSet<>();
    Columns.bundled().list().forEach(column -> documented.add(column.name()));
    Set<String> missing = new TreeSet<>(used);
    missing.removeAll(documented);
    Set<String> surplus = new TreeSet<>(documented);
    surplus.removeAll(used);
    assertTrue(
        missing.isEmpty() && surplus.isEmpty(),
        "src/main/resources/dawen/query/columns.tsv: missing " + missing + ", surplus " + surplus);
  }

  @Test
  void everyCellOfATypedColumnIsOfItsType() throws IOException {
    Map<Columns.Type, String> forms =
        Map.of(
            Columns.Type.INTEGER, "-?\\d+",
            Columns.Type.NUMBER, "-?\\d+(\\.\\d+)?",
            Columns.Type.BOOLEAN, "true|false",
            Columns.Type.DATE, "\\d{4}-\\d{2}-\\d{2}",
            Columns.Type.STRING, "(?s).*");
    List<String> wrong = new ArrayList<>();
    for (Run run : runs().filter(run -> run.expected().toString().endsWith(".csv")).toList()) {
      CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
      for (CSVRecord row : format.parse(Files.newBufferedReader(run.expected()))) {
        row.toMap()
            .forEach(
                (name, cell) -> {
                  Columns.Type type = Columns.bundled().find(name).orElseThrow().type();
                  if (!cell.isEmpty() && !cell.matches(forms.get(type))) {
                    wrong.add(run + " " + name + ": " + cell);
                  }
                });
      }
    }
    assertEquals(List.of(), wrong, "see the types in columns.tsv");
  }

  private static Run run(Path file) {
    String name = file.getFileName().toString().replaceAll("\\.[a-z]+$", "");
    Map<String, String> values = new TreeMap<>();
    int at = name.indexOf('@');
    if (at >= 0) {
      for (String pair : name.substring(at + 1).split("&")) {
        values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
    }
    return new Run(at < 0 ? name : name.substring(0, at), values, file);
  }

  /** Missing and surplus triples, in N-Triples. */
  private static void assertGraph(Path expected, Query query) {
    Set<String> missing = new TreeSet<>();
    RDFDataMgr.loadGraph(expected.toString())
        .find()
        .forEachRemaining(triple -> missing.add(triple.toString()));
    Set<String> surplus = new TreeSet<>();
    try (QueryExecution execution = SampleGraph.run(memory, query)) {
      execution.execConstructTriples().forEachRemaining(triple -> surplus.add(triple.toString()));
    }
    Set<String> both = new TreeSet<>(missing);
    both.retainAll(surplus);
    missing.removeAll(both);
    surplus.removeAll(both);
    assertTrue(
        missing.isEmpty() && surplus.isEmpty(),
        expected + ": missing " + missing + "\nsurplus " + surplus);
  }

  private static String answer(Dataset dataset, Query query) {
    return query.isSelectType() ? csv(dataset, query) : write(dataset, query, Format.NT);
  }

  private static String csv(Dataset dataset, Query query) {
    return write(dataset, query, Format.CSV);
  }

  private static String write(Dataset dataset, Query query, Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Txn.executeRead(
        dataset,
        () -> {
          try (QueryExecution execution = SampleGraph.run(dataset, query)) {
            new ResultWriter(format, WriteOptions.plain()).write(query, execution, out);
          }
        });
    return out.toString(UTF_8);
  }

  /** One line a cell, so that a difference shows where it is. */
  private static String table(String csv) {
    try {
      List<CSVRecord> records = CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords();
      List<String> cells = new ArrayList<>();
      for (int row = 0; row < records.size(); row++) {
        for (int column = 0; column < records.get(row).size(); column++) {
          String header = column < records.get(0).size() ? records.get(0).get(column) : "?";
          cells.add("row " + row + " " + header + ": " + records.get(row).get(column));
        }
      }
      return String.join("\n", cells);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
