package dawen.source;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks through the packed streams of a pdf file before it is opened: PDFBox unpacks a stream whole
 * and in memory.
 *
 * <p>Pictures are passed over: they are large, and never unpacked here.
 */
final class PdfBombs {
  /** More than the text and fonts of any page. */
  private static final long LARGEST = 48L << 20;

  private static final String STREAM = "stream";
  private static final int LONGEST_DICTIONARY = 1024;

  private PdfBombs() {}

  /**
   * @throws SourceException if a stream unpacks to more than any page has
   */
  static void check(String where, byte[] bytes) {
    String file = new String(bytes, StandardCharsets.ISO_8859_1);
    byte[] piece = new byte[1 << 16];
    for (int at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at + 1)) {
      int from = at + STREAM.length();
      from += file.startsWith("\r\n", from) ? 2 : 1;
      if (!file.startsWith("end", at - 3) && from < bytes.length && !isPicture(file, at)) {
        checkStream(where, bytes, from, piece);
      }
    }
  }

  private static boolean isPicture(String file, int at) {
    int begin = file.lastIndexOf(" obj", at);
    begin = Math.max(begin, at - LONGEST_DICTIONARY);
    String dictionary = file.substring(Math.max(0, begin), at);
    return dictionary.matches("(?s).*/Subtype\\s*/Image\\b.*") || !dictionary.contains("Fl");
  }

  private static void checkStream(String where, byte[] bytes, int from, byte[] piece) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, from, bytes.length - from);
      int length;
      while (!inflater.finished() && (length = inflater.inflate(piece)) > 0) {
        if (inflater.getBytesWritten() > LARGEST) {
          throw new SourceException(
              where + ": is a pdf file that unpacks to more than any page has, a bomb");
        }
      }
    } catch (DataFormatException notPacked) {
      // no stream of that kind, or a damaged one, of which PDFBox says more
    } finally {
      inflater.end();
    }
  }
}
