package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking the graph of the sample transcripts. */
class QueryCommandTest {
  @TempDir private static Path shared;
  private static String kg;

  @TempDir private Path folder;

  @BeforeAll
  static void build() {
    kg = shared.resolve("kg").toString();
    Run run = Run.of("build", "data/transcripts", "--kg", kg);
    assertEquals(0, run.code(), run.err());
  }

  @Test
  void answersInCsvWhereNobodyLooks() {
    Run run = Run.of("query", "exchanges", "--kg", kg);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("source,index,year,date,session,speaker,outlet,"), run.out());
    assertTrue(run.out().contains("\r\nsample-2031.txt,1,2031,2031-03-07,"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void pagesJoinedAreTheWholeAnswer() {
    String whole = Run.of("query", "mentions", "--kg", kg, "-f", "jsonl").out();
    String first = Run.of("query", "mentions", "--kg", kg, "-f", "jsonl", "--limit", "30").out();
    String rest = Run.of("query", "mentions", "--kg", kg, "-f", "jsonl", "--offset", "30").out();
    assertEquals(30, first.lines().count());
    assertEquals(whole, first + rest);
  }

  @ParameterizedTest
  @CsvSource({"--limit, 0", "--limit, ten", "--offset, 1e3", "--offset, 99999999999"})
  void aPageThatIsNoNumberIsNotUnderstood(String option, String value) {
    Run run = Run.of("query", "outlets", "--kg", kg, option, value);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(option + ": \"" + value + "\" is not accepted"), run.err());
  }

  @Test
  void answersInATableOnATerminalAndCountsTheRowsBesideIt() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            true,
            true,
            false,
            80);
    assertEquals(0, Main.run(terminal, "query", "conferences", "--kg", kg));
    String table = out.toString(StandardCharsets.UTF_8);
    assertTrue(table.contains("│") || table.contains("|"), table);
    assertTrue(err.toString(StandardCharsets.UTF_8).matches("(?s).*\\d+ rows, \\d+ ms\\R"));
  }

  @Test
  void takesAnOwnQueryFromAFileOrStandardInput() throws Exception {
    String query = "SELECT (COUNT(?e) AS ?n) { ?e a <https://w3id.org/dawen/ontology#Exchange> }";
    Path file = Files.writeString(folder.resolve("own.rq"), query);
    Run fromFile = Run.of("query", file.toString(), "--kg", kg);
    Run fromInput = Run.withInput(query, "query", "-", "--kg", kg);
    assertEquals(0, fromFile.code(), fromFile.err());
    assertEquals(fromFile.out(), fromInput.out());
    assertTrue(fromFile.out().matches("n\\r\\n\\d\\d+\\r\\n"), fromFile.out());
  }

  @ParameterizedTest
  @CsvSource({"json, {", "xml, <?xml", "tsv, ?", "jsonl, {", "md, |", "csv, conference"})
  void writesTheFormatThatAFileNameEndsIn(String ending, String beginning) throws Exception {
    Path file = folder.resolve("answer." + ending);
    Run run = Run.of("query", "conferences", "--kg", kg, "-o", file.toString());
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.out());
    assertTrue(Files.readString(file).startsWith(beginning), Files.readString(file));
    assertFalse(Files.exists(folder.resolve("answer." + ending + ".part")));
  }

  @Test
  void writesAGraphForAConstructQuery() {
    Run run =
        Run.withInput(
            "CONSTRUCT { ?t a ?c } { ?t a ?c } ORDER BY ?t LIMIT 3", "query", "-", "--kg", kg);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains(" ."), run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exchanges -f cvs                | no format \"cvs\". Did you mean csv",
        "exchanges -f ttl                | ttl",
        "programme -p yaer=2031          | year",
        "programme -p year=soon          | soon",
        "conferences -p year=2031        | year",
      })
  void answersAWrongParameterOrFormatWithExitCodeTwo(String line, String word) {
    String[] args = ("query " + line.strip() + " --kg " + kg).split(" +");
    Run run = Run.of(args);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(word), run.err());
    assertEquals("", run.out());
  }

  @Test
  void showsThePlaceOfASyntaxErrorInAnOwnQuery() {
    Run run = Run.withInput("SELECT * {\n ?s ?p }", "query", "-", "--kg", kg);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().startsWith("dawen: -:2:"), run.err());
  }

  @Test
  void saysHowToBuildWhereNothingIsBuilt() {
    Run run = Run.of("query", "exchanges", "--kg", folder.resolve("none").toString());
    assertEquals(1, run.code());
    assertTrue(run.err().contains("build"), run.err());
  }

  @Test
  void saysThatNoServerAnswers() {
    Run run = Run.of("query", "exchanges", "--endpoint", "http://localhost:9/sparql");
    assertEquals(1, run.code(), run.err());
    assertTrue(run.err().startsWith("dawen: "), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }

  @Test
  void exportsDumpsAndTables() throws Exception {
    Run run = Run.of("export", "--to", "nq,ttl,nt,trig,csv", "-o", folder.toString(), "--kg", kg);
    assertEquals(0, run.code(), run.err());
    for (String name : new String[] {"dawen.nq", "dawen.ttl", "dawen.nt", "dawen.trig"}) {
      assertTrue(Files.size(folder.resolve(name)) > 10_000, name);
    }
    assertEquals(
        Run.of("query", "mentions", "--kg", kg).out(),
        Files.readString(folder.resolve("mentions.csv")));
    assertEquals(0, Run.of("export", "--plain", "-o", folder.toString(), "--kg", kg).code());
    String plain = Files.readString(folder.resolve("dawen-plain.nq"));
    assertFalse(plain.contains("<https://w3id.org/dawen/graph/provenance/"));
    assertTrue(plain.contains("/graph/transcript/sample-2031>"));
  }
}
