package dawen.source;

import java.nio.file.Path;

/**
 * A file decoded to text.
 *
 * @param name file name without its folder
 * @param sha256 of the bytes, lower-case hexadecimal
 * @param encoding IANA name of the encoding found
 * @param mediaType IANA media type
 * @param bytes size of the file
 * @param text the decoded text, untouched
 */
public record SourceFile(
    String name, String sha256, String encoding, String mediaType, long bytes, String text) {

  /**
   * Reads and decodes a file.
   *
   * @throws SourceException if it cannot be read, is empty, or is no text; the message begins with
   *     the path
   */
  public static SourceFile read(Path path) {
    throw new UnsupportedOperationException("in work");
  }

  /** Decodes bytes that came from elsewhere: standard input, an archive's entry. */
  public static SourceFile of(String name, byte[] bytes) {
    throw new UnsupportedOperationException("in work");
  }
}
