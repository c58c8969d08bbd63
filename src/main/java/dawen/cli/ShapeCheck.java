package dawen.cli;

import dawen.cli.StoredQuotes.StoredSource;
import dawen.graph.Shapes;
import dawen.graph.Violation;
import dawen.source.SourceFile;
import dawen.store.Store;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;

/** The stored graphs of a transcript against the shapes, with the source as it is now. */
final class ShapeCheck {
  private static final int MOST = 20;

  private final Store store;
  private final Shapes shapes = Shapes.bundled();

  ShapeCheck(Store store) {
    this.store = store;
  }

  /** What the shapes find wrong, each with its line in the file; at most twenty. */
  List<String> faults(StoredSource stored, Input input, SourceFile file) {
    DatasetGraph graphs = GraphCopy.of(store, graph(stored, "transcript"));
    graphs.addAll(GraphCopy.of(store, graph(stored, "provenance")));
    List<Violation> found =
        shapes.check(graphs, file.text()).stream().filter(each -> !each.isWarning()).toList();
    Lines lines = Lines.of(file.text());
    return found.stream()
        .map(violation -> ShapeFault.inWords(input, violation, lines))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static String graph(StoredSource stored, String kind) {
    return stored.iri().replaceFirst("/transcript/([^/]+)$", "/graph/" + kind + "/$1");
  }
}
