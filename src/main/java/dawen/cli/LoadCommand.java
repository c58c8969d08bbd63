package dawen.cli;

import dawen.store.RemoteStore;
import dawen.store.Store;
import dawen.store.StoreException;
import dawen.store.Tdb2Store;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dawen load}: the built graphs into another server. */
@Command(
    description = {
      "Copies the built graphs into a running Fuseki, or any other Graph Store, graph by graph.",
      "A second run changes nothing."
    })
final class LoadCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--endpoint",
      required = true,
      paramLabel = "URL",
      description = "the dataset, such as http://localhost:3030/ds")
  private String endpoint;

  @Mixin private KgOption kg;

  LoadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Store from = Tdb2Store.open(kg.folder());
        Store to = RemoteStore.of(endpoint)) {
      Set<String> graphs = from.graphNames();
      int done = 0;
      for (String graph : graphs) {
        copy(graph, from, to, done + " of " + Text.count(graphs.size(), "graph"));
        done++;
        terminal.progress(done + " of " + graphs.size() + " graphs");
      }
      terminal.endProgress();
      terminal.err().println(endpoint + ": " + Text.count(done, "graph") + " loaded");
    }
    return ExitCodes.DONE;
  }

  /**
   * @param done what is loaded before, in words
   */
  private static void copy(String graph, Store from, Store to, String done) {
    try {
      to.replace(GraphCopy.of(from, graph));
    } catch (StoreException e) {
      String more = "; " + done + " loaded, the same command goes on from there";
      throw new StoreException(e.getMessage() + more, e);
    }
  }
}
