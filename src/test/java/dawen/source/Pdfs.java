package dawen.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Writes pdf files for tests, in a font that is only named: every character is one em wide, and
 * what it is the file tells by its code.
 */
final class Pdfs {
  private final PDDocument document = new PDDocument();
  private final String encoding;
  private StringBuilder content;

  /** With a font whose codes are UTF-16. */
  Pdfs() {
    this("UniGB-UCS2-H");
  }

  /**
   * @param encoding name of the font's CMap; {@code Identity-H} tells nothing
   */
  Pdfs(String encoding) {
    this.encoding = encoding;
  }

  /** Begins a page of A4. */
  Pdfs page() throws IOException {
    flush();
    PDPage page = new PDPage(PDRectangle.A4);
    page.setResources(new PDResources());
    COSDictionary fonts = new COSDictionary();
    fonts.setItem("F", font());
    page.getResources().getCOSObject().setItem(COSName.FONT, fonts);
    document.addPage(page);
    content = new StringBuilder();
    return this;
  }

  /** Writes a text on the page, from x points on the left and y points from above. */
  Pdfs at(double x, double y, double size, String text) {
    String codes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    content.append(
        String.format(
            Locale.ROOT, "BT /F %s Tf 1 0 0 1 %s %s Tm <%s> Tj ET\n", size, x, 842 - y, codes));
    return this;
  }

  /** Writes lines below each other, 15 points apart, in size 10. */
  Pdfs lines(double x, double y, String... lines) {
    for (int i = 0; i < lines.length; i++) {
      at(x, y + 15 * i, 10, lines[i]);
    }
    return this;
  }

  PDDocument document() throws IOException {
    flush();
    return document;
  }

  byte[] bytes() throws IOException {
    flush();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    document.close();
    return out.toByteArray();
  }

  private void flush() throws IOException {
    if (content != null) {
      PDStream stream = new PDStream(document);
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
      }
      document.getPage(document.getNumberOfPages() - 1).setContents(stream);
      content = null;
    }
  }

  private COSDictionary font() {
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
    descendant.setName(COSName.BASE_FONT, "Invented");
    descendant.setItem(COSName.DW, COSInteger.get(1000));
    COSDictionary system = new COSDictionary();
    boolean known = !encoding.startsWith("Identity");
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString(known ? "GB1" : "Identity"));
    system.setItem(COSName.SUPPLEMENT, COSInteger.get(known ? 4 : 0));
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, "Invented");
    font.setName(COSName.ENCODING, encoding);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return font;
  }
}
