package dawen.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>甲</p><p>乙</p>              | 甲¶乙",
        "甲<br>乙<br/>丙                 | 甲¶乙¶丙",
        "<h2>中俄关系</h2><p>甲</p>      | ## 中俄关系¶甲",
        "<p><b>甲：</b>乙</p>            | **甲：**乙",
        "<p><b>甲</b><b>：</b>乙</p>     | **甲：**乙",
        "<p><strong><b>甲</b>：</strong>乙</p> | **甲：**乙",
        "<p><b>甲</b> <b>乙</b></p>       | **甲** **乙**",
        "<pre>甲&#10;  乙 丙</pre><p>丁&#10;戊</p> | 甲¶乙 丙¶丁 戊",
        "<p>记<span>者</span>&#xFF1A;</p> | 记者：",
        "<p>甲<!-- 乙 --></p><script>丙</script><style>丁</style> | 甲",
        "<nav>甲</nav><p>乙</p><footer>丙</footer>               | 乙",
        "<p>甲</p><p style='display:none'>乙</p><p hidden>丙</p>  | 甲",
        "<table><tr><td>甲</td><td>乙</td></tr></table>          | 甲¶乙",
        "<div><p>甲<p>乙                                          | 甲¶乙",
      })
  void aPageGivesTheTextThatItShows(String html, String text) {
    String shown = HtmlText.of("<html><body>" + html.strip() + "</body></html>").strip();
    assertEquals(text, shown.replaceAll("\\n+", "¶"));
  }

  @Test
  void aTextThatSpeaksOfTagsIsNoPage() {
    assertFalse(HtmlSigns.standIn("路透社记者：<b> 是什么意思？"));
    assertTrue(HtmlSigns.standIn("<!DOCTYPE html><title>x</title>"));
    assertTrue(HtmlSigns.standIn("<p>甲</p>\n<p>乙</p>\n<p>丙</p>\n"));
  }

  @Test
  void aPageIsToldByItsContentNotItsName() {
    byte[] page = "<html><body><p>甲</p></body></html>".getBytes(StandardCharsets.UTF_8);
    SourceFile source = SourceFile.of("page.txt", page);
    assertEquals("text/html", source.mediaType());
    assertEquals("甲", source.text().strip());
  }

  @Test
  void halfACharacterIsLost() {
    byte[] page = "<html><body>甲&#xD800;乙</body></html>".getBytes(StandardCharsets.UTF_8);
    assertEquals("甲\uFFFD乙", SourceFile.of("page.html", page).text().strip());
  }

  @Test
  void fiftyThousandNestedTagsDoNoHarm() {
    String nested = "<div>".repeat(50_000) + "甲" + "</div>".repeat(50_000);
    assertEquals("甲", HtmlText.of(nested).strip());
  }
}
