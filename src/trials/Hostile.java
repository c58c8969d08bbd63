import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Measures a small query while another client sends hostile ones; see {@code src/trials/hostile}.
 */
final class Hostile {

  private static final String SMALL =
      "SELECT ?p ?o { <https://w3id.org/dawen/outlet/cgtn> ?p ?o } ORDER BY ?p ?o LIMIT 10";
  private static final String OWN = "127.0.0.1";
  private static final String OTHER = "127.0.0.2";
  private static final int PATIENCE = 120_000;
  private static final int PAUSE = 5;
  private static final long MAX_HEAP = 1L << 30;

  private final TrialServer server;
  private final List<byte[]> queries;

  private Hostile(TrialServer server, List<byte[]> queries) {
    this.server = server;
    this.queries = queries;
  }

  /** Arguments: the checkout, a folder to work in, then the options. */
  public static void main(String[] args) throws Exception {
    List<String> rest = new ArrayList<>(Arrays.asList(args));
    Path home = Path.of(rest.remove(0));
    Path scratch = Path.of(rest.remove(0));
    boolean quick = rest.remove("--quick");
    Path folder = rest.isEmpty() ? home.resolve("../shared/hostile-queries") : Path.of(rest.get(0));
    if (!Files.isDirectory(folder)) {
      System.out.println("hostile: left out, there is no folder " + folder);
      return;
    }
    boolean kept;
    try (TrialServer server = TrialServer.start(home, scratch)) {
      kept = new Hostile(server, read(folder)).run(quick);
    }
    System.exit(kept ? 0 : 1); // not above: who exits closes nothing
  }

  private static List<byte[]> read(Path folder) throws IOException {
    List<byte[]> queries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".rq")).sorted().toList()) {
        queries.add(Files.readAllBytes(file));
      }
    }
    return queries;
  }

  private boolean run(boolean quick) throws Exception {
    int requests = quick ? 300 : 1_000;
    int seconds = quick ? 10 : 60;
    measure(requests / 3, 0);
    Times idle = measure(requests, 0);
    System.out.println("idle                     " + idle);
    boolean kept = idle.isWhole();
    kept &= under(1, OTHER, seconds).keeps(idle, "1 connection, other address");
    kept &= under(1, OWN, seconds).keeps(idle, "1 connection, same address ");
    kept &= under(8, OTHER, seconds).keeps(idle, "8 connections, other address");
    under(8, OWN, seconds).keeps(idle, "8 connections, same address ");
    return kept & ends();
  }

  /** Whether the process lives, within its heap; prints what it has. */
  private boolean ends() throws Exception {
    long heap = heap();
    long children = server.process().descendants().count();
    boolean alive = server.process().isAlive() && measure(10, 0).isWhole();
    System.out.printf("alive %s, heap %d MB, other processes %d%n", alive, heap >> 20, children);
    return alive && heap <= MAX_HEAP;
  }

  /** The size of the heap in bytes, of which a part is in use. */
  private long heap() throws Exception {
    String told = server.jcmd("GC.heap_info");
    return Stream.of(told.split("\\R"))
        .filter(line -> line.contains(" heap ") && line.contains("total "))
        .mapToLong(line -> Long.parseLong(line.replaceAll(".*total (?:reserved )?(\\d+)K.*", "$1")))
        .map(kilobytes -> kilobytes << 10)
        .findFirst()
        .orElseThrow(() -> new IOException("no size of the heap: " + told));
  }

  /**
   * What requests took.
   *
   * @param nanoseconds of each that was answered 200, sorted
   * @param other statuses with their numbers
   */
  private record Times(long[] nanoseconds, Map<Integer, Integer> other, String against) {

    boolean isWhole() {
      return nanoseconds.length > 0 && other.isEmpty();
    }

    double millis(double share) {
      int last = nanoseconds.length - 1;
      return last < 0 ? Double.NaN : nanoseconds[(int) Math.round(share * last)] / 1e6;
    }

    boolean keeps(Times idle, String name) {
      double times = millis(0.99) / idle.millis(0.99);
      System.out.printf("%s: %s, p99 %.1f times idle%n", name, this, times);
      return isWhole() && times < 10;
    }

    @Override
    public String toString() {
      return String.format(
          "%d requests, p50 %.1f ms, p99 %.1f ms, max %.1f ms%s%s",
          nanoseconds.length,
          millis(0.5),
          millis(0.99),
          millis(1),
          other.isEmpty() ? "" : ", NOT 200: " + other,
          against);
    }
  }

  private Times under(int connections, String from, int seconds) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    Map<Integer, Integer> answered = new ConcurrentSkipListMap<>();
    AtomicInteger next = new AtomicInteger();
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      Thread client = new Thread(() -> attack(from, end, next, answered));
      client.setDaemon(true);
      client.start();
      clients.add(client);
    }
    Times times = measure(0, end);
    for (Thread client : clients) {
      client.join(PATIENCE);
    }
    String against = ", against " + next + " hostile answered " + answered;
    return new Times(times.nanoseconds(), times.other(), against);
  }

  private void attack(String from, long end, AtomicInteger next, Map<Integer, Integer> answered) {
    while (System.nanoTime() < end) {
      byte[] query = queries.get(next.getAndIncrement() % queries.size());
      String head =
          "POST /sparql HTTP/1.1\r\nContent-Type: application/sparql-query\r\nContent-Length: "
              + query.length;
      answered.merge(status(from, head, query), 1, Integer::sum);
    }
  }

  /** Asks the small query that often, or until then if that is 0. */
  private Times measure(int requests, long end) throws InterruptedException {
    List<Long> took = new ArrayList<>();
    Map<Integer, Integer> other = new TreeMap<>();
    String head =
        "GET /sparql?query=" + URLEncoder.encode(SMALL, StandardCharsets.UTF_8) + " HTTP/1.1";
    for (int i = 0; requests > 0 ? i < requests : System.nanoTime() < end; i++) {
      long start = System.nanoTime();
      int status = status(OWN, head, new byte[0]);
      long nanoseconds = System.nanoTime() - start;
      if (status == 200) {
        took.add(nanoseconds);
      } else {
        other.merge(status, 1, Integer::sum);
      }
      Thread.sleep(PAUSE);
    }
    long[] sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Times(sorted, other, "");
  }

  /** The status of one request on a connection of its own from that address; 0 for none. */
  private int status(String from, String head, byte[] body) {
    URI url = server.address();
    try (Socket socket =
        new Socket(
            InetAddress.getByName(url.getHost()), url.getPort(), InetAddress.getByName(from), 0)) {
      socket.setSoTimeout(PATIENCE);
      String whole = head + "\r\nHost: localhost\r\nAccept: */*\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(whole.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body);
      InputStream in = socket.getInputStream();
      String first = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return first.startsWith("HTTP/1.1 ") ? Integer.parseInt(first.substring(9)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
