package dawen.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code dawen serve}, from its start until a canned query is answered over HTTP. */
final class ServerRun {
  private static final Pattern ADDRESS =
      Pattern.compile("^(http\\S+/)sparql\\s", Pattern.MULTILINE);
  private static final long LOOK_MILLIS = 10;
  private static final long PATIENCE_SECONDS = 600;

  private ServerRun() {}

  /**
   * Starts a server, asks it once, and stops it. The wall time ends with the answer; {@code start}
   * and {@code answer} are its two halves.
   *
   * @param query name of a canned query
   */
  static Measured run(Runner runner, Path logs, List<String> command, String query)
      throws IOException, InterruptedException {
    Files.createDirectories(logs);
    Path out = logs.resolve("serve.out");
    double cpu = Proc.childrenCpu();
    long start = System.nanoTime();
    Process process = runner.start(command, out, logs.resolve("serve.err"));
    try {
      String address = address(process, out);
      double started = (System.nanoTime() - start) / 1e9;
      var answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(address + "api/" + query + ".csv")).build(),
                  BodyHandlers.ofString());
      double wall = (System.nanoTime() - start) / 1e9;
      long peak = Proc.peak(process.toHandle());
      end(process);
      Map<String, Double> figures = new TreeMap<>();
      figures.put("start", started);
      figures.put("answer", wall - started);
      figures.put("rows", answer.body().lines().count() - 1.0);
      String failure = answer.statusCode() == 200 ? null : "status " + answer.statusCode();
      return new Measured(wall, Proc.childrenCpu() - cpu, peak, figures, failure);
    } finally {
      end(process);
    }
  }

  private static String address(Process process, Path out)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (process.isAlive() && System.nanoTime() < end) {
      Matcher address = ADDRESS.matcher(Files.readString(out));
      if (address.find()) {
        return address.group(1);
      }
      Thread.sleep(LOOK_MILLIS);
    }
    throw new IOException("the server told no address; see " + out);
  }

  private static void end(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
  }
}
