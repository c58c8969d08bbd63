package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
