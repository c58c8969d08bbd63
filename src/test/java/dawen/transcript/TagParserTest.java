package dawen.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagParserTest {

  @ParameterizedTest
  @CsvSource({
    "塔斯社记者：您好, REPORTER, 塔斯社",
    "塔斯社记者:您好, REPORTER, 塔斯社",
    "《环球时报》记者：您好, REPORTER, 环球时报",
    "新加坡《海峡时报》记者：您好, REPORTER, 新加坡海峡时报",
    "哈萨克斯坦24KZ电视台记者：您好, REPORTER, 哈萨克斯坦24KZ电视台",
    "CGTN记者：您好, REPORTER, CGTN",
    "新华社记者张三：您好, REPORTER, 新华社",
    "新华社记者（张三）：您好, REPORTER, 新华社",
    "记者（新华社）：您好, REPORTER, 新华社",
    "张三（新华社）：您好, REPORTER, 新华社",
    "问（路透社）：您好, REPORTER, 路透社",
    "（路透社）问：您好, REPORTER, 路透社",
    "【路透社记者】您好, REPORTER, 路透社",
    "[路透社记者]问：您好, REPORTER, 路透社",
    "路透社提问：您好, REPORTER, 路透社",
    "3.路透社记者：您好, REPORTER, 路透社",
    "路透社记者；您好, REPORTER, 路透社",
    "路透社记者—您好, REPORTER, 路透社",
    "王毅——您好, UNKNOWN, 王毅",
    "聯合早報記者：您好, REPORTER, 聯合早報",
    "来自路透社的记者：您好, REPORTER, 路透社",
    "问：您好, REPORTER,",
    "记者：您好, REPORTER,",
    "追问：您好, REPORTER,",
    "答：您好, SPEAKER, 答",
    "发言人：您好, SPEAKER, 发言人",
    "主持人：您好, HOST, 主持人",
    "主持人李四：您好, HOST, 主持人李四",
    "王毅：您好, UNKNOWN, 王毅",
    "外交部长王毅：您好, UNKNOWN, 外交部长王毅",
  })
  void aTagSaysWhoseTurnItIs(String text, Tag.Kind kind, String name) {
    Tag tag = TagParser.at(text, 0).orElseThrow();
    assertEquals(kind, tag.kind());
    assertEquals(name, tag.name());
    assertEquals("您好", text.substring(tag.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "：",
        "中国坚持和平发展。",
        "“路透社记者：你怎么看？”",
        "有两点，一是：",
        "（下转4版）",
        "记者朋友们，大家好：",
        "是中国—东盟建立对话关系三十周年",
      })
  void otherTextHasNone(String text) {
    assertEquals(Optional.empty(), TagParser.at(text, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"各位记者：", "我对记者：", "回答中外记者：", "我们的记者："})
  void aSentenceThatSpeaksOfReportersIsNoReportersTag(String text) {
    assertTrue(TagParser.at(text, 0).filter(t -> t.kind() == Tag.Kind.REPORTER).isEmpty());
  }
}
