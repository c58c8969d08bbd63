package dawen.export;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/** The checksums of files as {@code sha256sum} writes them, and checks them with {@code -c}. */
public final class Checksums {
  /** Name of the file. */
  public static final String FILE = "SHA256SUMS";

  /** The file's media type. */
  public static final String MEDIA_TYPE = "text/plain";

  private Checksums() {}

  /**
   * The file's bytes.
   *
   * @param sums name of a file → SHA-256 in lower-case hexadecimal digits
   */
  public static byte[] bytes(SortedMap<String, String> sums) {
    StringBuilder lines = new StringBuilder();
    sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
