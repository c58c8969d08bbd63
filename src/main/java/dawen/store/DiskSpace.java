package dawen.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.jena.atlas.RuntimeIOException;

/** The room on the disk of a folder: looked at before writing, and told of where it ran out. */
public final class DiskSpace {
  private static final long MEGABYTE = 1L << 20;

  private DiskSpace() {}

  /**
   * Refuses a write that cannot succeed.
   *
   * @param needed bytes; rather too few than too many
   * @param left what is stored if it is refused, as in {@code nothing is stored}
   * @throws StoreException if fewer are free
   */
  public static void check(Path folder, long needed, String left) {
    if (free(folder) < needed) {
      throw new StoreException(
          "%s: the disk has no room: %s free, about %s needed; %s; make room and try again"
              .formatted(folder, inWords(free(folder)), inWords(needed), left));
    }
  }

  /** Bytes that can be written to the disk of a folder, which need not exist yet. */
  public static long free(Path folder) {
    Path there = folder.toAbsolutePath();
    while (Files.notExists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      return Files.getFileStore(there).getUsableSpace();
    } catch (IOException unknown) {
      return Long.MAX_VALUE; // writing will tell
    }
  }

  /**
   * Whether something failed because the disk is full: by the system's words, or, where a file is
   * mapped into memory and a page of it finds no block, by those of the virtual machine.
   */
  public static boolean isFull(Throwable fault) {
    for (Throwable one = fault; one != null; one = one.getCause()) {
      String message = String.valueOf(one.getMessage());
      if (isMapped(one)
          || (one instanceof IOException || one instanceof RuntimeIOException)
              && (message.contains("No space left on device")
                  || message.contains("Disk quota exceeded"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMapped(Throwable fault) {
    return fault instanceof InternalError
        && String.valueOf(fault.getMessage()).contains("unsafe memory access");
  }

  /**
   * Words for a write that failed.
   *
   * @param left as in {@link #check}
   * @throws InternalError if that is the cause, and another than a mapped file's
   */
  static StoreException unwritten(Path folder, Throwable cause, String left) {
    if (cause instanceof InternalError error && !isMapped(error)) {
      throw error;
    }
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return new StoreException(
        isFull(cause)
            ? "%s: the disk is full, %s are free; %s; make room and try again"
                .formatted(folder, inWords(free(folder)), left)
            : "%s: the graph could not be written (%s); %s".formatted(folder, message, left),
        cause);
  }

  /** Words for a file that could not be written for want of room; it is named if that is known. */
  public static String toldOf(IOException full) {
    boolean named = full instanceof FileSystemException file && file.getFile() != null;
    Path where =
        Path.of(
            named ? ((FileSystemException) full).getFile() : System.getProperty("java.io.tmpdir"));
    return "%s: the disk is full, %s are free; make room and try again"
        .formatted(where, inWords(free(where)));
  }

  /** A number of bytes, as in {@code 12.3 MB}. */
  public static String inWords(long bytes) {
    return bytes < MEGABYTE
        ? bytes / 1024 + " KB"
        : String.format(Locale.ROOT, "%.1f MB", (double) bytes / MEGABYTE);
  }
}
