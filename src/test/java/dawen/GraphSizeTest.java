package dawen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dawen.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The size of the graph of the real transcripts is what the guides say, give or take 5 %. */
class GraphSizeTest {
  private static final Path SHARED = Path.of("../shared/transcripts");
  private static final double TOLERANCE = 0.05;

  private static final Pattern ENGLISH =
      Pattern.compile("(\\d+) triples for each exchange without provenance, (\\d+) with it");
  private static final Pattern CHINESE = Pattern.compile("每次问答 (\\d+) 个三元组，连同出处 (\\d+) 个");

  @TempDir private Path folder;

  private static String run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            args);
    assertEquals(0, code, err.toString(StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theGuidesTellTheMeasuredSize() throws IOException {
    assumeTrue(Files.isDirectory(SHARED), "the real transcripts are not here");
    String kg = folder.resolve("kg").toString();
    run("build", SHARED.toString(), "--kg", kg);
    String table = run("query", "graph-size", "--kg", kg, "-f", "csv");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
    List<CSVRecord> rows = format.parse(new StringReader(table)).getRecords();
    double plain = sum(rows, "plainTriples") / sum(rows, "exchanges");
    double proof = sum(rows, "provenanceTriples") / sum(rows, "exchanges");
    check("README.md", ENGLISH, plain, plain + proof);
    check("README.zh-CN.md", CHINESE, plain, plain + proof);
  }

  private static double sum(List<CSVRecord> rows, String column) {
    return rows.stream().mapToInt(row -> Integer.parseInt(row.get(column))).sum();
  }

  private static void check(String guide, Pattern figures, double plain, double full)
      throws IOException {
    Matcher told = figures.matcher(Files.readString(Path.of(guide)));
    assertTrue(told.find(), guide + " does not tell the size");
    assertEquals(plain, Double.parseDouble(told.group(1)), plain * TOLERANCE, guide);
    assertEquals(full, Double.parseDouble(told.group(2)), full * TOLERANCE, guide);
  }
}
