package dawen.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.apache.jena.atlas.RuntimeIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskSpaceTest {
  private static final String MAPPED =
      "a fault occurred in a recent unsafe memory access operation in compiled Java code";

  @TempDir private Path folder;

  @Test
  void aFullDiskIsKnownByItsWordsHoweverDeepTheyStand() {
    assertTrue(DiskSpace.isFull(new IOException("No space left on device")));
    assertTrue(DiskSpace.isFull(new RuntimeException(new IOException("Disk quota exceeded"))));
    assertTrue(DiskSpace.isFull(new RuntimeIOException("No space left on device", null)));
    assertTrue(DiskSpace.isFull(new RuntimeException(new InternalError(MAPPED))));
    assertFalse(DiskSpace.isFull(new IOException("Permission denied")));
    assertFalse(DiskSpace.isFull(new InternalError("of another kind")));
    assertFalse(DiskSpace.isFull(new RuntimeException("No space left on device, says a file")));
  }

  @Test
  void aWriteThatCannotFitIsRefusedWithWhatIsFreeAndWhatIsNeeded() {
    Path absent = folder.resolve("not/there/yet");
    StoreException e =
        assertThrows(
            StoreException.class,
            () -> DiskSpace.check(absent, Long.MAX_VALUE / 2, "nothing is stored"));
    String message = ".*: the disk has no room: .* free, about .* needed; nothing is stored; .*";
    assertTrue(e.getMessage().matches(message), e.getMessage());
    assertTrue(e.getMessage().startsWith(absent.toString()), e.getMessage());
    assertDoesNotThrow(() -> DiskSpace.check(absent, 0, "nothing is stored"));
  }

  @Test
  void whatFailedIsToldInOneLine() {
    String full = DiskSpace.unwritten(folder, new InternalError(MAPPED), "kept").getMessage();
    assertTrue(full.matches(".*: the disk is full, .* are free; kept; make room .*"), full);
    String other = DiskSpace.unwritten(folder, new IOException("no"), "kept").getMessage();
    assertEquals(folder + ": the graph could not be written (no); kept", other);
  }

  @Test
  void aFileThatHasNoRoomIsNamed() {
    Path file = folder.resolve("dawen.nq");
    IOException full = new FileSystemException(file.toString(), null, "No space left on device");
    assertTrue(DiskSpace.isFull(full));
    String told = DiskSpace.toldOf(full);
    assertTrue(told.startsWith(file + ": the disk is full, "), told);
    assertTrue(
        DiskSpace.toldOf(new IOException("No space left on device"))
            .startsWith(System.getProperty("java.io.tmpdir")));
  }

  @Test
  void anotherErrorOfTheVirtualMachineIsPassedOn() {
    InternalError error = new InternalError("of another kind");
    assertSame(
        error,
        assertThrows(
            InternalError.class, () -> DiskSpace.unwritten(folder, error, "what was stored")));
  }

  @ParameterizedTest
  @CsvSource({"0, 0 KB", "2048, 2 KB", "1048576, 1.0 MB", "1610612736, 1536.0 MB"})
  void sizesAreToldInWords(long bytes, String words) {
    assertEquals(words, DiskSpace.inWords(bytes));
  }
}
