package dawen.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A file decoded to text.
 *
 * @param name file name without its folder
 * @param sha256 of the bytes, lower-case hexadecimal
 * @param encoding IANA name of the encoding found, or asked for; null where the format has none of
 *     its own (.docx, .pdf)
 * @param mediaType IANA media type
 * @param bytes size of the file
 * @param text the decoded text, without byte order mark, otherwise untouched; of a web page or
 *     document the text that it shows, a line for each block. Offsets count in this text
 * @param notes what should be known of how the text came out, such as that the file is damaged
 */
public record SourceFile(
    String name,
    String sha256,
    String encoding,
    String mediaType,
    long bytes,
    String text,
    List<String> notes) {

  /** Larger files are refused before they are read: no transcript comes near. */
  public static final long MAX_BYTES = 64L << 20;

  /**
   * Longer texts are refused before they are taken apart: what is made of them takes some hundred
   * bytes of memory for each character, which a heap of 1 GB holds. In UTF-16 characters.
   */
  public static final int MAX_CHARACTERS = 6_000_000;

  /** So often a file is read that changes meanwhile. */
  private static final int ATTEMPTS = 3;

  /**
   * Reads and decodes a file.
   *
   * @throws SourceException if it cannot be read, is empty, too large, or no text; the message
   *     begins with the path
   */
  public static SourceFile read(Path path) {
    return of(path.toString(), path.getFileName().toString(), bytesOf(path), null);
  }

  /**
   * Decodes bytes that came from elsewhere: standard input, an archive's entry.
   *
   * @throws SourceException if they are empty, too many, or no text; the message begins with the
   *     name
   */
  public static SourceFile of(String name, byte[] bytes) {
    return of(name, name, bytes, null);
  }

  /**
   * Decodes bytes in the encoding that the user names.
   *
   * @param where how messages name the file
   * @param asked encoding; null to have it found
   * @throws SourceException as above, and if they are not valid in that encoding
   */
  public static SourceFile of(String where, String name, byte[] bytes, Charset asked) {
    if (bytes.length == 0) {
      throw new SourceException(where + ": the file is empty; expected the text of a transcript");
    }
    Extracted it = extract(where, bytes, asked);
    if (it.text().length() > MAX_CHARACTERS) {
      throw new SourceException(
          "%s: %,d characters are no transcript; texts up to %,d are read, split it"
              .formatted(where, it.text().length(), MAX_CHARACTERS));
    }
    return new SourceFile(
        name, sha256(bytes), it.encoding(), it.mediaType(), bytes.length, it.text(), it.notes());
  }

  private static Extracted extract(String where, byte[] bytes, Charset asked) {
    Format format = Format.of(bytes);
    if (format.refusal() != null) {
      throw new SourceException(where + ": " + format.refusal());
    }
    return switch (format) {
      case ZIP -> packed(where, bytes);
      case PDF -> PdfText.of(where, bytes);
      default -> text(where, bytes, asked);
    };
  }

  private static Extracted packed(String where, byte[] bytes) {
    String text =
        DocxText.of(where, bytes)
            .orElseThrow(
                () ->
                    new SourceException(
                        where
                            + ": is an archive, or a document packed like one, other than .docx;"
                            + " give an archive of transcripts as a file that is named .zip, and"
                            + " save other documents as .docx or text in UTF-8"));
    if (text.isBlank()) {
      throw new SourceException(where + ": is a Word document without text");
    }
    return new Extracted(text, null, DocxText.MEDIA_TYPE);
  }

  private static Extracted text(String where, byte[] bytes, Charset asked) {
    Decoded decoded = Decoded.of(where, bytes, asked);
    boolean page = HtmlSigns.standIn(decoded.text());
    return new Extracted(
        page ? HtmlText.of(decoded.text()) : decoded.text(),
        decoded.encoding(),
        page ? "text/html" : "text/plain",
        decoded.notes());
  }

  /**
   * The bytes of a file, as they were at one moment.
   *
   * @throws SourceException if it cannot be read, is too large, or changes whenever it is read; the
   *     message begins with the path
   */
  public static byte[] bytesOf(Path path) {
    try {
      for (int i = 0; i < ATTEMPTS; i++) {
        BasicFileAttributes before = attributes(path);
        checkSize(path.toString(), before.size());
        byte[] bytes = bytes(path, (int) before.size());
        if (bytes.length == before.size() && isSame(before, attributes(path))) {
          return bytes;
        }
      }
      throw new SourceException(
          path + ": is being written, it changed while it was read; build again once it is whole");
    } catch (AccessDeniedException e) {
      throw new SourceException(path + ": cannot be read: permission denied", e);
    } catch (NoSuchFileException e) {
      throw new SourceException(path + ": is gone; somebody took it away meanwhile", e);
    } catch (IOException e) {
      throw new SourceException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new SourceException(path + ": " + whyNoFile(path));
    }
    return Files.readAttributes(path, BasicFileAttributes.class);
  }

  /** All of a file, and one byte more of one that has grown. */
  private static byte[] bytes(Path path, int size) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(size + 1);
    }
  }

  private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after) {
    return before.size() == after.size()
        && before.lastModifiedTime().equals(after.lastModifiedTime())
        && Objects.equals(before.fileKey(), after.fileKey());
  }

  /**
   * Refuses a file before it is read.
   *
   * @param where how the message names it
   * @throws SourceException if it has more bytes than {@link #MAX_BYTES}
   */
  public static void checkSize(String where, long bytes) {
    if (bytes > MAX_BYTES) {
      throw new SourceException(
          "%s: %d MB are no transcript; files up to %d MB are read, split it"
              .formatted(where, bytes >> 20, MAX_BYTES >> 20));
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
