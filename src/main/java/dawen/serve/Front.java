package dawen.serve;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.jena.fuseki.main.FusekiServer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ConditionalHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.server.handler.ThreadLimitHandler;

/**
 * What stands before Fuseki: bounds of size, time and number, for each client and for all. Fuseki's
 * own are those of a server among friends: heads of 512 kB, forms of 25 MB.
 *
 * <p>A client is an address (see {@link Client}). Behind a proxy all are one client, which has half
 * of the places; the proxy has to part these.
 */
final class Front {

  /** Bytes of a request's first line and head; longer queries are sent by POST. */
  static final int MAX_HEAD = 64 * 1024;

  /** Bytes of a request's body: more than the longest query that is parsed, in any script. */
  static final int MAX_BODY = 2 * 1024 * 1024;

  private static final int MAX_FIELDS = 100;

  /** Connections in all, and of one client. */
  private static final int MAX_CONNECTIONS = 400;

  private static final int MAX_CLIENT_CONNECTIONS = 100;

  /** Requests that one client may have open at once, those that wait included. */
  static final int MAX_OPEN = 32;

  /** Threads that work for one client at once: less than half of all, more than ask queries. */
  private static final int MAX_CLIENT_THREADS = 16;

  /** Answers that are made at once by the server itself, and those that wait for a place. */
  private static final int MAX_PAGES = 16;

  private static final int MAX_DOWNLOADS = 6;
  private static final int MAX_WAITING = 64;
  private static final Duration WAIT = Duration.ofSeconds(5);

  private static final String FILES = "/data/*";

  private static final Duration IDLE = Duration.ofSeconds(20);

  private Front() {}

  /** Puts it before a server that has not started yet. */
  static FusekiServer of(FusekiServer fuseki) {
    return of(fuseki, Pace.Bounds.USUAL);
  }

  /** The same, for clients that have to keep to these bounds. */
  static FusekiServer of(FusekiServer fuseki, Pace.Bounds bounds) {
    org.eclipse.jetty.server.Server jetty = fuseki.getJettyServer();
    HttpErrors errors = new HttpErrors();
    jetty.setErrorHandler(errors);
    ServletContextHandler servlets = (ServletContextHandler) jetty.getHandler();
    servlets.setErrorHandler(errors);
    servlets.setMaxFormContentSize(MAX_BODY);
    servlets.setMaxFormKeys(MAX_FIELDS);
    Paces paces = new Paces(bounds, jetty.getScheduler());
    for (ServerConnector connector : connectors(jetty)) {
      bound(connector);
      connector.addBean(paces);
    }
    jetty.setHandler(paces.fromTheHeadOn(before(servlets, paces)));
    return fuseki;
  }

  private static List<ServerConnector> connectors(org.eclipse.jetty.server.Server jetty) {
    return List.of(jetty.getConnectors()).stream().map(ServerConnector.class::cast).toList();
  }

  private static void bound(ServerConnector connector) {
    connector.setIdleTimeout(IDLE.toMillis());
    connector.addBean(new ConnectionShares(MAX_CLIENT_CONNECTIONS));
    NetworkConnectionLimit limit = new NetworkConnectionLimit(MAX_CONNECTIONS, connector);
    limit.setEndPointIdleTimeout(1_000);
    connector.addBean(limit);
    HttpConfiguration http =
        connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
    http.setRequestHeaderSize(MAX_HEAD);
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
  }

  /** Bodies are read before a thread is given, so that a client that sends slowly holds none. */
  private static Handler before(Handler servlets, Paces paces) {
    Handler pages =
        places(servlets, MAX_PAGES, each -> each.excludePath("/sparql", "/web/*", FILES, "/$/*"));
    Handler downloads = places(pages, MAX_DOWNLOADS, each -> each.includePath(FILES));
    SizeLimitHandler small = new SizeLimitHandler(MAX_BODY, -1);
    small.setHandler(
        new EagerContentHandler(
            paces.fromTheBodyOn(new ClientThreads(downloads, MAX_CLIENT_THREADS)),
            new EagerContentHandler.FormContentLoaderFactory(MAX_FIELDS, MAX_BODY),
            new EagerContentHandler.RetainedContentLoaderFactory(MAX_BODY, -1, true)));
    return new FrontHandler(small, MAX_OPEN);
  }

  /** So many at once, half of them for one client: who reads slowly may hold a place for long. */
  private static Handler places(
      Handler next, int most, Consumer<ConditionalHandler.Abstract> paths) {
    QoSHandler places = new QoSHandler(next);
    paths.accept(places);
    places.setMaxRequestCount(most);
    places.setMaxSuspendedRequestCount(MAX_WAITING);
    places.setMaxSuspend(WAIT);
    ClientThreads half = new ClientThreads(places, most / 2);
    paths.accept(half);
    return half;
  }

  /** Threads by client; a request beyond its client's share waits without one. */
  private static final class ClientThreads extends ThreadLimitHandler {
    ClientThreads(Handler next, int most) {
      super(next, null, false);
      setThreadLimit(most);
    }

    @Override
    protected String getRemoteIP(Request request) {
      return Client.of(request.getConnectionMetaData().getRemoteSocketAddress()).name();
    }
  }

  /** Connections by client; one beyond the share is closed at once. */
  private static final class ConnectionShares implements Connection.Listener {
    private final Shares shares;

    /** Whose each is: of a closed connection, the address is not known any more. */
    private final ConcurrentHashMap<Connection, Client> clients = new ConcurrentHashMap<>();

    ConnectionShares(int most) {
      this.shares = new Shares(most);
    }

    @Override
    public void onOpened(Connection connection) {
      Client client = Client.of(connection.getEndPoint().getRemoteSocketAddress());
      if (shares.take(client)) {
        clients.put(connection, client);
      } else {
        connection.getEndPoint().close();
      }
    }

    @Override
    public void onClosed(Connection connection) {
      Client client = clients.remove(connection);
      if (client != null) {
        shares.giveBack(client);
      }
    }
  }
}
