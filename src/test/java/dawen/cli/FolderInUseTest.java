package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that opens a graph, on a folder that a real second process has open. */
class FolderInUseTest {
  private static final String SAMPLE = "data/transcripts/sample-2031.txt";

  /** The words of each; {@code KG}, {@code OUT} and {@code DUMP} stand for paths. */
  private static final Map<String, String> COMMANDS =
      Map.of(
          "build", SAMPLE + " --kg KG",
          "up", SAMPLE + " --kg KG --port 0",
          "query", "conferences --kg KG",
          "export", "--to nq -o OUT --kg KG",
          "restore", "DUMP --kg KG",
          "load", "--kg KG --endpoint http://localhost:9/ds",
          "serve", "--kg KG --port 0",
          "verify", "--kg KG",
          "mcp", "--kg KG");

  private static final Set<String> WITHOUT_GRAPH =
      Set.of("extract", "inspect", "queries", "evaluate", "train", "completion");

  private static final String CALL =
      """
      {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"run_query","arguments":{"query":"exchanges"}}}
      """;

  @TempDir private Path folder;
  private Path kg;
  private Path dumps;
  private Process holder;

  @BeforeEach
  void makePaths() {
    kg = folder.resolve("kg");
    dumps = folder.resolve("dumps");
  }

  @AfterEach
  void end() throws InterruptedException {
    if (holder != null) {
      holder.destroyForcibly().waitFor();
    }
  }

  /** Starts a process and waits until it says that word. */
  private void hold(String word, String... command) throws IOException {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"));
    List<String> all = Stream.concat(java.stream(), Stream.of(command)).toList();
    holder = new ProcessBuilder(all).redirectErrorStream(true).start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
    assertTrue(said.lines().anyMatch(line -> line.contains(word)));
  }

  @Test
  void aGraphThatIsServedIsLeftAlone() throws IOException {
    assertEquals(0, Run.of("build", SAMPLE, "--kg", kg.toString()).code());
    assertEquals(0, Run.of("export", "--to", "nq", "-o", "" + dumps, "--kg", "" + kg).code());
    hold("http://localhost:", Main.class.getName(), "serve", "--kg", "" + kg, "--port", "0");
    everyCommandIsRefused("a graph here already");
  }

  @Test
  void aFolderThatIsBuiltForTheFirstTimeIsLeftAlone() throws IOException {
    Path other = folder.resolve("other");
    assertEquals(0, Run.of("build", SAMPLE, "--kg", other.toString()).code());
    assertEquals(0, Run.of("export", "--to", "nq", "-o", "" + dumps, "--kg", "" + other).code());
    hold("loading", "dawen.store.LoadAndHang", kg.toString());
    everyCommandIsRefused("in process " + holder.pid());
  }

  /**
   * An agent's server that is up tells the agent, and goes on.
   *
   * @param restored what is said to who wants to restore a dump there
   */
  private void everyCommandIsRefused(String restored) throws IOException {
    Map<String, Integer> before = Folders.contents(folder);
    for (Map.Entry<String, String> command : COMMANDS.entrySet()) {
      Run run = run(command.getKey(), command.getValue());
      boolean answers = command.getKey().equals("mcp") && !run.out().isEmpty();
      String said = answers ? run.out() : run.err();
      String where = command.getKey() + ": " + run;
      String reason = command.getKey().equals("restore") ? restored : "in process " + holder.pid();
      assertTrue(said.contains(kg + ": ") && said.contains(reason), where);
      assertEquals(answers ? 0 : ExitCodes.FAILED, run.code(), where);
      assertFalse(run.err().contains("\tat ") || run.err().contains("Exception"), where);
      assertEquals(before, Folders.contents(folder), where);
    }
    assertTrue(holder.isAlive());
  }

  private Run run(String command, String words) {
    String line =
        (command + " " + words)
            .replace("KG", kg.toString())
            .replace("OUT", folder.resolve("out").toString())
            .replace("DUMP", dumps.resolve("dawen.nq").toString());
    return Run.withInput(command.equals("mcp") ? CALL : "", line.split(" "));
  }

  /** A command that is new stands in one of the two lists, or here it is told. */
  @Test
  void noCommandIsLeftOut() {
    Set<String> listed =
        Pattern.compile("(?m)^  ([a-z]+)  ")
            .matcher(Run.of("--help").out().split("Commands:")[1].split("Exit codes:")[0])
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known = new TreeSet<>(COMMANDS.keySet());
    known.addAll(WITHOUT_GRAPH);
    assertEquals(known, listed);
  }
}
