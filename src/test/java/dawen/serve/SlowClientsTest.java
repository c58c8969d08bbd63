package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that take what they asked for as slowly as they can, or ask as slowly as they can. */
class SlowClientsTest {

  /** A second for everything, then a megabyte a second. */
  private static final Pace.Bounds STRICT =
      new Pace.Bounds(
          Duration.ofSeconds(1), Duration.ofSeconds(1), 1_000_000, Duration.ofMillis(50));

  /** More than all buffers on the way hold. */
  private static final int LARGE = 48 << 20;

  private final Semaphore begun = new Semaphore(0);
  private final Semaphore ended = new Semaphore(0);
  private final List<Socket> open = new ArrayList<>();
  private FusekiServer server;

  private void start(Pace.Bounds bounds) {
    FusekiServer fuseki =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .maxServerThreads(40)
            .fusekiModules(FusekiModules.create())
            .addServlet("/large", large(0))
            .addServlet("/data/large", large(0))
            .addServlet("/late", large(1_500))
            .build();
    server = Front.of(fuseki, bounds);
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
    server.stop();
  }

  private HttpServlet large(int pause) {
    return new HttpServlet() {
      @Override
      protected void service(HttpServletRequest request, HttpServletResponse response)
          throws IOException {
        begun.release();
        try {
          byte[] part = new byte[LARGE / 2];
          for (int i = 0; i < 2; i++) {
            TimeUnit.MILLISECONDS.sleep(pause);
            response.getOutputStream().write(part);
          }
        } catch (InterruptedException e) {
          response.setStatus(500);
        } finally {
          ended.release();
        }
      }
    };
  }

  /** It is never silent for long, so that only the rate can tell. */
  @Test
  void aReaderBelowTheRateGivesItsPlaceBack() throws Exception {
    start(STRICT);
    Socket slow = ask("127.0.0.1", "/large");
    long read = 0;
    while (!ended.tryAcquire(20, TimeUnit.MILLISECONDS)) {
      read += slow.getInputStream().read(new byte[2_000]);
    }
    assertTrue(read < LARGE / 2, "read: " + read);
  }

  /** Neither the time that an answer takes in the making counts, nor a large one's on the way. */
  @ParameterizedTest
  @ValueSource(strings = {"/large", "/late"})
  void aReaderAboveTheRateGetsAll(String path) throws Exception {
    start(STRICT);
    InputStream in = ask("127.0.0.1", path).getInputStream();
    long read = 0;
    byte[] buffer = new byte[1 << 20];
    for (int n = 0; n >= 0; n = in.read(buffer)) {
      read += n;
      Thread.sleep(1);
    }
    assertTrue(read > LARGE, "read: " + read);
  }

  /** A byte now and then is not silence either. */
  @ParameterizedTest
  @CsvSource({
    "'GET /large HTTP/1.1\nHost: a\nX-A: '",
    "'POST /large HTTP/1.1\nHost: a\nContent-Length: 1000000\n\n'",
  })
  void aRequestThatDoesNotArriveIsGivenUp(String beginning) throws Exception {
    start(STRICT);
    Socket drip = connect("127.0.0.1");
    drip.setSoTimeout(20);
    drip.getOutputStream().write(beginning.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    int sent = 0;
    while (isOpen(drip)) {
      assertTrue(sent++ < 2_000);
    }
    assertEquals(0, begun.availablePermits());
  }

  private static boolean isOpen(Socket drip) {
    try {
      drip.getOutputStream().write('a');
      return drip.getInputStream().read() >= 0;
    } catch (SocketTimeoutException nothing) {
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  /** A kept connection has the whole time again for its next request. */
  @Test
  void eachRequestOfAConnectionHasItsOwnTime() throws Exception {
    start(STRICT);
    Socket kept = connect("127.0.0.1");
    for (int i = 0; i < 4; i++) {
      Thread.sleep(500);
      send(kept, "/nothing");
      assertTrue(kept.getInputStream().read(new byte[8_000]) > 0);
    }
  }

  /** Pages and files have places of their own, of which one client never has more than half. */
  @ParameterizedTest
  @CsvSource({"/large, 8", "/data/large, 3"})
  void slowReadersOfOneAddressLeaveOthersTheirPlaces(String path, int places) throws Exception {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "needs more than one own address");
    start(Pace.Bounds.USUAL);
    for (int i = 0; i < 30; i++) {
      ask("127.0.0.2", path);
    }
    assertTrue(begun.tryAcquire(places, 10, TimeUnit.SECONDS));
    InputStream other = ask("127.0.0.3", path).getInputStream();
    assertEquals("HTTP/1.1 200", new String(other.readNBytes(12), StandardCharsets.UTF_8));
    assertEquals(0, ended.availablePermits());
  }

  /** More than all connections that there are; each address has as many as it may. */
  @Test
  void halfOpenConnectionsOfManyAddressesGiveWay() throws Exception {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "needs more than one own address");
    start(Pace.Bounds.USUAL);
    for (int i = 0; i < 450; i++) {
      Socket half = connect("127.0.0." + (2 + i % 9));
      half.getOutputStream().write("GET /large HT".getBytes(StandardCharsets.UTF_8));
    }
    InputStream other = ask("127.0.0.20", "/nothing").getInputStream();
    assertEquals("HTTP/1.1 404", new String(other.readNBytes(12), StandardCharsets.UTF_8));
  }

  private Socket ask(String from, String path) throws IOException {
    Socket socket = connect(from);
    send(socket, path);
    return socket;
  }

  private static void send(Socket socket, String path) throws IOException {
    String head = "GET " + path + " HTTP/1.1\r\nHost: a\r\n";
    String end = path.equals("/nothing") ? "\r\n" : "Connection: close\r\n\r\n";
    OutputStream out = socket.getOutputStream();
    out.write((head + end).getBytes(StandardCharsets.UTF_8));
  }

  private Socket connect(String from) throws IOException {
    Socket socket = new Socket();
    open.add(socket);
    socket.setReceiveBufferSize(16_000);
    socket.setSoTimeout(30_000);
    socket.bind(new InetSocketAddress(from, 0));
    socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), server.getHttpPort()));
    return socket;
  }
}
