package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code dawen} in a checkout of its own, with a Java that only says that it ran. */
class LauncherTest {
  @TempDir private Path home;

  private void write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    file.toFile().setExecutable(true);
  }

  private Process start() throws IOException {
    write("jdk/bin/java", "#!/bin/sh\necho ran\n");
    write("jdk/release", "JAVA_VERSION=\"17.0.1\"\n");
    write("pom.xml", "<project>\n  <version>1</version>\n</project>\n");
    write("target/dawen-1.jar", "without its libraries");
    write("target/dawen-1-java17.jsa", "");
    Files.copy(Path.of("dawen"), home.resolve("dawen"));
    ProcessBuilder builder = new ProcessBuilder("sh", home.resolve("dawen").toString(), "queries");
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    return builder.redirectErrorStream(true).start();
  }

  @Test
  void aJarThatIsBeingBuiltIsWaitedFor() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a shell");
    Path lock = home.resolve(".cache/building");
    write(".cache/building/pid", ProcessHandle.current().pid() + "\n");
    Process second = start();
    try (BufferedReader told = second.inputReader(StandardCharsets.UTF_8)) {
      String first = told.readLine();
      assertTrue(first.startsWith("dawen: waiting for the build that is under way"), first);
      Files.delete(lock.resolve("pid"));
      Files.delete(lock);
      assertEquals("ran", told.readLine());
    }
    assertEquals(0, second.waitFor());
  }
}
