package dawen.cli;

import dawen.Fingerprint;
import dawen.mention.Simplified;
import dawen.query.Candidates;
import dawen.query.Catalogue;
import dawen.serve.Server;
import dawen.serve.ServerConfig;
import dawen.store.Tdb2Store;
import dawen.text.TextIndex;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the commands that serve a graph, and the serving itself. */
final class ServerOptions {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
  private static final int LONGEST = 3600;
  private static final Set<String> EVERY = Set.of("0.0.0.0", "::", "*");

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "port to listen on; 0 takes any free one (default: 3030)")
  private int port = 3030;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "localhost (default), or 0.0.0.0 to be reached from other machines")
  private String host = "localhost";

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "how long one query may run (default: 30)")
  private int timeout = 30;

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      description = "rows of one answer at most, further ones are cut (default: 200000)")
  private int maxRows = 200_000;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Faults of the options, told before anything is done. */
  void check() {
    if (port < 0 || port > 65535) {
      throw usage("--port " + port + ": expected a number from 0 to 65535");
    }
    if (timeout < 1 || timeout > LONGEST) {
      throw usage("--timeout " + timeout + ": expected seconds, from 1 to " + LONGEST);
    }
    if (maxRows < 1) {
      throw usage("--max-rows " + maxRows + ": expected a number from 1");
    }
    if (!LOOPBACK.contains(host) && !EVERY.contains(host)) {
      throw usage("--host " + host + ": expected localhost or 0.0.0.0");
    }
  }

  /** Serves until the process is stopped. */
  void serve(Tdb2Store store, Terminal terminal) throws InterruptedException {
    TextIndex index = TextIndex.open(store.folder()).orElse(null);
    ServerConfig config =
        ServerConfig.of(store, Catalogue.bundled())
            .withPort(port)
            .withSearch(
                Simplified::eachCharacterOf,
                index == null ? Candidates.NONE : index::candidates,
                Optional.ofNullable(index).map(TextIndex::texts))
            .withProgram(Fingerprint.of(null).getURI())
            .withTimeout(Duration.ofSeconds(timeout))
            .withMaxRows(maxRows)
            .withEveryInterface(EVERY.contains(host));
    try (index;
        Server server = Server.start(config)) {
      server.prepare();
      terminal.out().println(server.url() + "                     the graph, for browsing");
      terminal.out().println(server.url() + "sparql               the SPARQL endpoint");
      terminal.out().println(server.url() + "api/exchanges.csv    every question, as a table");
      terminal.out().flush();
      terminal.err().println("Ctrl-C stops the server");
      server.join();
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
