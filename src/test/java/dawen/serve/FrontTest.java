package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares of clients and places for all, before a server whose answers wait to be let go. */
class FrontTest {

  private final CountDownLatch letGo = new CountDownLatch(1);
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(20))
          .build();
  private FusekiServer server;

  @BeforeEach
  void start() {
    server =
        Front.of(
            FusekiServer.create()
                .port(0)
                .loopback(true)
                .maxServerThreads(40)
                .fusekiModules(FusekiModules.create())
                .addServlet("/slow", answering(true))
                .addServlet("/quick", answering(false))
                .build());
    server.start();
  }

  @AfterEach
  void stop() {
    letGo.countDown();
    server.stop();
  }

  private HttpServlet answering(boolean late) {
    return new HttpServlet() {
      @Override
      protected void service(HttpServletRequest request, HttpServletResponse response)
          throws IOException {
        try {
          if (late && !letGo.await(30, TimeUnit.SECONDS)) {
            response.setStatus(500);
          }
          request.getInputStream().readAllBytes();
          response.getOutputStream().write('x');
        } catch (InterruptedException e) {
          response.setStatus(500);
        }
      }
    };
  }

  /** A part of a client's requests wait for its share of threads, the next one is refused. */
  @Test
  void aClientBeyondItsShareIsToldWhenToAskAgain() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> all =
        IntStream.range(0, Front.MAX_OPEN + 8).mapToObj(i -> ask("/slow")).toList();
    HttpResponse<?> first =
        (HttpResponse<?>)
            CompletableFuture.anyOf(all.toArray(new CompletableFuture<?>[0]))
                .get(20, TimeUnit.SECONDS);
    assertEquals(503, first.statusCode());
    assertEquals("2", first.headers().firstValue("Retry-After").orElse(""));
    assertEquals("*", first.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    letGo.countDown();
    int answered = 0;
    for (CompletableFuture<HttpResponse<String>> one : all) {
      answered += one.get(20, TimeUnit.SECONDS).statusCode() == 200 ? 1 : 0;
    }
    assertTrue(answered >= Front.MAX_OPEN && answered < all.size(), "answered: " + answered);
    assertEquals(200, ask("/quick").get(20, TimeUnit.SECONDS).statusCode());
  }

  /** Heads and bodies that never end are waited for without a thread. */
  @Test
  void halfOpenRequestsDoNotStopOthers() throws Exception {
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < 60; i++) {
        open.add(begin("GET /quick HTTP/1.1\r\nHost: a\r\nX-A"));
      }
      for (int i = 0; i < 30; i++) {
        open.add(begin("POST /quick HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nab"));
      }
      assertEquals(200, ask("/quick").get(10, TimeUnit.SECONDS).statusCode());
    } finally {
      close(open);
    }
  }

  @Test
  void aConnectionBeyondTheShareIsClosed() throws Exception {
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < 130; i++) {
        open.add(begin("GET"));
      }
      assertTrue(isAnyClosed(open.subList(100, 130)));
    } finally {
      close(open);
    }
    assertEquals(200, ask("/quick").get(20, TimeUnit.SECONDS).statusCode());
  }

  /** Looks at each in turn, for half a minute at most: a busy machine closes late. */
  private static boolean isAnyClosed(List<Socket> sockets) throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (System.nanoTime() < end) {
      for (Socket socket : sockets) {
        socket.setSoTimeout(20);
        try {
          if (socket.getInputStream().read() < 0) {
            return true;
          }
        } catch (SocketTimeoutException open) {
          // the next one may be closed
        } catch (SocketException reset) {
          return true;
        }
      }
    }
    return false;
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "2001:db8:1:2:3:4:5:6, 20010db800010002",
    "2001:db8:1:2::9, 20010db800010002",
    "2001:db8:1:3::9, 20010db800010003",
  })
  void aClientIsAnAddressOrTheHalfOfALongOne(String address, String name) throws IOException {
    assertEquals(name, Client.of(new InetSocketAddress(InetAddress.getByName(address), 1)).name());
    assertEquals("", Client.of(null).name());
  }

  private CompletableFuture<HttpResponse<String>> ask(String path) {
    URI address = URI.create("http://localhost:" + server.getHttpPort() + path);
    return client.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private Socket begin(String text) throws IOException {
    Socket socket = new Socket(InetAddress.getByName("localhost"), server.getHttpPort());
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException closed) {
      // beyond the share, the server may have closed it already
    }
    return socket;
  }

  private static void close(List<Socket> sockets) throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
