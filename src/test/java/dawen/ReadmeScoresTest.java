package dawen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dawen.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The scores that the README shows are those that the commands above them give. Real transcripts
 * stand beside the repository; {@code -Ddawen.shared.required=true} makes their absence a failure.
 */
class ReadmeScoresTest {
  private static final String SHARED = "../shared/";
  private static final Path RULES = Path.of("data/lexicon/rules.tsv");
  private static final Pattern SCORES =
      Pattern.compile(
          "^```text\\n\\$ \\./dawen (evaluate .*)\\n((?s:.*?))^```$", Pattern.MULTILINE);
  private static final Pattern TOPICS =
      Pattern.compile("^topics +\\S+ +\\S+ +(\\S+) .*\\nmain_topic +(\\S+) ", Pattern.MULTILINE);

  @TempDir private static Path folder;

  /** A command of the README and what it shows below. */
  private record Shown(String command, String table) {
    boolean isOfReal() {
      return command.contains(SHARED);
    }
  }

  private static List<Shown> scores(String readme) throws IOException {
    List<Shown> scores = new ArrayList<>();
    Matcher matcher = SCORES.matcher(Files.readString(Path.of(readme)));
    while (matcher.find()) {
      scores.add(new Shown(matcher.group(1), matcher.group(2)));
    }
    assertFalse(scores.isEmpty());
    return scores;
  }

  /** What a command prints; where it writes the rules, it writes them elsewhere. */
  private static String run(String command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] args = command.replace(RULES.toString(), measured().toString()).split(" ");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            args);
    assertEquals(0, code, () -> err.toString(StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Path measured() {
    return folder.resolve("rules.tsv");
  }

  private static void assumeRealTranscripts() {
    boolean there = Files.isDirectory(Path.of(SHARED + "gold"));
    if (!there && Boolean.getBoolean("dawen.shared.required")) {
      fail("no " + SHARED + "gold, which dawen.shared.required asks for");
    }
    assumeTrue(there, "no transcripts beside the repository");
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void ofInventedTranscripts(String readme) throws IOException {
    List<Shown> ours = scores(readme).stream().filter(shown -> !shown.isOfReal()).toList();
    assertFalse(ours.isEmpty());
    ours.forEach(shown -> assertEquals(shown.table(), run(shown.command()), shown.command()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void ofRealTranscripts(String readme) throws IOException {
    assumeRealTranscripts();
    List<Shown> real = scores(readme).stream().filter(Shown::isOfReal).toList();
    assertFalse(real.isEmpty());
    real.forEach(shown -> assertEquals(shown.table(), run(shown.command()), shown.command()));
  }

  @Test
  void confidenceOfTheRulesIsWhatTheReadmesCommandMeasures() throws IOException {
    assumeRealTranscripts();
    List<Shown> writing =
        scores("README.md").stream().filter(s -> s.command().contains(RULES.toString())).toList();
    assertEquals(1, writing.size());
    run(writing.get(0).command());
    assertEquals(
        Files.readString(RULES), Files.readString(measured()), "run " + writing.get(0).command());
  }

  @Test
  void topicsLeavingOneTranscriptOut() throws IOException {
    assumeRealTranscripts();
    String fields = "evaluate --gold ../shared/gold ../shared/transcripts --show fields";
    for (String option : List.of("", " --leave-one-out")) {
      Matcher figures = TOPICS.matcher(run(fields + option));
      assertTrue(figures.find());
      String row = "| %s | %s |\n".formatted(figures.group(1), figures.group(2));
      assertTrue(Files.readString(Path.of("README.md")).contains(row), row);
      assertTrue(Files.readString(Path.of("README.zh-CN.md")).contains(row), row);
    }
  }
}
