package dawen.transcript;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dawen.conference.Exchange;
import dawen.conference.Passage;
import dawen.conference.PressConference;
import dawen.conference.Statement;
import dawen.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is quoted of a web page is what the page shows, character by character. */
class WebPageQuotationsTest {
  private static final String HEAD =
      "<html><head><title>记者会</title></head><body><h1>示例部部长甄示例答记者问</h1>"
          + "<p>2031年3月7日，示例部部长甄示例在示例中心举行记者会。</p>";
  private static final String TAIL = "<p>塔斯社记者：明年呢？</p><p>甄示例：明年更多，我们会一一落实。</p></body></html>";

  /** What a browser does not show, as far as our pages have it. */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "<!--.*?-->|<!\\[CDATA\\[.*?>|<(head|script|style|nav|footer|aside|form)\\b.*?</\\1>|<[^>]*>",
          Pattern.DOTALL);

  private static final Pattern ENTITY = Pattern.compile("&(#x[0-9A-Fa-f]+|#\\d+|[a-z]+);");

  /** White space, and what marks headings and bold words in the text of a page. */
  private static final Pattern UNPRINTED = Pattern.compile("[\\s\\u00A0#*]");

  static Stream<Path> pages() throws IOException {
    Path folder = Path.of("src/test/resources/transcripts/briefings");
    List<Path> pages =
        Files.list(folder).filter(page -> page.toString().endsWith(".html")).sorted().toList();
    assertFalse(pages.isEmpty());
    return pages.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyQuotationStandsInThePageWhereItsOffsetsSay(Path page) throws IOException {
    check(Files.readString(page), read(Files.readString(page)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "法新社记者：&nbsp;&nbsp;今年呢？ | 今年呢？ | 法新社记者：",
        "<b>法新社记者：</b>今年呢？ | 今年呢？ | 法新社记者：",
        "<b>法新社记者</b>：今年呢？ | 今年呢？ | 法新社记者：",
        "<strong><b>法新社记者：</b></strong>今年呢？ | 今年呢？ | 法新社记者：",
        "<b>法新社</b><b>记者：</b>今年呢？ | 今年呢？ | 法新社记者：",
        "<b>法新社记者：今年</b>呢？ | 今年呢？ | 法新社记者：",
        "<span><b>法新社记者：</b></span><i>今年<u>呢</u>？</i> | 今年呢？ | 法新社记者：",
        "法新社记者：<!-- 去年 -->今年<!-- > -->呢？ | 今年呢？ | 法新社记者：",
        "法新社记者：<![CDATA[去年]]>今年呢？ | 今年呢？ | 法新社记者：",
        "法新社记者：<script>var q = '<p>去年</p>';</script>今年呢？ | 今年呢？ | 法新社记者：",
        "法新社记者&#xFF1A;&#x4ECA;年呢&#65311; | 今年呢？ | 法新社记者：",
        "法新社记者：&#x20BB7;家的&amp;&lt;b&gt;今年呢？ | 𠮷家的&<b>今年呢？ | 法新社记者：",
        "法新社记者：<a href='x'>今年</a>呢？<img alt='图'> | 今年呢？ | 法新社记者：",
      })
  void borders(String paragraph, String question, String tag) {
    String page = HEAD + "<p>" + paragraph + "</p><p>甄示例：今年计划很多。</p>" + TAIL;
    PressConference read = read(page);
    assertEquals(2, read.exchanges().size(), () -> read.exchanges().toString());
    Exchange exchange = read.exchanges().get(0);
    assertEquals(question, exchange.question().text());
    assertEquals(question, quoted(page, exchange.question()));
    assertEquals(tag, quoted(page, exchange.tag()));
    check(page, read);
  }

  /** HTML, 15.3.5 (br): a line break; a paragraph goes on in the next line. */
  @Test
  void aBreakIsOneLineAndTwoAreABlankOne() {
    String page = "<html><body>甲<br>乙<br><br>丙</body></html>";
    assertEquals("甲\n乙\n\n丙", source(page).text().strip());
  }

  private static SourceFile source(String page) {
    return SourceFile.of("page.html", page.getBytes(StandardCharsets.UTF_8));
  }

  private static PressConference read(String page) {
    return Transcript.read(source(page));
  }

  /** The characters between the offsets, which count code points, without the marks of bold. */
  private static String quoted(String page, Passage passage) {
    int[] text = source(page).text().codePoints().toArray();
    int begin = passage.span().begin();
    return new String(text, begin, passage.span().end() - begin).replace("**", "");
  }

  /** Holds each quotation against the page itself, read in another way. */
  private static void check(String page, PressConference read) {
    String text = source(page).text();
    ReadingInvariants.check(text, read);
    int[] shown = printed(decoded(HIDDEN.matcher(page).replaceAll("")));
    assertArrayEquals(shown, printed(text), "what the page shows");
    Stream.concat(
            read.exchanges().stream().flatMap(e -> Stream.of(e.tag(), e.question(), e.answer())),
            read.statements().stream().map(Statement::text))
        .filter(Objects::nonNull)
        .forEach(passage -> standsAt(passage, text, shown));
  }

  /** Each character of a passage is the one that stands as many printed ones behind the begin. */
  private static void standsAt(Passage passage, String text, int[] shown) {
    String words = passage.text();
    for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
      int kept = words.codePointAt(i);
      if (printed(Character.toString(kept)).length > 0) {
        int before = text.offsetByCodePoints(0, passage.offset(i));
        int printedBefore = printed(text.substring(0, before)).length;
        assertEquals(kept, shown[printedBefore], () -> "in " + words);
      }
    }
  }

  private static int[] printed(String text) {
    return UNPRINTED.matcher(text).replaceAll("").codePoints().toArray();
  }

  private static String decoded(String text) {
    return ENTITY.matcher(text).replaceAll(m -> character(m.group(1)));
  }

  private static String character(String entity) {
    return switch (entity) {
      case "nbsp" -> "\u00A0";
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "copy" -> "©";
      case "mdash" -> "—";
      default ->
          entity.startsWith("#x")
              ? Character.toString(Integer.parseInt(entity.substring(2), 16))
              : Character.toString(Integer.parseInt(entity.substring(1)));
    };
  }
}
