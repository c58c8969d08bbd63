package dawen.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<w:p><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p> | 甲¶乙",
        "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p>            | 甲乙",
        "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>                | 甲¶乙",
        "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r></w:p>               | 甲 乙",
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>甲：</w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p> | **甲：**乙",
        "<w:p><w:r><w:rPr><w:b w:val='0'/></w:rPr><w:t>甲</w:t></w:r></w:p>    | 甲",
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>乙</w:t></w:r></w:p> | **甲乙**",
        "<w:p><w:del><w:r><w:delText>丙</w:delText></w:r></w:del><w:ins><w:r><w:t>甲</w:t></w:r></w:ins></w:p> | 甲",
        "<w:p><w:moveFrom><w:r><w:t>丙</w:t></w:r></w:moveFrom><w:r><w:t>甲</w:t></w:r></w:p> | 甲",
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>丙</w:t></w:r><w:r><w:t>甲</w:t></w:r></w:p> | 甲",
        "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>甲</w:t></w:r></w:p> | 甲",
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl> | 甲¶乙",
        "<w:p><w:pPr><w:pStyle w:val='Heading2'/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>中法关系</w:t></w:r></w:p> | ## 中法关系",
        "<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:r><w:t>中法关系</w:t></w:r></w:p> | # 中法关系",
      })
  void aDocumentGivesTheTextThatItShows(String body, String text) throws IOException {
    SourceFile file = SourceFile.of("a.txt", Zips.docx(body));
    assertEquals(text, file.text().strip().replaceAll("\\n+", "¶"));
    assertEquals(DocxText.MEDIA_TYPE, file.mediaType());
    assertNull(file.encoding());
  }

  @Test
  void aHeadingIsToldByTheNameOfItsStyleInEnglishAndChinese() throws IOException {
    String styles =
        "<w:style w:styleId='a1'><w:name w:val='heading 3'/></w:style>"
            + "<w:style w:styleId='b1'><w:name w:val='标题 2'/></w:style>"
            + "<w:style w:styleId='c1'><w:name w:val='小题'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>"
            + "<w:style w:styleId='Heading1'><w:name w:val='Normal'/></w:style>";
    String paragraph = "<w:p><w:pPr><w:pStyle w:val='%s'/></w:pPr><w:r><w:t>题</w:t></w:r></w:p>";
    String body =
        paragraph.formatted("a1")
            + paragraph.formatted("b1")
            + paragraph.formatted("c1")
            + paragraph.formatted("Heading1");
    assertEquals(
        "### 题¶## 题¶## 题¶题",
        SourceFile.of("a.docx", Zips.docx(body, styles, ""))
            .text()
            .strip()
            .replaceAll("\\n+", "¶"));
  }

  @Test
  void aTextBoxIsReadOnceAfterTheParagraphThatHoldsIt() throws IOException {
    String box = "<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>";
    String body =
        "<w:p><w:r><w:t>前</w:t></w:r><w:r><m:AlternateContent xmlns:m='m'><m:Choice>"
            + box
            + "</m:Choice><m:Fallback>"
            + box
            + "</m:Fallback></m:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p>";
    assertEquals("前后\n框\n", SourceFile.of("a.docx", Zips.docx(body)).text());
  }

  @Test
  void entitiesAreRefusedAndDamageIsNamed() throws IOException {
    String body = "<w:p><w:r><w:t>甲&x;</w:t></w:r></w:p>";
    String outside = "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>";
    refuses(Zips.docx(body, null, outside), "has a document type declaration");
    refuses(Zips.docx("<w:p>"), "whose text is damaged");
    refuses(Zips.docx(""), "is a Word document without text");
    byte[] good = Zips.docx("<w:p><w:r><w:t>甲</w:t></w:r></w:p>");
    refuses(Arrays.copyOf(good, good.length / 2), "cannot be read: it has no directory");
    refuses(new Zips().add("mimetype", "x").bytes(), "save other documents as .docx or text");
  }

  @Test
  void whatAPackageOpensToTooMuchIsRefused() throws IOException {
    byte[] spaces = " ".repeat(8 << 20).getBytes(StandardCharsets.US_ASCII);
    refuses(new Zips().add("word/document.xml", spaces).bytes(), "a zip bomb");
  }

  private static void refuses(byte[] docx, String words) {
    String message =
        assertThrows(SourceException.class, () -> SourceFile.of("a.docx", docx)).getMessage();
    assertTrue(message.startsWith("a.docx: ") && message.contains(words), message);
  }
}
