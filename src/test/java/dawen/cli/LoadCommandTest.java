package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A built graph goes into another server. */
class LoadCommandTest {
  @TempDir private Path folder;
  private DatasetGraph other;
  private FusekiServer server;

  @BeforeEach
  void start() {
    other = DatasetGraphFactory.createTxnMem();
    server = FusekiServer.create().port(0).loopback(true).add("/ds", other).build().start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void copiesEveryGraphAndASecondTimeChangesNothing() {
    String kg = folder.resolve("kg").toString();
    assertEquals(0, Run.of("build", "data/transcripts/sample-2031.txt", "--kg", kg).code());
    String endpoint = "http://localhost:" + server.getHttpPort() + "/ds";
    Run first = Run.of("load", "--endpoint", endpoint, "--kg", kg);
    assertEquals(0, first.code(), first.err());
    assertTrue(first.err().matches(endpoint + ": \\d+ graphs loaded\\R"), first.err());
    long size = other.calculateRead(() -> other.stream().count());
    assertTrue(size > 1000, Long.toString(size));

    assertEquals(0, Run.of("load", "--endpoint", endpoint, "--kg", kg).code());
    assertEquals(size, other.calculateRead(() -> other.stream().count()));
  }

  @Test
  void saysWhatToDoWhereNothingListens() {
    String kg = folder.resolve("kg").toString();
    assertEquals(0, Run.of("build", "data/transcripts/sample-2031.txt", "--kg", kg).code());
    Run run = Run.of("load", "--endpoint", "http://localhost:9/ds", "--kg", kg);
    assertEquals(1, run.code());
    assertTrue(run.err().startsWith("dawen: "), run.err());
    assertTrue(run.err().contains("http://localhost:9/ds"), run.err());
  }

  /** A disk that is full, a fault, and a connection that is cut while the third graph is sent. */
  @ParameterizedTest
  @CsvSource({"500, answered 500", "507, answered 507", "0, cannot be reached"})
  void whatWasLoadedBeforeAServerFailedIsTold(int status, String said) {
    String kg = folder.resolve("kg").toString();
    assertEquals(0, Run.of("build", "data/transcripts/sample-2031.txt", "--kg", kg).code());
    AtomicInteger left = new AtomicInteger(2);
    Filter failing =
        (request, response, chain) -> {
          boolean writes = ((HttpServletRequest) request).getMethod().equals("PUT");
          if (!writes || left.getAndDecrement() > 0) {
            chain.doFilter(request, response);
          } else if (status > 0) {
            ((HttpServletResponse) response).sendError(status, "No space left on device");
          } else {
            var asked = ServletContextRequest.getServletContextRequest(request);
            asked.getConnectionMetaData().getConnection().getEndPoint().close();
          }
        };
    FusekiServer full =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .add("/ds", DatasetGraphFactory.createTxnMem())
            .addFilter("/*", failing)
            .build()
            .start();
    try {
      String endpoint = "http://localhost:" + full.getHttpPort() + "/ds";
      Run run = Run.of("load", "--endpoint", endpoint, "--kg", kg);
      assertEquals(1, run.code(), run.err());
      assertTrue(run.err().contains(endpoint + " " + said), run.err());
      assertTrue(run.err().contains("; 2 of "), run.err());
      assertTrue(run.err().contains("the same command goes on from there"), run.err());
      assertEquals(1, run.err().lines().count(), run.err());
      left.set(1_000);
      assertEquals(0, Run.of("load", "--endpoint", endpoint, "--kg", kg).code());
    } finally {
      full.stop();
    }
  }
}
