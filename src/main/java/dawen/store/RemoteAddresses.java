package dawen.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where the services of a remote dataset may be, most likely first, from the one address given.
 *
 * <p>{@code http://host:3030/kg}, {@code …/kg/sparql} and {@code …/kg/data} all stand for one
 * dataset: queries are tried at {@code /kg/sparql}, {@code /kg/query} and {@code /kg}, graphs at
 * {@code /kg/data}, {@code /kg}, and where other stores have them.
 *
 * @param given the address as given, without user and password
 * @param userInfo {@code user:password}, or null
 * @param query addresses that may answer SPARQL queries
 * @param data addresses that may be the Graph Store
 */
record RemoteAddresses(String given, String userInfo, List<String> query, List<String> data) {

  private static final Set<String> QUERY_SERVICES = Set.of("sparql", "query");
  private static final Set<String> OTHER_SERVICES = Set.of("data", "get", "update");

  static RemoteAddresses of(String endpoint) {
    URI uri = parse(endpoint);
    String given = withoutUser(uri).replaceAll("/+$", "");
    int slash = given.lastIndexOf('/');
    String last = given.substring(slash + 1);
    boolean queryService = QUERY_SERVICES.contains(last);
    String base = queryService || OTHER_SERVICES.contains(last) ? given.substring(0, slash) : given;
    List<String> query = new ArrayList<>(List.of(base + "/sparql", base + "/query", base));
    if (queryService) {
      query.remove(given);
      query.add(0, given);
    }
    // Fuseki, Fuseki without named services, Oxigraph, RDF4J and GraphDB
    List<String> data =
        List.of(base + "/data", base, base + "/store", base + "/rdf-graphs/service");
    return new RemoteAddresses(given, uri.getUserInfo(), List.copyOf(query), data);
  }

  private static URI parse(String endpoint) {
    try {
      URI uri = new URI(endpoint);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (http && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw new StoreException(notAnAddress(endpoint), e);
    }
    throw new StoreException(notAnAddress(endpoint));
  }

  private static String notAnAddress(String endpoint) {
    return endpoint + " is no address of a server; expected one like http://localhost:3030/kg";
  }

  private static String withoutUser(URI uri) {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath();
  }
}
