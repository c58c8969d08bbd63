import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Watches a server's memory under a mixed load; see {@code src/trials/soak}. */
final class Soak {

  private static final int CLIENTS = 3;

  /** The server is warm only after some of it: a shorter run says nothing of memory. */
  private static final double LEAST_MINUTES = 5;

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Pattern USED = Pattern.compile(" heap .*used (\\d+)K");

  private static final String EXCHANGES =
      "SELECT ?x ?o { ?x a <https://w3id.org/dawen/ontology#Exchange> ;"
          + " <https://w3id.org/dawen/ontology#outlet> ?o } ORDER BY ?x";

  /** One round of a client: pages, tables, queries, dereferenced IRIs, downloads. */
  private static final List<String> PATHS =
      List.of(
          "/",
          "/search?q=%E4%B8%AD%E5%9B%BD",
          "/search.csv?q=a",
          "/topics",
          "/network",
          "/compare",
          "/timeline",
          "/queries",
          "/queries/exchanges",
          "/api",
          "/api/openapi.json",
          "/api/exchanges.csv",
          "/api/exchanges.json?_limit=5&_offset=10",
          "/api/conferences.csv",
          "/sparql?query=" + URLEncoder.encode(EXCHANGES, StandardCharsets.UTF_8),
          "/sparql?query=ASK%20%7B%7D",
          "/outlet/cgtn",
          "/outlet/cgtn.ttl",
          "/exchange/sample-2031/2.jsonld",
          "/outlet/cgtn/exchanges.csv",
          "/nothing/here",
          "/schema",
          "/data",
          "/data/dawen.nq",
          "/data/dawen.ttl",
          "/web/dawen.css",
          "/$/metrics");

  private final TrialServer server;
  private final List<Path> queries;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<Integer, Integer> answered = new ConcurrentSkipListMap<>();
  private final Map<String, Integer> wrong = new ConcurrentSkipListMap<>();
  private final AtomicInteger hostile = new AtomicInteger();

  private Soak(TrialServer server, List<Path> queries) {
    this.server = server;
    this.queries = queries;
  }

  /** Arguments: the checkout, a folder to work in, then the options. */
  public static void main(String[] args) throws Exception {
    List<String> rest = new ArrayList<>(Arrays.asList(args));
    Path home = Path.of(rest.remove(0));
    Path scratch = Path.of(rest.remove(0));
    boolean quick = rest.remove("--quick");
    int given = rest.indexOf("--minutes");
    double minutes = quick ? 0.5 : given < 0 ? 10 : Double.parseDouble(rest.remove(given + 1));
    rest.remove("--minutes");
    Path folder = rest.isEmpty() ? home.resolve("../shared/hostile-queries") : Path.of(rest.get(0));
    boolean flat;
    try (TrialServer server = TrialServer.start(home, scratch)) {
      flat = new Soak(server, files(folder)).run(minutes, quick ? 2 : 10);
    }
    System.exit(flat ? 0 : 1); // not above: who exits closes nothing
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      System.out.println("soak: no hostile queries, there is no folder " + folder);
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(path -> path.toString().endsWith(".rq")).sorted().toList();
    }
  }

  private boolean run(double minutes, int every) throws Exception {
    long end = System.nanoTime() + (long) (minutes * 60e9);
    for (int i = 0; i < CLIENTS; i++) {
      int first = i * PATHS.size() / CLIENTS;
      start(() -> read(first, end));
    }
    start(() -> attack(end));
    List<Sample> samples = new ArrayList<>();
    System.out.println("second  heap MB   RSS MB  threads  files  processes");
    long start = System.nanoTime();
    while (System.nanoTime() < end && server.process().isAlive()) {
      TimeUnit.SECONDS.sleep(every);
      Sample sample = sample();
      samples.add(sample);
      System.out.println(sample.row((System.nanoTime() - start) / 1_000_000_000));
    }
    return verdict(samples, minutes >= LEAST_MINUTES);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  private void read(int first, long end) {
    for (int i = first; System.nanoTime() < end; i++) {
      String path = PATHS.get(i % PATHS.size());
      int status = status(HttpRequest.newBuilder(server.address().resolve(path)));
      answered.merge(status, 1, Integer::sum);
      boolean expected = path.startsWith("/nothing") ? status == 404 : status == 200;
      if (!expected && System.nanoTime() < end) {
        wrong.merge(path + " " + status, 1, Integer::sum);
      }
    }
  }

  /** One hostile query after the other, with as long a pause as it took. */
  private void attack(long end) {
    for (int i = 0; !queries.isEmpty() && System.nanoTime() < end; i++) {
      long start = System.nanoTime();
      try {
        status(
            HttpRequest.newBuilder(server.address().resolve("/sparql"))
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofFile(queries.get(i % queries.size()))));
        hostile.incrementAndGet();
        TimeUnit.NANOSECONDS.sleep(System.nanoTime() - start);
      } catch (IOException | InterruptedException e) {
        return;
      }
    }
  }

  /** 0 for no answer. */
  private int status(HttpRequest.Builder request) {
    try {
      return client.send(request.timeout(PATIENCE).build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException | InterruptedException e) {
      return 0;
    }
  }

  /**
   * What the server takes at a moment.
   *
   * @param heap bytes of it that live after a collection
   * @param rss bytes of memory of the process, without its children's
   * @param files open descriptors
   */
  private record Sample(long heap, long rss, long threads, long files, long processes) {
    String row(long second) {
      return String.format(
          "%6d %8d %8d %8d %6d %10d", second, heap >> 20, rss >> 20, threads, files, processes);
    }
  }

  private Sample sample() throws Exception {
    server.jcmd("GC.run");
    Matcher used = USED.matcher(server.jcmd("GC.heap_info"));
    Path process = Path.of("/proc", Long.toString(server.process().pid()));
    List<String> status = Files.readAllLines(process.resolve("status"));
    try (Stream<Path> files = Files.list(process.resolve("fd"))) {
      return new Sample(
          used.find() ? Long.parseLong(used.group(1)) << 10 : 0,
          number(status, "VmRSS:") << 10,
          number(status, "Threads:"),
          files.count(),
          server.process().descendants().count());
    }
  }

  private static long number(List<String> status, String name) {
    return status.stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  private boolean verdict(List<Sample> samples, boolean warm) {
    System.out.println("answered " + answered + ", hostile " + hostile + ", wrong " + wrong);
    boolean whole = samples.size() >= 5 && server.process().isAlive() && wrong.isEmpty();
    boolean memory =
        isFlat("live heap, MB", samples, sample -> sample.heap() >> 20, 16)
            & isFlat("RSS, MB", samples, sample -> sample.rss() >> 20, 64);
    boolean rest =
        isFlat("threads", samples, Sample::threads, 8)
            & isFlat("open files", samples, Sample::files, 16)
            & isFlat("processes", samples, Sample::processes, 3);
    boolean flat = rest && (memory || !warm);
    String judged = warm ? "" : ", but for memory, which is not judged before the server is warm";
    System.out.println((flat ? "flat" : "GROWS") + judged + (whole ? "" : ", NOT WHOLE"));
    return flat && whole;
  }

  /** Whether the median of the last fifth is at most a tenth, or that much, above the second's. */
  private static boolean isFlat(
      String name, List<Sample> samples, ToLongFunction<Sample> value, long slack) {
    int fifth = Math.max(1, samples.size() / 5);
    if (samples.size() < 2 * fifth) {
      return false;
    }
    long early = median(samples.subList(fifth, 2 * fifth), value);
    long late = median(samples.subList(samples.size() - fifth, samples.size()), value);
    boolean flat = late <= Math.max(early + slack, early + early / 10);
    System.out.printf("%s: %d → %d%s%n", name, early, late, flat ? "" : " (more)");
    return flat;
  }

  private static long median(List<Sample> samples, ToLongFunction<Sample> value) {
    long[] sorted = samples.stream().mapToLong(value).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
