package dawen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.cli.Main;
import dawen.query.Catalogue;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows is what the program does. */
class ReadmeTest {
  private static final String ENGLISH = "README.md";
  private static final String CHINESE = "README.zh-CN.md";

  private static final Pattern FENCED =
      Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
  private static final Pattern QUERY_URL =
      Pattern.compile("localhost:3030/api/(?!openapi\\.json)([\\w-]+)\\.");
  private static final Pattern COMMAND = Pattern.compile("\\./dawen ([a-z]+)");

  @TempDir private static Path folder;
  private static String kg;

  @BeforeAll
  static void build() {
    kg = folder.resolve("kg").toString();
    run("build", "data/transcripts", "--kg", kg);
  }

  /** A fenced block. */
  private record Block(String language, String text) {}

  private static List<Block> blocks(String readme) throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = FENCED.matcher(Files.readString(Path.of(readme)));
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1), matcher.group(2)));
    }
    return blocks;
  }

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

  @ParameterizedTest
  @ValueSource(strings = {ENGLISH, CHINESE})
  void theAnswerShownToACommandIsTheAnswerGiven(String readme) throws IOException {
    List<Block> consoles =
        blocks(readme).stream().filter(block -> block.language().equals("console")).toList();
    assertFalse(consoles.isEmpty());
    for (Block console : consoles) {
      String command = console.text().lines().findFirst().orElseThrow();
      String here = command.replaceFirst("^\\$ \\./dawen ", "");
      String[] args = here.replaceFirst("--endpoint \\S+", "--kg " + kg).split(" ");
      assertEquals(console.text(), command + "\n" + run(args));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {ENGLISH, CHINESE})
  void theTableUnderTheSparqlQueryIsItsAnswer(String readme) throws IOException {
    List<Block> blocks = blocks(readme);
    int shown = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).language().equals("sparql")) {
        Path query = Files.writeString(folder.resolve("readme.rq"), blocks.get(i).text());
        assertEquals(
            blocks.get(i + 1).text(), run("query", query.toString(), "--kg", kg, "-f", "table"));
        shown++;
      }
    }
    assertEquals(1, shown);
  }

  @Test
  void bothLanguagesShowTheSameCommandsAndAnswers() throws IOException {
    List<String> english = blocks(ENGLISH).stream().map(ReadmeTest::code).toList();
    List<String> chinese = blocks(CHINESE).stream().map(ReadmeTest::code).toList();
    assertEquals(english, chinese);
  }

  /** What a machine reads of a block: comments, and the words of the picture, are translated. */
  private static String code(Block block) {
    boolean picture = block.text().contains("▼");
    return block.language() + "\n" + (picture ? "picture" : block.text().replaceAll("\\s+#.*", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {ENGLISH, CHINESE})
  void everyCommandQueryAndLinkExists(String readme) throws IOException {
    String text = Files.readString(Path.of(readme));
    for (String command : all(COMMAND, text)) {
      assertTrue(run(command, "--help").contains("Usage: dawen " + command), command);
    }
    assertFalse(all(QUERY_URL, text).isEmpty());
    assertTrue(Catalogue.bundled().names().containsAll(all(QUERY_URL, text)));
    for (String link : all(LINK, text)) {
      assertTrue(Files.exists(Path.of(link)), link);
    }
  }

  @Test
  void theNoticeAndTheReadmeNameHanLpAndItsPageAsItAsks() throws IOException {
    for (String file : List.of(ENGLISH, CHINESE, "NOTICE")) {
      String text = Files.readString(Path.of(file));
      assertTrue(text.contains("HanLP") && text.contains("https://github.com/hankcs/HanLP"), file);
    }
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).distinct().toList();
  }
}
