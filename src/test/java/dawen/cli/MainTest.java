package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command has in common: help, exit codes, messages about what was not understood. */
class MainTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up",
        "build",
        "inspect",
        "query",
        "queries",
        "serve",
        "load",
        "export",
        "restore",
        "verify",
        "evaluate",
        "completion"
      })
  void everyCommandExplainsItselfAndItsExitCodes(String command) {
    Run run = Run.of(command, "--help");
    assertEquals(0, run.code());
    assertTrue(run.out().startsWith("Usage: dawen " + command), run.out());
    assertTrue(run.out().contains("130   interrupted"), run.out());
    assertEquals("", run.err());
    assertTrue(Run.of("--help").out().contains("\n  " + command + " "));
  }

  @Test
  void tellsItsVersion() {
    Run run = Run.of("--version");
    assertEquals(0, run.code());
    assertTrue(run.out().matches("dawen \\S+\\R"), run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "biuld            | no command \"biuld\". Did you mean build?",
        "build --trheads 2 x | no option \"--trheads\". Did you mean --threads?",
        "build            | Missing required parameter: 'IN'",
        "build data/transcripts --threads 0 | --threads 0: expected a number from 1 to 1024",
        "build data/transcripts --base ftp://x/ | --base: base 'ftp://x/' is no plain web address",
        "build data/transcripts --lexicon nowhere | --lexicon nowhere: no such folder",
        "query contries   | no query \"contries\"",
        "query nofile.rq  | no file nofile.rq",
        "query x --kg a --endpoint http://localhost:1/ | mutually exclusive",
        "queries exchanes | no query \"exchanes\". Did you mean exchanges",
        "serve --port 70000 | --port 70000: expected a number from 0 to 65535",
        "serve --host example | --host example: expected localhost or 0.0.0.0",
        "serve now        | one argument too many: \"now\"",
        "export -o x --to ntt | no format \"ntt\". Did you mean nt",
        "load             | Missing required option: '--endpoint=URL'",
      })
  void answersWhatItDoesNotUnderstandWithExitCodeTwo(String line, String message) {
    Run run = Run.of(line.strip().split(" +"));
    assertTrue(run.err().contains(message), run.err());
    assertEquals(2, run.code(), run.err());
    assertEquals("", run.out());
  }

  @Test
  void withoutACommandSaysWhereToLook() {
    Run run = Run.of();
    assertEquals(2, run.code());
    assertTrue(run.err().contains("see dawen --help"), run.err());
  }

  @Test
  void helpAndVersionLoadNeitherJenaNorHanLp() throws IOException, InterruptedException {
    for (String option : new String[] {"--help", "--version"}) {
      Process java =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-verbose:class",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "dawen.cli.Main",
                  option)
              .redirectErrorStream(true)
              .start();
      String loaded = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, java.waitFor(), loaded);
      assertTrue(loaded.contains("dawen.cli.Main "), loaded);
      assertFalse(loaded.contains("org.apache.jena."), loaded);
      assertFalse(loaded.contains("com.hankcs."), loaded);
    }
  }
}
