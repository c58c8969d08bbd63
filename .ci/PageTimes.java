import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
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
 * How long a running server takes for each page of the explorer.
 *
 * <pre>
 * ./dawen serve --kg kg &amp;
 * java .ci/PageTimes.java http://localhost:3030/ [RUNS] [LIMIT-MS] [PATH …]
 * </pre>
 *
 * Each page is asked for once to warm up and then RUNS times (5 where nothing is said); the time is
 * from the request to the last byte of the HTML. The pages are the fixed ones and a node of each
 * kind, of outlets, countries and topics the one with most exchanges in the first year; or the
 * PATHs. One line a page, slowest first: median and 95th percentile in milliseconds, kilobytes,
 * path; {@code SLOW} before those whose median is above LIMIT-MS (300). The exit code is 1 if a page failed; slowness is a figure, not a failure.
 */
class PageTimes {
  private static final List<String> FIXED =
      List.of(
          "/",
          "/search",
          "/search?q=%E5%90%88%E4%BD%9C",
          "/topics",
          "/timeline",
          "/timeline?by=country",
          "/timeline?by=outlet",
          "/network",
          "/compare",
          "/queries",
          "/queries/conferences",
          "/queries/topic-by-year",
          "/sparql",
          "/schema",
          "/data",
          "/quality");

  /** Kind of page, and a table in which the first IRI of that kind is taken. */
  private static final List<List<String>> KINDS =
      List.of(
          List.of("outlet", "/timeline.csv?by=outlet"),
          List.of("place", "/timeline.csv?by=country"),
          List.of("topic", "/timeline.csv?by=topic"),
          List.of("exchange", subject("dawen:Exchange")),
          List.of("conference", subject("dawen:PressConference")),
          List.of("transcript", subject("dawen:Transcript")),
          List.of("person", subject("foaf:Person")),
          List.of("organization", subject("org:Organization")),
          List.of("document", subject("dawen:Document")));

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final int runs;

  private record Time(String path, int status, double median, double p95, int bytes) {}

  private PageTimes(String address, int runs) {
    this.address = address.replaceFirst("/+$", "");
    this.runs = runs;
  }

  public static void main(String[] args) throws Exception {
    PageTimes times = new PageTimes(args[0], args.length > 1 ? Integer.parseInt(args[1]) : 5);
    double limit = args.length > 2 ? Double.parseDouble(args[2]) : 300;
    List<String> paths =
        args.length > 3 ? Arrays.asList(args).subList(3, args.length) : times.paths();
    List<Time> measured = new ArrayList<>();
    for (String path : paths) {
      measured.add(times.measure(path));
    }
    measured.sort((a, b) -> Double.compare(b.median(), a.median()));
    System.out.println("          median        p95     size  page");
    for (Time time : measured) {
      String mark = time.status() != 200 ? "FAILED" : time.median() > limit ? "SLOW" : "";
      System.out.printf(
          "%-6s %7.1f ms %7.1f ms %5d kB  %s%n",
          mark, time.median(), time.p95(), time.bytes() / 1000, time.path());
    }
    System.exit(measured.stream().allMatch(time -> time.status() == 200) ? 0 : 1);
  }

  /** A table with one thing of a class. */
  private static String subject(String type) {
    String query =
        """
        PREFIX dawen: <https://w3id.org/dawen/ontology#> PREFIX foaf: <http://xmlns.com/foaf/0.1/>
        PREFIX org: <http://www.w3.org/ns/org#> SELECT ?s WHERE { ?s a %s } LIMIT 1
        """;
    String encoded = URLEncoder.encode(query.formatted(type), StandardCharsets.UTF_8);
    return "/sparql?format=csv&query=" + encoded;
  }

  /** The fixed pages and one of each kind. */
  private List<String> paths() throws IOException, InterruptedException {
    List<String> paths = new ArrayList<>(FIXED);
    for (List<String> kind : KINDS) {
      String table = new String(get(kind.get(1)).body(), StandardCharsets.UTF_8);
      Pattern.compile("/(" + kind.get(0) + "/[^,\\s\"]+)").matcher(table).results().limit(1)
          .forEach(found -> paths.add("/" + found.group(1)));
    }
    return paths;
  }

  private Time measure(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> last = get(path);
    double[] all = new double[runs];
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      last = get(path);
      all[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(all);
    double p95 = all[(int) Math.ceil(runs * 0.95) - 1];
    return new Time(path, last.statusCode(), all[runs / 2], p95, last.body().length);
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Accept", "text/html, */*;q=0.1").build(),
        BodyHandlers.ofByteArray());
  }
}
