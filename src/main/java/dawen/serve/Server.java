package dawen.serve;

import dawen.explore.Explorer;
import dawen.explore.Sections;
import dawen.export.JsonLdContext;
import dawen.graph.Iris;
import dawen.reader.QueryReaders;
import dawen.web.Nodes;
import java.net.BindException;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;

/**
 * A running server: one Fuseki, one port, read only.
 *
 * <p>Only what is named here exists: Fuseki's own defaults would let anybody write, compact the
 * store and send requests to other machines by SERVICE.
 */
public final class Server implements AutoCloseable {

  private static final int MAX_THREADS = 40;

  private final FusekiServer fuseki;
  private final Explorer explorer;
  private final ServedVersion version;
  private final QueryReaders readers;

  private Server(
      FusekiServer fuseki, Explorer explorer, ServedVersion version, QueryReaders readers) {
    this.fuseki = fuseki;
    this.explorer = explorer;
    this.version = version;
    this.readers = readers;
  }

  /**
   * Starts a server; it answers when this returns.
   *
   * @throws ServeException if the port is in use or may not be opened
   */
  public static Server start(ServerConfig config) {
    Canned canned = new Canned(config);
    Explorer explorer =
        new Explorer(new Nodes(config.store()), canned::offered, config.searched(), config.texts());
    ServedVersion version =
        ServedVersion.of(config.store(), explorer.nodes().base(), config.program());
    QueryReaders readers = QueryReaders.of(config.store().dataset(), config.limits());
    FusekiServer fuseki = Front.of(build(config, canned, explorer, version, readers));
    try {
      fuseki.start();
      explorer.prepare();
      return new Server(fuseki, explorer, version, readers);
    } catch (FusekiException e) {
      fuseki.stop();
      readers.close();
      version.close();
      throw new ServeException(message(config.port(), e), e);
    }
  }

  /**
   * Address of the start page on this machine, with the real port: {@code http://localhost:3030/}.
   */
  public String url() {
    return "http://localhost:" + port() + "/";
  }

  /** The port that it listens on. */
  public int port() {
    return fuseki.getHttpPort();
  }

  /** Gets ready in the background for SPARQL queries, the first of which waits otherwise. */
  public void prepare() {
    readers.prepare();
  }

  /** Waits until the server is closed, or the thread interrupted. */
  public void join() {
    fuseki.join();
  }

  /** Stops answering. The store stays open. */
  @Override
  public void close() {
    readers.close(); // what is being answered from there need not be waited for
    fuseki.stop();
    explorer.close();
    version.close();
  }

  private static FusekiServer build(
      ServerConfig config,
      Canned canned,
      Explorer explorer,
      ServedVersion version,
      QueryReaders readers) {
    Nodes nodes = explorer.nodes();
    Annotations annotations = new Annotations(config.catalogue(), config.store().dataset());
    DataServlet data = new DataServlet(config.store(), new Iris(nodes.base()), version);
    SparqlPage editor = new SparqlPage(canned::offered, nodes.base(), config.limits());
    FormChoices offered = new FormChoices(canned::known, explorer);
    QueryPages queries = new QueryPages(canned, offered, nodes);
    ApiServlet api = new ApiServlet(canned, offered, version);
    FusekiServer.Builder server = FusekiServer.create();
    Set<String> explored = explore(explorer, version, server);
    return server
        .port(config.port())
        .loopback(!config.everyInterface())
        .maxServerThreads(MAX_THREADS)
        .fusekiModules(FusekiModules.create())
        .add("/sparql", queryOnly(config, readers))
        .addFilter("/*", new ReadOnlyFilter())
        .addFilter("/sparql", new ProtocolFilter())
        .addFilter("/sparql", new SparqlPageFilter(nodes, editor))
        .addFilter("/*", new LinkedDataFilter(explorer, annotations, version, explored))
        .addServlet("/api", api)
        .addServlet("/api/*", api)
        .addServlet("/queries", queries)
        .addServlet("/queries/*", queries)
        .addServlet("/" + DataServlet.PATH, data)
        .addServlet("/" + DataServlet.PATH + "/*", data)
        .addServlet("/schema", new SchemaServlet(canned, nodes, version))
        .addServlet("/web/*", new WebFiles())
        .addServlet(TermsFile.PATH, new TermsFile(nodes))
        .addServlet(JsonLdContext.PATH, new ContextFile())
        .enablePing(true)
        .enableMetrics(true)
        .build();
  }

  /** Adds the sections of the explorer; returns their addresses. */
  private static Set<String> explore(
      Explorer explorer, ServedVersion version, FusekiServer.Builder server) {
    Set<String> addresses = new HashSet<>();
    Sections.of(explorer)
        .forEach(
            (path, section) -> {
              ExplorerServlet servlet = new ExplorerServlet(explorer, section, version);
              ExplorerServlet.addresses(path).forEach(each -> server.addServlet(each, servlet));
              addresses.addAll(ExplorerServlet.addresses(path));
              if (path.equals(ExplorerServlet.START)) {
                server.addServlet("", servlet);
              }
            });
    return addresses;
  }

  /** The dataset with one endpoint: SPARQL 1.1 Query. No update, no Graph Store, no upload. */
  private static DataService queryOnly(ServerConfig config, QueryReaders readers) {
    Endpoint query =
        Endpoint.create()
            .operation(Operation.Query)
            .endpointName("")
            .processor(new SparqlService(readers))
            .build();
    return DataService.newBuilder(config.store().dataset()).addEndpoint(query).build();
  }

  private static String message(int port, FusekiException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return "port "
            + port
            + " is in use or may not be opened ("
            + cause.getMessage()
            + "): choose another with --port, or stop the other process";
      }
    }
    return "the server cannot start: " + e.getMessage();
  }
}
