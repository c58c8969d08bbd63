package dawen.store;

import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;

/** A bulk load that is to be killed before its commit. */
final class LoadAndHang {

  private LoadAndHang() {}

  public static void main(String[] args) throws InterruptedException {
    BulkLoad load = BulkLoad.into(Path.of(args[0]));
    DatasetGraph graphs = Quads.many(2, 100);
    NamedGraphs.names(graphs).forEach(name -> load.add(name, graphs.getGraph(name)));
    System.out.println("loading");
    Thread.sleep(60_000);
  }
}
