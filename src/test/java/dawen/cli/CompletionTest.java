package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dawen.store.Tdb2Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Completion as bash does it: the words of the line in, the candidates out. */
class CompletionTest {
  @TempDir private static Path folder;
  private static String kg;

  @BeforeAll
  static void prepare() throws IOException {
    kg = folder.resolve("kg").toString();
    assertEquals(0, Run.of("build", "data/transcripts/sample-2031.txt", "--kg", kg).code());
    Files.writeString(folder.resolve("script"), Run.of("completion", "bash").out());
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path program = folder.resolve("dawen");
    Files.writeString(
        program,
        "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -cp '%s' %s \"$@\"\n"
            .formatted(java, System.getProperty("java.class.path"), "dawen.cli.Main"));
    assertTrue(program.toFile().setExecutable(true));
  }

  /** The last word is the one under the cursor; {@code ''} is an empty one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "ver                                      | verify",
        "quer                                     | queries query",
        "query prog                               | programme",
        "queries same                             | same-question-again",
        "query programme --excel prog             | \"\"",
        "query --ex                               | --excel",
        "query programme -p ''                    | year=",
        "query compare-years -p year = 2031 -p o  | otherYear=",
        "query -p year = 2031 new-and             | new-and-vanished",
        "query --kg KG -p year=2031 new-and       | new-and-vanished",
        "query regions-and-people -p type =       | person region",
        "query regions-and-people -p type = p     | person",
        "query to-review -p threshold =           | 0.97",
        "query exchanges -f js                    | json jsonl jsonld",
        "query exchanges --format = x             | \"\"",
        "queries --lang ''                        | en zh",
        "completion ''                            | bash zsh",
        "nonsense ''                              | \"\"",
        "query nonsense -p nonsense =             | \"\"",
        "query programme -p year = 3              | \"\"",
      })
  void wordsThatStandFastAreCompleted(String line, String candidates) {
    assertEquals(candidates, complete(line));
  }

  /** Each of these starts the program. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "query questions-by-outlet -p outlet = reu        | reuters",
        "query questions-by-outlet -p outlet=REU          | outlet=reuters",
        "query questions-by-outlet --parameter outlet = x | xinhua",
        "query questions-by-outlet -p outlet = 合众        | 合众国际社",
        "query exchanges-by-country -p country = uz       | UZ",
        "query programme --kg KG -p year =                | 2031",
        "query programme --kg NONE -p year =              | \"\"",
        "query questions-by-outlet -p outlet = '$(id)`id`;' | \"\"",
        "query questions-by-outlet -p outlet = -p         | \"\"",
      })
  void valuesComeFromTheProgram(String line, String candidates) {
    String found = complete(line);
    if (candidates.endsWith("xinhua")) {
      assertTrue((" " + found + " ").contains(" xinhua "), found);
    } else if (candidates.startsWith("合众")) {
      assertTrue(found.contains("合众"), found);
    } else {
      assertEquals(candidates, found);
    }
  }

  @Test
  void everyCommandThatHelpNamesIsCompleted() {
    List<String> named =
        Run.of("--help")
            .out()
            .lines()
            .filter(line -> line.matches("  [a-z]+  +\\S.*"))
            .map(line -> line.strip().split(" ")[0])
            .sorted()
            .toList();
    assertEquals(String.join(" ", named), complete("''"));
    assertFalse(Run.of("--help").out().contains("__complete"));
  }

  @Test
  void whileAServerHoldsTheFolderTheWordListsStillAnswer() {
    try (Tdb2Store held = Tdb2Store.open(Path.of(kg))) {
      assertEquals(new Run(0, "", ""), elsewhere("__complete", "--kg", kg, "--", "year", ""));
      assertEquals(
          new Run(0, "reuters\n", ""), elsewhere("__complete", "--kg", kg, "--", "outlet", "reu"));
      assertFalse(held.graphNames().isEmpty());
    }
  }

  @Test
  void withoutTheProgramNothingIsSaid() throws IOException {
    Files.deleteIfExists(folder.resolve("none"));
    assertEquals(
        new Run(0, "", ""),
        bash("COMP_WORDS=(./none query x-by-y -p outlet = r); COMP_CWORD=6; _dawen"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void theShellReadsItsScript(String shell) throws IOException {
    assumeTrue(isThere(shell), shell + " is not installed");
    Path script = folder.resolve("script." + shell);
    Files.writeString(script, Run.of("completion", shell).out());
    assertEquals(new Run(0, "", ""), run(shell, "-n", script.toString()));
    assertEquals(Run.of("completion", shell), Run.of("completion", shell));
  }

  private static String complete(String line) {
    String words =
        Arrays.stream(line.replace("KG", kg).replace("NONE", kg + "/none").strip().split(" "))
            .map(word -> word.startsWith("'") ? word : "'" + word + "'")
            .collect(Collectors.joining(" "));
    Run run =
        bash(
            "COMP_WORDS=('"
                + folder.resolve("dawen")
                + "' "
                + words
                + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _dawen; printf '%s\\n'"
                + " \"${COMPREPLY[@]}\" | sort");
    assertEquals("", run.err(), line);
    return run.out().strip().replace('\n', ' ');
  }

  private static Run bash(String script) {
    return run("bash", "-c", "source '" + folder.resolve("script") + "'; " + script);
  }

  /** In a process of its own, as two stores of one process may share a folder. */
  private static Run elsewhere(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = folder.resolve("dawen").toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return run(command);
  }

  private static boolean isThere(String shell) {
    return run("sh", "-c", "command -v " + shell).code() == 0;
  }

  private static Run run(String... command) {
    try {
      Path err = Files.createTempFile(folder, "err", "");
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
      builder.environment().put("LC_ALL", "C.UTF-8");
      Process process = builder.start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Run(process.waitFor(), out, Files.readString(err));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
