package dawen.cli;

import dawen.store.Tdb2Store;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dawen serve}: a built graph over HTTP. */
@Command(description = "Serves a built graph: SPARQL endpoint, canned queries, pages.")
final class ServeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private KgOption kg;
  @Mixin private ServerOptions server;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    server.check();
    try (Tdb2Store store = Tdb2Store.open(kg.folder())) {
      server.serve(store, terminal);
    }
    return ExitCodes.DONE;
  }
}
