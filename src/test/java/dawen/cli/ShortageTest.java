package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build in a process of its own, in whose heap one of the files has no room. */
class ShortageTest {
  private static final String HEAD =
      """
      示例部部长甄示例就对外交流合作回答中外记者提问

      2031年3月7日，示例部部长甄示例在示例中心举行记者会。

      """;
  private static final String PAIR =
      """
      法新社记者：请问第%d件事，法国、美国、俄罗斯、日本和英国怎么看？
      甄示例：第%d个回答：中国同法国、德国、俄罗斯、英国一道合作，联合国和欧盟也一样。

      """;

  @TempDir private Path folder;

  private void write(String name, int pairs) throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 1; i <= pairs; i++) {
      text.append(PAIR.formatted(i, i));
    }
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  @Tag("slow")
  void aFileThatRunsOutOfMemoryIsNamedAndCostsNoOther() throws Exception {
    write("a-small.txt", 3);
    write("b-large.txt", 9000);
    write("c-small.txt", 4);
    Process build =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx96m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "dawen.cli.Main",
                "build",
                folder.toString(),
                "--kg",
                folder.resolve("kg").toString())
            .redirectErrorStream(true)
            .start();
    String told = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, build.waitFor(), told);
    List<String> said = told.lines().filter(line -> line.startsWith("dawen: ")).toList();
    assertEquals(1, said.size(), told);
    String large = "dawen: " + folder.resolve("b-large.txt") + ": needs more memory than the ";
    assertTrue(said.get(0).startsWith(large), told);
    assertTrue(told.contains("2 transcripts with 7 exchanges"), told);
  }
}
