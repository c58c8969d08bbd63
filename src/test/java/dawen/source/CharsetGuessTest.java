package dawen.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which encoding is found, for texts of many kinds and lengths. */
class CharsetGuessTest {
  private static final String SHORT = "甄示例：你好，各位朋友。\n";
  private static final String SIMPLIFIED = "路透社记者：请问今年两国的合作会有哪些新计划？\n甄示例：计划很多，双方将继续推动示范项目。\n";
  private static final String TRADITIONAL = "路透社記者：請問今年兩國的合作會有哪些新計劃？\n甄示例：計劃很多，雙方將繼續推動示範項目。\n";
  private static final String RARE = "博物馆记者：青铜簋、彝器和铙钹怎样修缮？\n贾样本：逐件拓印，编目入藏。\n";
  private static final String HTML =
      "<html><head><title>a</title></head><body class=\"c\">\n<div id=\"main\"><p>"
          + "x".repeat(2000)
          + "</p><p>甄示例：我们继续合作。</p></div></body></html>\n";

  record Case(String text, String encoding, String found) {}

  static List<Case> texts() {
    List<Case> cases = new ArrayList<>();
    for (String text : List.of(SHORT, SIMPLIFIED, RARE, HTML, SIMPLIFIED.repeat(200))) {
      cases.add(new Case(text, "UTF-8", "UTF-8"));
      cases.add(new Case(text, "GBK", "GB18030"));
      cases.add(new Case(text, "GB18030", "GB18030"));
      cases.add(new Case(text, "UTF-16LE", "UTF-16LE"));
      cases.add(new Case(text, "UTF-16BE", "UTF-16BE"));
    }
    for (String text :
        List.of(
            TRADITIONAL,
            SHORT,
            TRADITIONAL.repeat(200),
            HTML.replace("们", "們").replace("继续", "繼續"))) {
      cases.add(new Case(text, "Big5", "Big5"));
      cases.add(new Case(text, "x-windows-950", "Big5"));
      cases.add(new Case(text, "GBK", "GB18030"));
      cases.add(new Case(text, "UTF-8", "UTF-8"));
    }
    cases.add(new Case(TRADITIONAL + "深水埗的邨\n", "Big5-HKSCS", "Big5-HKSCS"));
    cases.add(new Case(SIMPLIFIED + "𠀀㐀\n", "GB18030", "GB18030"));
    return cases;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theEncodingIsFound(Case text) {
    byte[] bytes = text.text().getBytes(Charset.forName(text.encoding()));
    Decoded decoded = Decoded.of("a.txt", bytes, null);
    assertEquals(text.found(), decoded.encoding());
    assertEquals(text.text(), decoded.text());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void whatWasFoundReadsTheSameWhenItIsNamed(Case text) {
    byte[] bytes = text.text().getBytes(Charset.forName(text.encoding()));
    Charset found = Encodings.find(text.found()).orElseThrow();
    assertEquals(new Decoded(text.text(), text.found()), Decoded.of("a.txt", bytes, found));
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, GBK, GB18030",
    "big5, GBK, GB18030",
    "gb2312, Big5, Big5",
    "gb2312, GBK, GB18030"
  })
  void aLabelThatLiesIsNotBelieved(String label, String encoding, String found) {
    String page = "<html><meta charset=\"" + label + "\"><p>" + TRADITIONAL + "</p></html>";
    Decoded decoded = Decoded.of("a.html", page.getBytes(Charset.forName(encoding)), null);
    assertEquals(found, decoded.encoding());
    assertEquals(page, decoded.text());
  }

  @Test
  void aFewDamagedBytesAreLostAndTheRestIsRead() {
    for (String encoding : List.of("UTF-8", "GB18030", "Big5")) {
      byte[] bytes = TRADITIONAL.repeat(3).getBytes(Charset.forName(encoding));
      bytes[bytes.length - 1] = (byte) 0xFF;
      Decoded decoded = Decoded.of("a.txt", bytes, null);
      assertTrue(decoded.text().endsWith("\uFFFD"), encoding);
      assertTrue(decoded.text().startsWith(TRADITIONAL), encoding);
    }
  }

  @Test
  void bytesThatAreNotOfTheNamedEncodingAreToldByPlace() {
    byte[] bytes = "甲\n".repeat(3).getBytes(Charset.forName("GBK"));
    SourceException refusal =
        assertThrows(
            SourceException.class, () -> Decoded.of("a.txt", bytes, StandardCharsets.UTF_8));
    assertEquals(
        "a.txt: byte 1 (0xBC) is no valid UTF-8; name the right encoding, or leave it to be found",
        refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-1", "windows-1252", "GB18030"})
  void aTextThatWasGarbledBeforeIsRefusedByTheMistake(String mistaken) {
    byte[] utf8 = SIMPLIFIED.repeat(3).getBytes(StandardCharsets.UTF_8);
    byte[] again = new String(utf8, Charset.forName(mistaken)).getBytes(StandardCharsets.UTF_8);
    String message =
        assertThrows(SourceException.class, () -> Decoded.of("a.txt", again, null)).getMessage();
    assertTrue(message.startsWith("a.txt: was garbled before it came here"), message);
  }

  @ParameterizedTest
  @CsvSource({
    "gb2312, GB18030", "GBK, GB18030", "cp936, GB18030", "utf8, UTF-8", "UTF-8, UTF-8",
    "big5, Big5", "BIG5-hkscs, Big5-HKSCS", "utf-16le, UTF-16LE", "klingon, ", "'', ",
  })
  void anEncodingHasManyNames(String name, String found) {
    assertEquals(found, Encodings.find(name).map(Charset::name).orElse(null));
  }
}
