package dawen.cli;

import dawen.store.RemoteStore;
import dawen.store.Store;
import dawen.store.Tdb2Store;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
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
        to.replace(read(from, NodeFactory.createURI(graph)));
        done++;
        terminal.progress(done + " of " + graphs.size() + " graphs");
      }
      terminal.endProgress();
      terminal.err().println(endpoint + ": " + Text.count(done, "graph") + " loaded");
    }
    return ExitCodes.DONE;
  }

  private static DatasetGraph read(Store store, Node graph) {
    DatasetGraph copy = DatasetGraphFactory.createGeneral();
    String query = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <" + graph.getURI() + "> { ?s ?p ?o } }";
    try (QueryExecution execution = store.query(QueryFactory.create(query))) {
      execution
          .execConstructTriples()
          .forEachRemaining(
              triple ->
                  copy.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }
    return copy;
  }
}
