package dawen.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file decoded to text.
 *
 * @param name file name without its folder
 * @param sha256 of the bytes, lower-case hexadecimal
 * @param encoding IANA name of the encoding found
 * @param mediaType IANA media type
 * @param bytes size of the file
 * @param text the decoded text, without byte order mark, otherwise untouched; of a web page the
 *     text that it shows, a line for each block
 */
public record SourceFile(
    String name, String sha256, String encoding, String mediaType, long bytes, String text) {

  /** Larger files are refused before they are read: no transcript comes near. */
  public static final long MAX_BYTES = 64L << 20;

  /**
   * Reads and decodes a file.
   *
   * @throws SourceException if it cannot be read, is empty, too large, or no text; the message
   *     begins with the path
   */
  public static SourceFile read(Path path) {
    return of(path.toString(), path.getFileName().toString(), bytesOf(path));
  }

  /**
   * Decodes bytes that came from elsewhere: standard input, an archive's entry.
   *
   * @throws SourceException if they are empty, too many, or no text; the message begins with the
   *     name
   */
  public static SourceFile of(String name, byte[] bytes) {
    return of(name, name, bytes);
  }

  private static SourceFile of(String where, String name, byte[] bytes) {
    if (bytes.length == 0) {
      throw new SourceException(where + ": the file is empty; expected the text of a transcript");
    }
    Decoded decoded = Decoded.of(where, bytes);
    boolean html = HtmlText.isHtml(decoded.text());
    String text = html ? HtmlText.of(decoded.text()) : decoded.text();
    String mediaType = html ? "text/html" : "text/plain";
    return new SourceFile(name, sha256(bytes), decoded.encoding(), mediaType, bytes.length, text);
  }

  private static byte[] bytesOf(Path path) {
    try {
      if (!Files.isRegularFile(path)) {
        throw new SourceException(path + ": " + whyNoFile(path));
      }
      if (Files.size(path) > MAX_BYTES) {
        throw new SourceException(
            path + ": larger than " + (MAX_BYTES >> 20) + " MiB; split it into its transcripts");
      }
      try (InputStream in = Files.newInputStream(path)) {
        return in.readAllBytes();
      }
    } catch (IOException e) {
      throw new SourceException(path + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }

  private static String whyNoFile(Path path) {
    if (!Files.exists(path)) {
      return "there is no such file; check the name";
    }
    return Files.isDirectory(path)
        ? "is a folder; name the files in it or give the folder to build"
        : "is no regular file (a pipe, device or socket) and is not opened";
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
