package dawen.store;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders and files that the user may not open: a graph there is not damaged, nor is it absent. */
class ClosedFolderTest {
  @TempDir private Path folder;
  private Path closed;

  @AfterEach
  void openAgain() throws IOException {
    if (closed != null) {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Skips where rights hinder nobody: on Windows, and for root. */
  private void close(Path path) throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Files.setPosixFilePermissions(path, Set.of());
    closed = path;
    assumeFalse(Files.isReadable(path), "this user may read everything");
  }

  private Path graph() {
    Path kg = folder.resolve("above").resolve("kg");
    try (Tdb2Store store = Tdb2Store.create(kg)) {
      store.replace(Quads.many(2, 10));
    }
    return kg;
  }

  @ParameterizedTest
  @ValueSource(strings = {"nodes.dat", "GSPO.bpt", "journal.jrnl", ""})
  void aFileWithoutRightsIsNamedAndNobodyIsToldToDeleteTheGraph(String name) throws IOException {
    Path kg = graph();
    close(kg.resolve("Data-0001").resolve(name));
    String said = refused(kg);
    assertTrue(said.contains("may not read and write " + closed), said);
    assertTrue(said.contains("is as it was") && !said.contains("delete"), said);
  }

  @Test
  void aFolderAboveWithoutRightsIsNoAbsentGraph() throws IOException {
    Path kg = graph();
    close(kg.getParent());
    String said = refused(kg);
    assertTrue(said.contains("check the rights of the folders above it"), said);
  }

  @Test
  void aLinkToNothingIsToldToBeOne() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("kg"), folder.resolve("nothing"));
    assertTrue(refused(link).contains("is a link to what is not there"));
    StoreException e = assertThrows(StoreException.class, () -> Tdb2Store.create(link));
    assertTrue(e.getMessage().contains("is a link to what is not there"), e.getMessage());
  }

  private static String refused(Path kg) {
    return assertThrows(StoreException.class, () -> Tdb2Store.open(kg)).getMessage();
  }
}
