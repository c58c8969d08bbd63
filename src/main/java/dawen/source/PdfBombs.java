package dawen.source;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
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

  /** Of all streams together; a book of a thousand pages has a tenth. */
  private static final long LARGEST_SUM = 1L << 30;

  private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image\\b");
  private static final String STREAM = "stream";
  private static final int LONGEST_DICTIONARY = 1024;

  private PdfBombs() {}

  /**
   * @throws SourceException if a stream unpacks to more than any page has
   */
  static void check(String where, byte[] bytes) {
    String file = new String(bytes, StandardCharsets.ISO_8859_1);
    byte[] piece = new byte[1 << 16];
    long sum = 0;
    for (int at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at + 1)) {
      int from = at + STREAM.length();
      from += file.startsWith("\r\n", from) ? 2 : 1;
      if (!file.startsWith("end", at - 3) && from < bytes.length && isPacked(file, at)) {
        long size = sizeOf(bytes, from, piece);
        sum += size;
        if (size > LARGEST || sum > LARGEST_SUM) {
          throw new SourceException(
              where + ": is a pdf file that unpacks to more than any page has, a bomb");
        }
      }
    }
  }

  /** Whether the dictionary before a stream says that it is packed, and is no picture. */
  private static boolean isPacked(String file, int at) {
    String before = file.substring(Math.max(0, at - LONGEST_DICTIONARY), at);
    String dictionary = before.substring(before.lastIndexOf(" obj") + 1);
    return dictionary.contains("/Fl") && !PICTURE.matcher(dictionary).find();
  }

  /** Number of bytes that a stream unpacks to, or somewhat more than the largest allowed. */
  private static long sizeOf(byte[] bytes, int from, byte[] piece) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, from, bytes.length - from);
      while (!inflater.finished()
          && inflater.getBytesWritten() <= LARGEST
          && inflater.inflate(piece) > 0) {
        // the number of bytes is all that is wanted
      }
    } catch (DataFormatException notPacked) {
      // no stream of that kind, or a damaged one, of which PDFBox says more
    }
    long size = inflater.getBytesWritten();
    inflater.end();
    return size;
  }
}
