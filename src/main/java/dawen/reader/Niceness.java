package dawen.reader;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Lets processes wait for others, by the program that POSIX has for it; without it not. */
final class Niceness {
  private Niceness() {}

  /** Lets a process wait a little for those that serve pages. */
  static void lowerALittle(long pid) {
    renice(pid, "5");
  }

  /** Lets a process run when no other wants to. */
  static void lower(long pid) {
    renice(pid, "19");
  }

  private static void renice(long pid, String niceness) {
    if (!isThere("renice")) {
      return;
    }
    try {
      new ProcessBuilder("renice", "-n", niceness, "-p", Long.toString(pid))
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      return; // it competes with the others then, as on systems without renice
    }
  }

  private static boolean isThere(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(path)
        .filter(folder -> !folder.isBlank())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
