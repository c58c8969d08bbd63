package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of an extraction that Jena's own loader brought into a TDB2 folder. */
class LoadedElsewhereTest {
  private static final String SAMPLES = "data/transcripts";

  @TempDir private Path folder;

  @Test
  void aBuildOfOneTranscriptCompletesWhatAnotherLoaderStored() throws IOException {
    extractAndLoad();
    Run build = run("build", SAMPLES + "/sample-2033.txt", "--kg", folder.resolve("loaded"));
    assertEquals(0, build.code(), build.err());
    assertTrue(build.err().contains("1 unchanged"), build.err());
    run("build", SAMPLES, "--kg", folder.resolve("built"));
    assertArrayEquals(export("built"), export("loaded"));
  }

  private void extractAndLoad() throws IOException {
    Path files = folder.resolve("files");
    run("extract", SAMPLES, "-o", files);
    Files.createDirectories(folder.resolve("loaded"));
    Location location = Location.create(folder.resolve("loaded").toString());
    DatasetGraph loaded = DatabaseMgr.connectDatasetGraph(location);
    for (String name : new String[] {"transcripts.nq", "provenance.nq", "reference.nq"}) {
      String file = files.resolve(name).toString();
      Txn.executeWrite(loaded, () -> RDFDataMgr.read(loaded, file));
    }
    TDBInternal.expel(loaded, true);
  }

  private byte[] export(String kg) throws IOException {
    run("export", "--to", "nq", "--kg", folder.resolve(kg), "-o", folder.resolve(kg + "-files"));
    return Files.readAllBytes(folder.resolve(kg + "-files/dawen.nq"));
  }

  private static Run run(Object... args) {
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    return Run.of(words);
  }
}
