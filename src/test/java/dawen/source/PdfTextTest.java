package dawen.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

/** What the pages of a pdf file are read as. */
class PdfTextTest {
  private static final String LEFT = "左栏的这一行写得满满当当";
  private static final String RIGHT = "右栏的这一行写得满满当当";

  private static List<String> lines(Pdfs pdf) throws IOException {
    return PdfText.of("a.pdf", pdf.bytes()).text().lines().toList();
  }

  @Test
  void anIndentOrAGapBeginsAParagraph() throws IOException {
    Pdfs pdf =
        new Pdfs()
            .page()
            .at(100, 60, 16, "示例部部长甄示例答记者问")
            .lines(40, 100, "第一段的第一行写得满满当当", "第一段的第二行写得满满当当", "第一段完。")
            .lines(60, 145, "第二段缩进两格。")
            .lines(40, 160, "它的第二行写得满满当当的。", "它的第三行写得满满当当的。")
            .lines(40, 205, "第三段离得远。", "它的第二行。");
    assertEquals(
        List.of(
            "示例部部长甄示例答记者问",
            "",
            "第一段的第一行写得满满当当",
            "第一段的第二行写得满满当当",
            "第一段完。",
            "",
            "第二段缩进两格。",
            "它的第二行写得满满当当的。",
            "它的第三行写得满满当当的。",
            "",
            "第三段离得远。",
            "它的第二行。"),
        lines(pdf));
  }

  @Test
  void columnsAreReadOneAfterTheOtherUnderWhatRunsAcrossThem() throws IOException {
    Pdfs pdf =
        new Pdfs()
            .page()
            .at(100, 50, 18, "横跨两栏的大标题写在最上面")
            .lines(40, 100, LEFT + "一", LEFT + "二", LEFT + "三", LEFT + "四")
            .lines(200, 104, RIGHT + "一", RIGHT + "二", RIGHT + "三", RIGHT + "四")
            .at(60, 190, 14, "横跨两栏的小标题写在当中")
            .lines(40, 220, LEFT + "五", LEFT + "六", LEFT + "七")
            .lines(200, 220, RIGHT + "五", RIGHT + "六", RIGHT + "七");
    List<String> lines = lines(pdf).stream().filter(line -> !line.isEmpty()).toList();
    assertEquals("横跨两栏的大标题写在最上面", lines.get(0));
    assertEquals(List.of(LEFT + "一", LEFT + "二", LEFT + "三", LEFT + "四"), lines.subList(1, 5));
    assertEquals(List.of(RIGHT + "一", RIGHT + "二", RIGHT + "三", RIGHT + "四"), lines.subList(5, 9));
    assertEquals("横跨两栏的小标题写在当中", lines.get(9));
    assertEquals(List.of(LEFT + "七", RIGHT + "五"), lines.subList(12, 14));
  }

  @Test
  void aColumnGoesOnOverleafAlsoWithASingleLine() throws IOException {
    Pdfs pdf =
        new Pdfs()
            .page()
            .lines(40, 100, LEFT + "一", LEFT + "二", LEFT + "三")
            .lines(200, 100, RIGHT + "一", RIGHT + "二", RIGHT + "三")
            .page()
            .lines(40, 100, LEFT + "四", LEFT + "五", LEFT + "六")
            .lines(200, 100, RIGHT + "四");
    assertEquals(
        List.of(
            LEFT + "一",
            LEFT + "二",
            LEFT + "三",
            RIGHT + "一",
            RIGHT + "二",
            RIGHT + "三",
            LEFT + "四",
            LEFT + "五",
            LEFT + "六",
            RIGHT + "四"),
        lines(pdf),
        "and no paragraph begins where a page or column does");
  }

  @Test
  void threeColumnsAreReadOneAfterTheOther() throws IOException {
    Pdfs pdf = new Pdfs().page();
    for (int column = 0; column < 3; column++) {
      pdf.lines(40 + 160 * column, 100, LEFT + column + "甲", LEFT + column + "乙", LEFT + column);
    }
    assertEquals(
        List.of("0甲", "0乙", "0", "1甲", "1乙", "1", "2甲", "2乙", "2"),
        lines(pdf).stream().map(line -> line.replace(LEFT, "")).toList());
  }

  @Test
  void aTableIsReadRowAfterRow() throws IOException {
    Pdfs pdf = new Pdfs().page();
    for (int row = 0; row < 3; row++) {
      pdf.lines(40, 100 + 60 * row, (row + 1) + "")
          .lines(80, 100 + 60 * row, "法新社记者：请问怎样合作呢？", "还有哪些计划呢？")
          .lines(300, 100 + 60 * row, "甄示例：合作会越来越多。", "计划也会越来越多。");
    }
    List<String> lines = lines(pdf).stream().filter(line -> !line.isEmpty()).toList();
    assertEquals(
        List.of("1 法新社记者：请问怎样合作呢？", "还有哪些计划呢？", "甄示例：合作会越来越多。", "计划也会越来越多。"), lines.subList(0, 4));
    assertEquals("2 法新社记者：请问怎样合作呢？", lines.get(4));
  }

  @Test
  void linesAreReadFromAboveHoweverTheyAreDrawn() throws IOException {
    Pdfs pdf =
        new Pdfs().page().lines(40, 130, "第三行。").lines(40, 100, "第一行。").lines(40, 115, "第二行。");
    assertEquals(List.of("第一行。", "第二行。", "第三行。"), lines(pdf));
  }

  @Test
  void boldThatIsPrintedTwiceIsReadOnceAndSpacedLettersMakeNoWords() throws IOException {
    Pdfs pdf = new Pdfs().page().lines(40, 100, "示例在先").lines(40.3, 100, "示例在先");
    for (int i = 0; i < 4; i++) {
      pdf.at(40 + 15 * i, 130, 10, "示例文章".substring(i, i + 1));
    }
    assertEquals(List.of("示例在先", "示例文章"), withoutBlanks(lines(pdf)));
  }

  private static List<String> withoutBlanks(List<String> lines) {
    return lines.stream().filter(line -> !line.isEmpty()).toList();
  }

  @Test
  void aHyphenAtTheEndOfALineJoinsTheWord() throws IOException {
    Pdfs pdf = new Pdfs().page().lines(40, 100, "中文中文中文中文中文inter-", "national中文中文中文中");
    assertEquals(List.of("中文中文中文中文中文international", "中文中文中文中"), lines(pdf));
  }

  @Test
  void radicalsAreReadAsTheCharactersTheyLookLike() {
    assertEquals("外交部长的人民", PlainForms.of("外交部⻓的⼈⺠"));
  }

  @Test
  void aPdfFileIsToldByItsContentAndHasNoEncoding() throws IOException {
    SourceFile file = SourceFile.of("a.txt", new Pdfs().page().lines(40, 100, "甄示例").bytes());
    assertEquals("application/pdf", file.mediaType());
    assertNull(file.encoding());
    assertEquals("甄示例\n", file.text());
  }

  @Test
  void aDamagedFileIsMendedAndThatIsTold() throws IOException {
    byte[] good = new Pdfs().page().lines(40, 100, "甄示例：合作越来越多。").bytes();
    assertEquals(List.of(), SourceFile.of("a.pdf", good).notes());
    SourceFile cut = SourceFile.of("a.pdf", Arrays.copyOf(good, good.length - 6));
    assertEquals("甄示例：合作越来越多。\n", cut.text());
    assertEquals(
        List.of("the pdf file is damaged and was mended to be read; compare"), cut.notes());
  }

  @Test
  void whatCannotBeReadIsRefusedWithAWayOut() throws IOException {
    byte[] good = new Pdfs().page().lines(40, 100, "甄示例：合作越来越多。").bytes();
    refuses(Arrays.copyOf(good, 30), "is a damaged pdf file");
    refuses(new Pdfs().page().bytes(), "is a pdf file without any text");
    refuses(
        new Pdfs("Identity-H").page().lines(40, 100, "甄示例：合作越来越多。").bytes(),
        "whose fonts do not say which characters they draw; run character recognition");
    refuses(
        new Pdfs().page().lines(40, 100, "A translated page without Chinese").bytes(),
        "whose text is not Chinese");
    refuses(protectedBy("secret", new AccessPermission()), "with a password");
    AccessPermission noCopies = new AccessPermission();
    noCopies.setCanExtractContent(false);
    refuses(protectedBy("", noCopies), "whose maker forbids to copy its text");
    refuses(scan(), "is a scanned pdf file, pictures without a text layer; run character");
    refuses(bomb(), "unpacks to more than any page has");
  }

  private static void refuses(byte[] pdf, String words) {
    String message =
        assertThrows(SourceException.class, () -> SourceFile.of("a.pdf", pdf)).getMessage();
    assertTrue(message.startsWith("a.pdf: ") && message.contains(words), message);
  }

  private static byte[] protectedBy(String password, AccessPermission permission)
      throws IOException {
    Pdfs pdf = new Pdfs().page().lines(40, 100, "甄示例：合作越来越多。");
    pdf.document().protect(new StandardProtectionPolicy("owner", password, permission));
    return pdf.bytes();
  }

  private static byte[] scan() throws IOException {
    Pdfs pdf = new Pdfs().page();
    PDDocument document = pdf.document();
    document
        .getPage(0)
        .getResources()
        .put(
            COSName.getPDFName("I"),
            LosslessFactory.createFromImage(
                document, new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB)));
    return pdf.bytes();
  }

  private static byte[] bomb() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      PDStream stream = new PDStream(document);
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        for (int i = 0; i < 64; i++) {
          out.write(spaces);
        }
      }
      page.setContents(stream);
      document.addPage(page);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
