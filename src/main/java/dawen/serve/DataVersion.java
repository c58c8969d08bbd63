package dawen.serve;

import dawen.graph.Vocabulary;
import dawen.store.Tdb2Store;
import dawen.web.Language;
import dawen.web.Template;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;

/**
 * The version of what is served, known when the server starts: nothing is written while it runs.
 *
 * <p>The graphs of a transcript are what one program made of one source, so the SHA-256 of the
 * source, the fingerprint of the program and the number of triples stand for them. All other graphs
 * are read. The same data served by the same program has the same version on every machine.
 */
final class DataVersion {

  private static final String GRAPH = "graph/";
  private static final String TRANSCRIPT = GRAPH + "transcript/";
  private static final String PROVENANCE = GRAPH + "provenance/";

  private final DatasetGraph dataset;
  private final String base;
  private final MessageDigest digest = sha256();

  private DataVersion(DatasetGraph dataset, String base) {
    this.dataset = dataset;
    this.base = base;
  }

  /**
   * The version in 32 hexadecimal digits.
   *
   * @param program what tells the running program from others; it writes the forms of the data
   */
  static String of(Tdb2Store store, String base, String program) {
    DataVersion version = new DataVersion(store.dataset(), base);
    version.add(program);
    for (Language language : Language.values()) {
      version.add(Template.resource(language.code() + "/page.html"));
    }
    SortedMap<String, Long> graphs = store.graphSizes();
    Txn.executeRead(store.dataset(), () -> graphs.forEach(version::graph));
    return HexFormat.of().formatHex(version.digest.digest(), 0, 16);
  }

  private void graph(String name, long size) {
    Graph graph = dataset.getGraph(NodeFactory.createURI(name));
    String made = name.startsWith(base) ? making(name.substring(base.length())) : "";
    add(name);
    if (made.isEmpty()) {
      content(graph).forEach(this::add);
    } else {
      add(made + " " + size);
    }
  }

  /** Source and program of a transcript's graph; empty for any other, or where none is stored. */
  private String making(String path) {
    String id = path.replaceFirst("^(" + TRANSCRIPT + "|" + PROVENANCE + ")", "");
    if (id.equals(path)) {
      return "";
    }
    Graph provenance = dataset.getGraph(NodeFactory.createURI(base + PROVENANCE + id));
    Node run = NodeFactory.createURI(base + "run/" + id);
    Node source = NodeFactory.createURI(base + "source/" + id);
    SortedSet<String> program = said(provenance, run, DCTerms.requires.asNode());
    SortedSet<String> checksum = said(provenance, source, Vocabulary.Prov.checksumValue);
    boolean known = !program.isEmpty() && !checksum.isEmpty();
    return known
        ? program + " " + checksum + said(provenance, source, Vocabulary.Dawen.encoding)
        : "";
  }

  private static SortedSet<String> said(Graph graph, Node subject, Node property) {
    SortedSet<String> objects = new TreeSet<>();
    graph
        .find(subject, property, Node.ANY)
        .forEachRemaining(t -> objects.add(t.getObject().toString()));
    return objects;
  }

  private static SortedSet<String> content(Graph graph) {
    SortedSet<String> lines = new TreeSet<>();
    graph.find().forEachRemaining(triple -> lines.add(triple.toString()));
    return lines;
  }

  private void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
