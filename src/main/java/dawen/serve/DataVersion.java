package dawen.serve;

import dawen.graph.Vocabulary;
import dawen.store.Tdb2Store;
import dawen.web.Language;
import dawen.web.Template;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
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
 * The version of what is served: nothing is written while a server runs.
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
    Txn.executeRead(store.dataset(), () -> version.addAll(graphs));
    return HexFormat.of().formatHex(version.digest.digest(), 0, 16);
  }

  private void addAll(SortedMap<String, Long> graphs) {
    Making making =
        new Making(
            said(DCTerms.requires.asNode()),
            said(Vocabulary.Prov.checksumValue),
            said(Vocabulary.Dawen.encoding));
    graphs.forEach(
        (name, size) -> {
          String made = name.startsWith(base) ? making.of(base, name) : "";
          add(name);
          if (made.isEmpty()) {
            content(dataset.getGraph(NodeFactory.createURI(name))).forEach(this::add);
          } else {
            add(made + " " + size);
          }
        });
  }

  /** Graph and subject, one blank between them, of each quad with this property → its values. */
  private Map<String, SortedSet<String>> said(Node property) {
    Map<String, SortedSet<String>> said = new HashMap<>();
    dataset
        .find(Node.ANY, Node.ANY, property, Node.ANY)
        .forEachRemaining(
            quad ->
                said.computeIfAbsent(
                        quad.getGraph() + " " + quad.getSubject(), any -> new TreeSet<>())
                    .add(quad.getObject().toString()));
    return said;
  }

  /** What the transcripts' graphs were made of, and by what. */
  private record Making(
      Map<String, SortedSet<String>> programs,
      Map<String, SortedSet<String>> checksums,
      Map<String, SortedSet<String>> encodings) {

    /** Empty for a graph of no transcript, or where it is not stored. */
    String of(String base, String graph) {
      String path = graph.substring(base.length());
      String id = path.replaceFirst("^(" + TRANSCRIPT + "|" + PROVENANCE + ")", "");
      String run = base + PROVENANCE + id + " " + base + "run/" + id;
      String source = base + PROVENANCE + id + " " + base + "source/" + id;
      if (id.equals(path) || !programs.containsKey(run) || !checksums.containsKey(source)) {
        return "";
      }
      return programs.get(run)
          + " "
          + checksums.get(source)
          + encodings.getOrDefault(source, new TreeSet<>());
    }
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
