package dawen.store;

import java.io.IOException;
import java.nio.file.Path;

/** Runs a class of the tests in a process of its own. */
final class OtherJvm {

  private OtherJvm() {}

  /** Starts {@code main} with the folder as its argument. */
  static Process start(Class<?> main, Path folder) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            folder.toString())
        .redirectErrorStream(true)
        .start();
  }
}
