package dawen.serve;

import dawen.graph.Iris;
import dawen.graph.Vocabulary;
import dawen.store.Tdb2Store;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The nodes of the stored graph under its base. To be read within a transaction. */
final class Nodes {

  private static final int MAX_SAID = 50_000;
  private static final int MAX_INCOMING = 1_000;
  private static final String METADATA = "graph/metadata";
  private static final String ONTOLOGY = "ontology";
  private static final String SCHEMA = "https://schema.org/";
  private static final List<Node> LABELS =
      List.of(
          SKOS.prefLabel.asNode(),
          RDFS.label.asNode(),
          NodeFactory.createURI(SCHEMA + "headline"),
          NodeFactory.createURI(SCHEMA + "name"));

  private final DatasetGraph dataset;
  private final String base;

  /** The nodes of a store; its base is what the name of its metadata graph begins with. */
  Nodes(Tdb2Store store) {
    this.dataset = store.dataset();
    this.base =
        store.graphNames().stream()
            .filter(name -> name.endsWith(METADATA))
            .map(name -> name.substring(0, name.length() - METADATA.length()))
            .findFirst()
            .orElse(Iris.DEFAULT_BASE);
  }

  DatasetGraph dataset() {
    return dataset;
  }

  /** The node that this path names, {@code exchange/t/1}. */
  Node node(String path) {
    return NodeFactory.createURI(base + path);
  }

  /** Where this server answers for the node; empty if it is not one of the base's. */
  String path(Node node) {
    return node.getURI().startsWith(base) ? "/" + node.getURI().substring(base.length()) : "";
  }

  /** What is known of the node; empty if nothing. */
  Description describe(String path) {
    Node node = node(path);
    List<Triple> said = new ArrayList<>();
    Set<Node> subjects = new LinkedHashSet<>(List.of(node));
    if (path.startsWith("exchange/")) {
      subjects.add(node(path + "/question"));
      subjects.add(node(path + "/answer"));
    }
    subjects.forEach(subject -> collect(find(subject, null, null), said, MAX_SAID));
    collect(content(path, node), said, MAX_SAID);
    List<Triple> incoming = new ArrayList<>();
    boolean more = collect(find(null, null, node), incoming, MAX_INCOMING);
    return new Description(node, said, incoming, more || said.size() >= MAX_SAID);
  }

  /** The label in the language, or in another; a short form of the IRI if there is none. */
  String label(Node node, Language language) {
    for (Node property : LABELS) {
      List<Node> labels = Iter.iter(find(node, property, null)).map(Triple::getObject).toList();
      for (Node label : labels) {
        if (label.isLiteral() && label.getLiteralLanguage().startsWith(language.code())) {
          return label.getLiteralLexicalForm();
        }
      }
      if (!labels.isEmpty() && labels.get(0).isLiteral()) {
        return labels.get(0).getLiteralLexicalForm();
      }
    }
    return shortForm(node.getURI());
  }

  /** The metadata graph: VoID and more; empty where none was built. */
  Graph metadata() {
    return dataset.getGraph(node(METADATA));
  }

  /** A graph's name gives the graph; the ontology's gives its terms, whose IRIs have a #. */
  private Iterator<Triple> content(String path, Node node) {
    Node graph = path.equals(ONTOLOGY) ? node("graph/" + ONTOLOGY) : node;
    return Iter.map(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY), Quad::asTriple);
  }

  private Iterator<Triple> find(Node subject, Node predicate, Node object) {
    return dataset.getUnionGraph().find(subject, predicate, object);
  }

  /** Adds up to {@code limit}; true if there are more. */
  private static boolean collect(Iterator<Triple> from, List<Triple> to, int limit) {
    try {
      while (from.hasNext() && to.size() < limit) {
        to.add(from.next());
      }
      return from.hasNext();
    } finally {
      Iter.close(from);
    }
  }

  private String shortForm(String iri) {
    if (iri.startsWith(base) && !iri.startsWith(Vocabulary.DAWEN)) {
      return iri.substring(base.length());
    }
    return Vocabulary.prefixes().entrySet().stream()
        .filter(entry -> iri.startsWith(entry.getValue()))
        .map(entry -> entry.getKey() + ":" + iri.substring(entry.getValue().length()))
        .findFirst()
        .orElse(iri);
  }
}
