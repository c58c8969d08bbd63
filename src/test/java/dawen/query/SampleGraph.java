package dawen.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** The hand-made graph of the query tests, in two stores that keep it in different orders. */
final class SampleGraph {
  private static final Path FILE = Path.of("src/test/resources/queries/graph.trig");

  private SampleGraph() {}

  /** In memory, in the order of the file; the default graph is the union. */
  static Dataset inMemory() {
    DatasetGraph named = RDFDataMgr.loadDatasetGraph(FILE.toString());
    DatasetGraph union = new DatasetGraphMapLink(GraphView.createUnionGraph(named));
    named.listGraphNodes().forEachRemaining(name -> union.addGraph(name, named.getGraph(name)));
    return DatasetFactory.wrap(union);
  }

  /** In TDB2, as dawen stores it, filled from the last quad to the first. */
  static Dataset inTdb2() {
    List<Quad> quads = new ArrayList<>();
    RDFDataMgr.loadDatasetGraph(FILE.toString()).find().forEachRemaining(quads::add);
    Collections.reverse(quads);
    DatasetGraph tdb2 = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(tdb2, () -> quads.forEach(tdb2::add));
    tdb2.getContext().set(TDB2.symUnionDefaultGraph, true);
    return DatasetFactory.wrap(tdb2);
  }

  /** Sends no requests: SERVICE fails, SERVICE SILENT finds nothing. */
  static QueryExecution run(Dataset dataset, Query query) {
    return QueryExecution.dataset(dataset).query(query).set(ARQ.httpServiceAllowed, false).build();
  }

  /** Nothing at all. */
  static Dataset empty() {
    return DatasetFactory.wrap(DatasetGraphFactory.createTxnMem());
  }
}
