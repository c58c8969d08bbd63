package dawen.reader;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to start a reader process: with the Java, the classes and the class archive of this one.
 *
 * @param program the Java
 * @param classPath as of this process
 * @param shared what this process was told of its class archive; may be empty
 */
record JavaCommand(String program, String classPath, List<String> shared) {
  private static final String ARCHIVE = "-XX:SharedArchiveFile=";

  static JavaCommand ofThisProcess() {
    List<String> shared =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(option -> option.startsWith(ARCHIVE))
            .toList();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new JavaCommand(java.toString(), System.getProperty("java.class.path"), shared);
  }

  /**
   * Starts one over the graph in its folder. What it says besides its answers goes nowhere: it may
   * hold what a stranger wrote.
   */
  Process start(ReaderFolder folder, Limits limits) throws IOException {
    return new ProcessBuilder(command(folder, limits)).redirectError(Redirect.DISCARD).start();
  }

  /** The archive holds for one path to the jar, as this process was given it. */
  private List<String> command(ReaderFolder folder, Limits limits) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(shared);
    command.addAll(
        List.of(
            "-Xmx" + limits.heapMegabytes() + "m",
            "-Xshare:auto",
            "-Xlog:disable",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+SuppressFatalErrorMessage",
            "-XX:-UsePerfData",
            "-Dfile.encoding=UTF-8",
            "-Djava.io.tmpdir=" + folder.path(),
            "-cp",
            classPath,
            ReaderMain.class.getName(),
            folder.graph().toString(),
            Long.toString(limits.timeout().toMillis()),
            Integer.toString(limits.maxRows()),
            Long.toString(limits.maxBytes()),
            Integer.toString(limits.heapMegabytes())));
    return command;
  }
}
