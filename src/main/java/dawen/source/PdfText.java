package dawen.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * The text layer of a pdf file in reading order, a line for each printed line; an empty line stands
 * where space or indent begin a paragraph.
 *
 * <p>The file is read in memory, and nothing in it is run, opened or fetched.
 */
final class PdfText {
  static final String MEDIA_TYPE = "application/pdf";

  private static final int MOST_PAGES = 5000;
  private static final long MOST_MEMORY = 256L << 20;

  /** Share of characters that a font may leave untold. */
  private static final double MOST_LOST = 0.2;

  private static final Pattern HYPHEN = Pattern.compile("(?<=[a-z])-\\n([a-z]+)[ \\n]?");

  /** Readers look for the end in so many bytes (ISO 32000, annex H). */
  private static final int END = 1024;

  private static final Pattern TABLE = Pattern.compile("startxref\\s+(\\d{1,8})\\s+%%EOF");
  private static final String OCR =
      "run character recognition over it, such as: ocrmypdf --force-ocr -l chi_sim in.pdf out.pdf";

  static {
    FontMappers.set(new PdfFonts()); // the only way to tell PDFBox; it is never set otherwise
  }

  private final String where;
  private final PdfGlyphs glyphs = new PdfGlyphs();
  private final List<String> lines = new ArrayList<>();
  private List<Float> gutters = List.of();
  private boolean pictures;
  private boolean pagesAsTold = true;

  private PdfText(String where) {
    this.where = where;
  }

  /**
   * The text of all pages.
   *
   * @throws SourceException if the file is damaged, protected or too large, or has no text, or none
   *     that its fonts let read; the message tells what to do
   */
  static Extracted of(String where, byte[] bytes) {
    PdfBombs.check(where, bytes);
    PdfText text = new PdfText(where);
    try (PDDocument document =
        Loader.loadPDF(
            bytes,
            "",
            null,
            null,
            MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
      text.read(document);
    } catch (InvalidPasswordException e) {
      throw new SourceException(
          where + ": is a pdf file with a password; save a copy without one and give that", e);
    } catch (SourceException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // what is not as the format says, PDFBox meets with any of these
      throw new SourceException(
          where + ": is a damaged pdf file (" + reason(e) + "); print it to a new one", e);
    }
    boolean whole = text.pagesAsTold && isWhole(bytes);
    List<String> notes =
        whole ? List.of() : List.of("the pdf file is damaged and was mended to be read; compare");
    return new Extracted(text.checked(), null, MEDIA_TYPE, notes);
  }

  /** Whether a file begins and ends as ISO 32000 says, and its table is where its end tells. */
  private static boolean isWhole(byte[] bytes) {
    int from = Math.max(0, bytes.length - END);
    String end = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    String begin = new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1);
    Matcher table = TABLE.matcher(end);
    if (!begin.equals("%PDF-") || !table.find()) {
      return false;
    }
    int at = Integer.parseInt(table.group(1));
    int length = Math.max(0, Math.min(END, bytes.length - at));
    return length > 0
        && new String(bytes, at, length, StandardCharsets.ISO_8859_1)
            .matches("(?s)\\s*(?:xref|\\d+\\s+\\d+\\s+obj)\\b.*");
  }

  private static String reason(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private void read(PDDocument document) throws IOException {
    if (!document.getCurrentAccessPermission().canExtractContent()) {
      throw new SourceException(
          where
              + ": is a pdf file whose maker forbids to copy its text; ask for one that allows it");
    }
    int pages = 0;
    for (PDPage page : document.getPages()) {
      if (++pages > MOST_PAGES) {
        throw new SourceException(
            where + ": has more than " + MOST_PAGES + " pages; split it into its transcripts");
      }
      for (List<Glyph> ofOneDirection : glyphs.of(page)) {
        PdfPage laid = new PdfPage(ofOneDirection, gutters);
        lines.addAll(laid.lines());
        gutters = laid.gutters();
      }
      pictures |= hasPicture(page.getResources());
    }
    pagesAsTold = pages == document.getNumberOfPages();
  }

  private static boolean hasPicture(PDResources resources) {
    if (resources == null) {
      return false;
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)) {
        return true;
      }
    }
    return false;
  }

  private String checked() {
    String text = String.join("\n", lines) + "\n";
    long letters = text.codePoints().filter(Character::isLetter).count();
    long han = text.codePoints().filter(Character::isIdeographic).count();
    if (glyphs.lost() > MOST_LOST * glyphs.count()) {
      throw new SourceException(
          where + ": is a pdf file whose fonts do not say which characters they draw; " + OCR);
    }
    if (letters == 0) {
      throw new SourceException(
          where
              + (pictures
                  ? ": is a scanned pdf file, pictures without a text layer; " + OCR
                  : ": is a pdf file without any text"));
    }
    if (10 * han < letters) {
      throw new SourceException(
          where + ": is a pdf file whose text is not Chinese; if its pages are, " + OCR);
    }
    return HYPHEN.matcher(text).replaceAll("$1\n");
  }
}
