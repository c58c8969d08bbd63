import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How long a running server takes for each canned query with its default parameters.
 *
 * <pre>
 * ./dawen serve --kg kg &amp;
 * java .ci/QueryTimes.java http://localhost:3030/ [RUNS] [LIMIT-MS] [NAME …]
 * </pre>
 *
 * Each query is asked once to warm up and then RUNS times (5 where nothing is said). One line a
 * query, slowest first: median in milliseconds, rows, name; {@code SLOW} before those above
 * LIMIT-MS (100). The exit code is 1 if a query failed; slowness is a figure, not a failure.
 */
class QueryTimes {
  private static final Pattern NAME = Pattern.compile("\"name\": \"([a-z-]+)\",\\s*\"summary\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final int runs;

  private record Time(String name, int status, double median, long rows) {}

  private QueryTimes(String address, int runs) {
    this.address = address.endsWith("/") ? address : address + "/";
    this.runs = runs;
  }

  public static void main(String[] args) throws Exception {
    QueryTimes times = new QueryTimes(args[0], args.length > 1 ? Integer.parseInt(args[1]) : 5);
    double limit = args.length > 2 ? Double.parseDouble(args[2]) : 100;
    List<String> wanted = args.length > 3 ? Arrays.asList(args).subList(3, args.length) : List.of();
    List<Time> measured = new ArrayList<>();
    for (String name : times.names()) {
      if (wanted.isEmpty() || wanted.contains(name)) {
        measured.add(times.measure(name));
      }
    }
    measured.sort((a, b) -> Double.compare(b.median(), a.median()));
    for (Time time : measured) {
      String mark = time.status() != 200 ? "FAILED" : time.median() > limit ? "SLOW" : "";
      System.out.printf("%-6s %10.1f ms %9d rows  %s%n", mark, time.median(), time.rows(), time.name());
    }
    System.exit(measured.stream().allMatch(time -> time.status() == 200) ? 0 : 1);
  }

  /** All that the server answers; one that asks another server is listed but refused. */
  private List<String> names() throws IOException, InterruptedException {
    String openApi = new String(get("api/openapi.json").body(), StandardCharsets.UTF_8);
    String list = new String(get("api").body(), StandardCharsets.UTF_8);
    return NAME.matcher(list).results().map(found -> found.group(1))
        .filter(name -> openApi.contains("\"/api/" + name + ".")).toList();
  }

  private Time measure(String name) throws IOException, InterruptedException {
    boolean graph = get("api/" + name + ".csv").statusCode() != 200;
    String path = "api/" + name + (graph ? ".nt" : ".csv");
    double[] all = new double[runs];
    HttpResponse<byte[]> last = null;
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      last = get(path);
      all[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(all);
    long rows = new String(last.body(), StandardCharsets.UTF_8).lines().count() - (graph ? 0 : 1);
    return new Time(name, last.statusCode(), all[runs / 2], rows);
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofByteArray());
  }
}
