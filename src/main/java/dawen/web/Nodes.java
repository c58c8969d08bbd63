package dawen.web;

import dawen.graph.Iris;
import dawen.graph.Vocabulary;
import dawen.graph.Vocabulary.Dataset;
import dawen.graph.Vocabulary.Rdf;
import dawen.store.Tdb2Store;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** The nodes of the stored graph under its base. To be read within a transaction. */
public final class Nodes {

  private static final int MAX_SAID = 50_000;
  private static final int MAX_INCOMING = 1_000;
  private static final String METADATA = "graph/metadata";
  private static final String ONTOLOGY = "ontology";
  private static final Node ONTOLOGY_NODE =
      NodeFactory.createURI(Vocabulary.DAWEN.substring(0, Vocabulary.DAWEN.length() - 1));

  private final DatasetGraph dataset;
  private final String base;

  /** The nodes of a store; its base is what the name of its metadata graph begins with. */
  public Nodes(Tdb2Store store) {
    this.dataset = store.dataset();
    this.base = Txn.calculateRead(dataset, () -> base(dataset));
  }

  /**
   * By the graph that describes the dataset; to list all graphs takes long where there are many.
   */
  private static String base(DatasetGraph dataset) {
    Iterator<Quad> described = dataset.find(Node.ANY, Node.ANY, Rdf.type, Dataset.VoidDataset);
    try {
      return Iter.asStream(described)
          .map(quad -> quad.getGraph().getURI())
          .filter(name -> name.endsWith(METADATA))
          .map(name -> name.substring(0, name.length() - METADATA.length()))
          .findFirst()
          .orElse(Iris.DEFAULT_BASE);
    } finally {
      Iter.close(described);
    }
  }

  public DatasetGraph dataset() {
    return dataset;
  }

  /** What the IRIs of the data begin with. */
  public String base() {
    return base;
  }

  /** The node that this path names, {@code exchange/t/1}; the ontology has the same IRI always. */
  public Node node(String path) {
    return path.equals(ONTOLOGY) ? ONTOLOGY_NODE : NodeFactory.createURI(base + path);
  }

  /** Where this server answers for the node; empty if it does not. */
  public String path(Node node) {
    String iri = node.getURI();
    if (iri.startsWith(base)) {
      return "/" + iri.substring(base.length());
    }
    boolean term = iri.startsWith(Vocabulary.DAWEN) || node.equals(ONTOLOGY_NODE);
    return term ? "/" + ONTOLOGY + iri.substring(ONTOLOGY_NODE.getURI().length()) : "";
  }

  /** What is known of the node and its parts; empty if nothing. */
  public Description describe(String path) {
    Node node = node(path);
    List<Triple> said = new ArrayList<>();
    List<Node> parts = new ArrayList<>(List.of(node));
    for (int i = 0; i < parts.size(); i++) {
      Node whole = parts.get(i);
      for (Triple triple : list(whole, null, null)) {
        said.add(triple);
        if (isPart(whole, triple.getObject()) && !parts.contains(triple.getObject())) {
          parts.add(triple.getObject());
        }
      }
    }
    collect(content(path, node), said, MAX_SAID);
    List<Triple> incoming = new ArrayList<>();
    boolean more = collect(find(null, null, node), incoming, MAX_INCOMING);
    return new Description(node, said, incoming, more || said.size() >= MAX_SAID);
  }

  /** Whether the node is known, as subject, object or graph. */
  public boolean has(String path) {
    Node node = node(path);
    return dataset.getUnionGraph().contains(node, Node.ANY, Node.ANY)
        || dataset.getUnionGraph().contains(Node.ANY, Node.ANY, node)
        || content(path, node).hasNext();
  }

  /**
   * Whether the other is a part of the node: the parts of an exchange have IRIs below its own:
   * {@code exchange/t/1/question}.
   */
  public static boolean isPart(Node whole, Node other) {
    return other.isURI() && other.getURI().startsWith(whole.getURI() + "/");
  }

  /** Triples of the union of all graphs; null stands for anything. */
  public List<Triple> list(Node subject, Node predicate, Node object) {
    return Iter.toList(find(subject, predicate, object));
  }

  /** Up to {@code limit} triples with that predicate and object; the others are not read. */
  public List<Triple> some(Node predicate, Node object, int limit) {
    List<Triple> some = new ArrayList<>();
    collect(find(null, predicate, object), some, limit);
    return some;
  }

  /** Triples of the union of all graphs one by one, for many. */
  public void each(Node subject, Node predicate, Node object, Consumer<Triple> use) {
    Iterator<Triple> found = find(subject, predicate, object);
    try {
      found.forEachRemaining(use);
    } finally {
      Iter.close(found);
    }
  }

  /** What the property of the subject says first; null if nothing. */
  public Node first(Node subject, Node predicate) {
    List<Triple> said = list(subject, predicate, null);
    return said.isEmpty() ? null : said.get(0).getObject();
  }

  /** The metadata graph: VoID and more; empty where none was built. */
  public Graph metadata() {
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

  /** {@code outlet/a} under the base, {@code skos:broader} of a vocabulary, else the whole IRI. */
  public String shortForm(String iri) {
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
