package dawen.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the graph that is asked is: in a folder, or behind a URL; one excludes the other. */
final class WhereOptions {
  @Option(names = "--kg", paramLabel = "DIR", description = "folder of the graph (default: kg)")
  private Path kg = Path.of("kg");

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "ask a running server, such as http://localhost:3030/sparql")
  private String endpoint;

  /** The folder; to be looked at where there is no endpoint. */
  Path kg() {
    return kg;
  }

  /** Address of a server; null where the folder is asked. */
  String endpoint() {
    return endpoint;
  }
}
