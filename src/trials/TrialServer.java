import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server over a graph of this checkout's samples, which the trials ask. */
final class TrialServer implements AutoCloseable {

  private final Process process;
  private final URI address;

  private TrialServer(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Builds the graph and starts the server.
   *
   * @param home the checkout
   * @param scratch folder that the script makes and removes; graph and messages go there
   * @throws IOException if either fails, with what it told
   */
  static TrialServer start(Path home, Path scratch) throws IOException, InterruptedException {
    String program = home.resolve("dawen").toString();
    String samples = home.resolve("data/transcripts").toString();
    String kg = scratch.resolve("kg").toString();
    Path told = scratch.resolve("told");
    Process build =
        new ProcessBuilder(List.of(program, "build", samples, "--kg", kg))
            .redirectErrorStream(true)
            .redirectOutput(told.toFile())
            .start();
    if (build.waitFor() != 0) {
      throw new IOException("no graph: " + Files.readString(told));
    }
    Process process =
        new ProcessBuilder(List.of(program, "serve", "--kg", kg, "--port", "0"))
            .redirectError(told.toFile())
            .start();
    // the first line that it prints begins with its address
    String line = process.inputReader().readLine();
    if (line == null) {
      throw new IOException("the server did not start: " + Files.readString(told));
    }
    return new TrialServer(process, URI.create(line.strip().split("\\s+")[0]));
  }

  Process process() {
    return process;
  }

  URI address() {
    return address;
  }

  /** What the JDK's {@code jcmd} tells of the server. */
  String jcmd(String command) throws IOException {
    Process jcmd = new ProcessBuilder("jcmd", Long.toString(process.pid()), command).start();
    return new String(jcmd.getInputStream().readAllBytes());
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor(20, TimeUnit.SECONDS);
    process.destroyForcibly();
  }
}
