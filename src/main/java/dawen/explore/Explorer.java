package dawen.explore;

import dawen.query.Candidates;
import dawen.query.CannedQuery;
import dawen.web.Nodes;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.jena.system.Txn;

/**
 * The graph as the pages ask it. The graph does not change while this is in use; threads may share
 * it.
 */
public final class Explorer {

  private final Nodes nodes;
  private final Supplier<List<CannedQuery>> queries;
  private final UnaryOperator<String> searched;
  private final Candidates candidates;
  private ExchangeIndex index;

  /**
   * @param nodes the graph
   * @param queries the canned queries that the server answers
   * @param searched turns words to be looked for in texts into the script that is searched
   * @param candidates what an index knows of such words
   */
  public Explorer(
      Nodes nodes,
      Supplier<List<CannedQuery>> queries,
      UnaryOperator<String> searched,
      Candidates candidates) {
    this.nodes = nodes;
    this.queries = queries;
    this.searched = searched;
    this.candidates = candidates;
  }

  public Nodes nodes() {
    return nodes;
  }

  /** The canned queries, sorted by name. */
  public List<CannedQuery> queries() {
    return queries.get();
  }

  /** Words in the script in which texts are searched. */
  public String searched(String words) {
    return searched.apply(words);
  }

  public Candidates candidates() {
    return candidates;
  }

  /**
   * The exchanges by their facets; read when first asked for, which on a large graph takes long.
   */
  public synchronized ExchangeIndex index() {
    if (index == null) {
      index = Txn.calculateRead(nodes.dataset(), () -> ExchangeIndex.of(nodes));
    }
    return index;
  }
}
