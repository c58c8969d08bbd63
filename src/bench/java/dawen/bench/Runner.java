package dawen.bench;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs one process after another and measures each. */
final class Runner {
  private static final long FIRST_LOOK_MILLIS = 10;
  private static final long LAST_LOOK_MILLIS = 200;
  private static final int TOLD = 300;

  private final Path logs;
  private final long limitSeconds;
  private final Map<String, String> environment;
  private volatile Process running;

  /**
   * @param logs folder for what the processes print
   * @param limitSeconds after which a process is ended and counts as failed
   * @param environment variables that every process gets
   */
  Runner(Path logs, long limitSeconds, Map<String, String> environment) {
    this.logs = logs;
    this.limitSeconds = limitSeconds;
    this.environment = Map.copyOf(environment);
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop)); // leaves no process behind
  }

  private void stop() {
    if (running != null) {
      stop(running);
    }
  }

  /**
   * Runs a command to its end.
   *
   * @param name of its log
   */
  Measured run(String name, List<String> command) throws IOException, InterruptedException {
    Files.createDirectories(logs);
    Path out = logs.resolve(name + ".out");
    Path err = logs.resolve(name + ".err");
    double cpu = Proc.childrenCpu();
    long start = System.nanoTime();
    Process process = start(command, out, err);
    long peak = watch(process);
    double wall = (System.nanoTime() - start) / 1e9;
    double used = Proc.childrenCpu() - cpu;
    String failure = process.exitValue() == 0 ? null : reason(process.exitValue(), out, err);
    return new Measured(wall, used, peak, figures(Files.readString(out)), failure);
  }

  /** Starts a command whose output goes to files. */
  Process start(List<String> command, Path out, Path err) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    running = builder.start();
    return running;
  }

  /** Waits for the end; a process that takes too long is ended, its children with it. */
  private long watch(Process process) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limitSeconds);
    long peak = 0;
    long pause = FIRST_LOOK_MILLIS; // looking costs time, of which a long process has more
    try {
      do {
        peak = Math.max(peak, Proc.peak(process.toHandle()));
        if (System.nanoTime() > end) {
          stop(process);
        }
        pause = Math.min(LAST_LOOK_MILLIS, pause + 1);
      } while (!process.waitFor(pause, TimeUnit.MILLISECONDS));
      return peak;
    } finally {
      stop(process); // when this thread is interrupted: nothing is left behind
    }
  }

  private static void stop(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static String reason(int code, Path out, Path err) throws IOException {
    String told = Files.readString(err).strip();
    told = told.isEmpty() ? Files.readString(out).strip() : told;
    String end = told.substring(Math.max(0, told.length() - TOLD)).replaceAll("\\s+", " ");
    return "exit code " + code + (end.isEmpty() ? "" : ": " + end);
  }

  /** The numbers of the last line that is a JSON object; none where there is no such line. */
  static Map<String, Double> figures(String output) {
    Map<String, Double> figures = new TreeMap<>();
    String line =
        output.lines().filter(each -> each.startsWith("{")).reduce("{}", (first, last) -> last);
    try {
      new Gson()
          .fromJson(line, JsonObject.class)
          .asMap()
          .forEach(
              (name, value) -> {
                if (value instanceof JsonPrimitive number && number.isNumber()) {
                  figures.put(name, number.getAsDouble());
                }
              });
    } catch (JsonSyntaxException e) {
      return Map.of(); // a line of something else that begins with a bracket
    }
    return figures;
  }
}
