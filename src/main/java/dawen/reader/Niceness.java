package dawen.reader;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Lets processes wait for others, by programs that POSIX or Linux has for it; else not. */
final class Niceness {
  private Niceness() {}

  /** Lets a process wait a little for those that serve pages. */
  static void lowerALittle(long pid) {
    run("renice", "-n", "5", "-p", Long.toString(pid));
  }

  /** Lets a process run when no other wants to; Linux can keep that more strictly than POSIX. */
  static void lower(long pid) {
    String process = Long.toString(pid);
    run("renice", "-n", "19", "-p", process);
    run("chrt", "--idle", "--pid", "0", process);
  }

  private static void run(String... command) {
    if (!isThere(command[0])) {
      return;
    }
    try {
      new ProcessBuilder(command)
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      return; // it competes with the others then, as on systems without such a program
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
