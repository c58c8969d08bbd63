package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dawen.store.Tdb2Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds in a process of their own that are told to end before they are done. */
class InterruptedBuildTest {
  private static final int FILES = 250;

  @TempDir private Path folder;
  private Path in;
  private Path kg;

  @BeforeEach
  void makeFolder() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    kg = folder.resolve("kg");
  }

  private void write(int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      Files.writeString(
          in.resolve("t%03d.txt".formatted(i)),
          """
          示例部部长甄示例就对外交流合作回答中外记者提问

          2031年3月7日，十五届全国人大四次会议在梅地亚中心举行记者会，示例部部长甄示例答问。

          法新社记者：请问中法两国的博物馆今年怎样合作？

          甄示例：博物馆之间的第%d次合作越来越多。
          """
              .formatted(i));
    }
  }

  /** Starts a build, tells it to end once it tells of the first file, and returns the rest. */
  private List<String> interrupt(String signal) throws IOException, InterruptedException {
    Process build = start();
    try (BufferedReader told =
        new BufferedReader(new InputStreamReader(build.getInputStream(), StandardCharsets.UTF_8))) {
      List<String> lines = new ArrayList<>();
      lines.add(told.readLine());
      Process kill = new ProcessBuilder("kill", "-" + signal, "" + build.pid()).start();
      assertEquals(0, kill.waitFor());
      told.lines().forEach(lines::add);
      assertEquals(ExitCodes.INTERRUPTED, build.waitFor(), lines.toString());
      return lines;
    }
  }

  /** A shell starts what it puts into the background so, and what that starts inherits it. */
  private static boolean isInterruptIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) >>> 1 & 1) == 1);
  }

  private Process start() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "no kill");
    String separator = System.getProperty("path.separator");
    String classes =
        Stream.of(System.getProperty("java.class.path").split(separator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(separator));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classes,
            Main.class.getName(),
            "build",
            in.toString(),
            "--kg",
            kg.toString(),
            "--threads",
            "1",
            "--verbose")
        .redirectErrorStream(true)
        .start();
  }

  private static String last(List<String> lines) {
    return lines.get(lines.size() - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void aFirstBuildLeavesNothing(String signal) throws Exception {
    assumeFalse(signal.equals("INT") && isInterruptIgnored(), "started with SIGINT ignored");
    write(0, FILES);
    List<String> told = interrupt(signal);
    assertTrue(last(told).matches("dawen: interrupted after \\d+ of 250 files; .*"), last(told));
    assertTrue(last(told).contains(kg + ": a first build stores everything at its end"));
    assertTrue(Tdb2Store.isUnused(kg));
    try (Stream<Path> left = Files.list(kg)) {
      assertEquals(List.of(), left.filter(file -> !file.endsWith("tdb.lock")).toList());
    }
  }

  @Test
  void aLaterBuildLeavesWhatIsStoredAndTheNextOneGoesOn() throws Exception {
    write(0, 1);
    assertEquals(0, Run.of("build", in.toString(), "--kg", kg.toString()).code());
    write(1, FILES);
    List<String> told = interrupt("TERM");
    assertTrue(last(told).matches("dawen: interrupted after \\d+ of 250 files; .*"), last(told));
    assertTrue(last(told).endsWith(" stored; the same command goes on from there"), last(told));
    Run next = Run.of("build", in.toString(), "--kg", kg.toString());
    assertEquals(0, next.code(), next.err());
    try (Tdb2Store store = Tdb2Store.open(kg)) {
      long stored =
          store.graphNames().stream().filter(name -> name.contains("/graph/transcript/")).count();
      assertEquals(FILES, stored);
    }
    assertFalse(next.err().contains("interrupted"), next.err());
  }
}
