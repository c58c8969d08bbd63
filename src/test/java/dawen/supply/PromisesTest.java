package dawen.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every promise of the page about security and reliability names a command that there is. */
class PromisesTest {
  private static final Path PAGE = Path.of("docs/security-and-reliability.md");
  private static final String HEAD = "| promise | how it is kept | command | figure |";
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern TRIAL = Pattern.compile("src/trials/[a-z-]+");

  private static List<String> rows() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("| ") && !line.equals(HEAD))
        .toList();
  }

  /** Whether there is what a command names: a test class, or a program of ours. */
  private static boolean exists(String command) {
    String first = command.split(" ")[0];
    return first.startsWith("dawen.")
        ? Files.isRegularFile(Path.of("src/test/java", first.replace('.', '/') + ".java"))
        : Files.isExecutable(Path.of(first));
  }

  @Test
  void everyRowHasAPromiseItsKeepingACommandAndAFigure() throws IOException {
    assertTrue(rows().size() > 10);
    for (String row : rows()) {
      String[] cells = row.substring(1, row.lastIndexOf('|')).split(" \\| ?", -1);
      assertEquals(4, cells.length, row);
      for (String cell : cells) {
        assertFalse(cell.isBlank(), row);
      }
    }
  }

  @Test
  void everyCommandIsThere() throws IOException {
    for (String row : rows()) {
      String[] cells = row.substring(1, row.lastIndexOf('|')).split(" \\| ?", -1);
      Matcher command = CODE.matcher(cells[2]);
      assertTrue(command.find(), () -> "no command: " + row);
      do {
        assertTrue(exists(command.group(1)), command.group(1) + " is not there: " + row);
      } while (command.find());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"docs/security-and-reliability.md", "docs/releasing.md", "docs/dependencies.tsv"})
  void everyTrialThatIsNamedIsThere(String page) throws IOException {
    Matcher trial = TRIAL.matcher(Files.readString(Path.of(page)));
    while (trial.find()) {
      assertTrue(Files.isExecutable(Path.of(trial.group())), trial.group() + " in " + page);
    }
  }

  @Test
  void bothReadmesLeadThere() throws IOException {
    for (String readme : List.of("README.md", "README.zh-CN.md")) {
      assertTrue(Files.readString(Path.of(readme)).contains("](" + PAGE + ")"), readme);
    }
    assertTrue(Files.readString(Path.of(".github/SECURITY.md")).contains(PAGE.toString()));
  }
}
