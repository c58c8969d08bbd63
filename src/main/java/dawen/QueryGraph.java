package dawen;

import dawen.graph.Iris;
import dawen.graph.Vocabulary.Rdf;
import dawen.graph.Vocabulary.Schema;
import dawen.graph.Vocabulary.Sh;
import dawen.query.QueryCaption;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The catalogue as triples, in the form that sib-swiss/sparql-examples began, so that editors which
 * look for example queries at an endpoint find them: each is a {@code sh:SPARQLExecutable} with its
 * question, its words, its endpoint and its whole text.
 *
 * <p>The text declares its own prefixes, so there is no {@code sh:prefixes}, which would take blank
 * nodes.
 */
final class QueryGraph {

  private final Iris iris;
  private final Graph graph = GraphFactory.createDefaultGraph();

  private QueryGraph(Iris iris) {
    this.iris = iris;
  }

  /** The graph of the queries, in memory. */
  static Graph of(List<QueryCaption> queries, Iris iris) {
    QueryGraph made = new QueryGraph(iris);
    queries.forEach(made::add);
    return made.graph;
  }

  private void add(QueryCaption query) {
    Node node = iris.query(query.name());
    graph.add(node, Rdf.type, Sh.SPARQLExecutable);
    graph.add(node, Rdf.comment, NodeFactory.createLiteralLang(query.summaryZh(), "zh"));
    graph.add(node, Rdf.comment, NodeFactory.createLiteralLang(query.summary(), "en"));
    for (String tag : query.tags()) {
      graph.add(node, Schema.keywords, NodeFactory.createLiteralString(tag));
    }
    graph.add(node, Schema.target, iris.sparqlEndpoint());
    addText(node, query);
  }

  private void addText(Node node, QueryCaption query) {
    boolean select = query.form() == QueryCaption.Form.SELECT;
    Node type = select ? Sh.SPARQLSelectExecutable : Sh.SPARQLConstructExecutable;
    graph.add(node, Rdf.type, type);
    Node text = NodeFactory.createLiteralString(query.text());
    graph.add(node, select ? Sh.select : Sh.construct, text);
  }
}
