package dawen.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dawen.cli.Main;
import dawen.query.Catalogue;
import dawen.serve.Server;
import dawen.serve.ServerConfig;
import dawen.store.Tdb2Store;
import dawen.web.Nodes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** The sample transcripts, built and served on a free port, and the addresses of every page. */
final class SamplePages implements AutoCloseable {

  /** Pages that no section, no node of the graph and no canned query has; mistakes. */
  private static final List<Address> FIXED =
      List.of(
          new Address("/", 200),
          new Address("/timeline?by=nothing", 400),
          new Address("/queries", 200),
          new Address("/queries/no-such-query", 404),
          new Address("/queries/exchanges?year=last", 400),
          new Address("/sparql", 200),
          new Address("/schema", 200),
          new Address("/data", 200),
          new Address("/graph/metadata", 200),
          new Address("/outlet/no-such-outlet", 404),
          new Address("/no-such-page", 404));

  private static final String SAMPLES = "data/transcripts";

  /** One conference as two transcripts have it. */
  private static final String READINGS = "src/test/resources/readings";

  private final Tdb2Store store;
  private final Server server;

  private SamplePages(Tdb2Store store) {
    this.store = store;
    this.server = Server.start(ServerConfig.of(store, Catalogue.bundled()).withPort(0));
  }

  /**
   * An address and what it answers.
   *
   * @param path of the page with its parameters
   * @param status of HTTP
   */
  record Address(String path, int status) {

    @Override
    public String toString() {
      return path + (status == 200 ? "" : " (" + status + ")");
    }
  }

  static SamplePages in(Path folder) {
    String kg = folder.resolve("kg").toString();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code = Main.run(out, out, "build", SAMPLES, READINGS, "--kg", kg);
    assertEquals(0, code, said.toString(StandardCharsets.UTF_8));
    return new SamplePages(Tdb2Store.open(Path.of(kg)));
  }

  /** The same pages over another graph. */
  static SamplePages of(DatasetGraph graphs, Path folder) {
    Tdb2Store store = Tdb2Store.create(folder);
    store.replace(graphs);
    return new SamplePages(store);
  }

  String url() {
    return server.url();
  }

  DatasetGraph graphs() {
    return store.dataset();
  }

  /** Every page: the fixed ones, those of each section and canned query, one node of each kind. */
  List<Address> addresses() {
    List<Address> addresses = new ArrayList<>(FIXED);
    sections().forEach(path -> addresses.add(new Address(path, 200)));
    Catalogue.bundled().list().stream()
        .filter(query -> !query.text().contains("SERVICE"))
        .forEach(query -> addresses.add(new Address("/queries/" + query.name(), 200)));
    nodes().forEach(path -> addresses.add(new Address(path, 200)));
    return addresses;
  }

  /** The addresses by which the sections are tried, one a line. */
  private static List<String> sections() {
    try (Stream<String> lines = Files.lines(Path.of("src/test/resources/explore/addresses.txt"))) {
      return lines.filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The node of each kind of which most is said: a page with everything on it. */
  List<String> nodes() {
    Nodes nodes = new Nodes(store);
    SortedMap<String, SortedMap<String, Integer>> kinds = new TreeMap<>();
    Txn.executeRead(
        store.dataset(),
        () -> store.dataset().find().forEachRemaining(quad -> count(quad, nodes.base(), kinds)));
    kinds.remove("ontology"); // that page is /schema
    return kinds.values().stream().map(SamplePages::most).toList();
  }

  private static void count(
      Quad quad, String base, SortedMap<String, SortedMap<String, Integer>> kinds) {
    Node subject = quad.getSubject();
    if (subject.isURI() && subject.getURI().startsWith(base)) {
      String path = subject.getURI().substring(base.length() - 1).split("#")[0];
      String kind = path.replaceFirst("^/([^/]+).*?(/question|/answer)?$", "$1$2");
      kinds.computeIfAbsent(kind, k -> new TreeMap<>()).merge(path, 1, Integer::sum);
    }
  }

  private static String most(SortedMap<String, Integer> paths) {
    return paths.entrySet().stream()
        .max(Comparator.comparingInt(SortedMap.Entry::getValue))
        .orElseThrow()
        .getKey();
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
