package dawen.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignsTest {
  private static final Signs SIGNS = Signs.of("问：Ａ");

  @Test
  void knowsItsCharactersAndNoOthers() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      assertEquals("问：Ａ".indexOf(c) >= 0, SIGNS.has((char) c), Integer.toHexString(c));
    }
  }

  @Test
  void looksNoFurtherThanAsked() {
    assertTrue(SIGNS.anyIn("王毅：", 0, 99));
    assertFalse(SIGNS.anyIn("王毅：", 0, 2));
    assertTrue(SIGNS.begin("问"));
    assertTrue(SIGNS.end("请问"));
    assertFalse(SIGNS.begin("") || SIGNS.end("") || SIGNS.anyIn(""));
  }

  @Test
  void tellsWhereItsCharactersStand() {
    assertEquals(2, SIGNS.indexIn("王毅：问", 0, 4));
    assertEquals(2, SIGNS.indexIn("王毅：问", 0, 2));
    assertEquals(3, SIGNS.indexIn("王毅：问".toCharArray(), 3));
    assertEquals(3, SIGNS.lastIndexIn("王毅：问。".toCharArray()));
    assertEquals(-1, SIGNS.lastIndexIn("王毅".toCharArray()));
    assertTrue(SIGNS.anyBehind(Signs.of("毅"), "王毅：问"));
    assertFalse(SIGNS.anyBehind(Signs.of("王"), "王毅：问"));
  }

  @Test
  void knowsWhatATextHolds() {
    Signs held = Signs.in("王，か𠮷".codePoints().toArray());
    assertTrue(held.meet(Signs.of("毅王")));
    assertFalse(held.meet(Signs.of("毅")));
    assertTrue(held.anyBesidesUsualHan(Characters::mayBeOfNeighbours));
    assertFalse(held.anyBesidesUsualHan(c -> c == '王'));
    assertTrue(held.anyBesidesUsualHan(c -> Character.isHighSurrogate((char) c)));
  }

  /** Each title holds one of the characters that are looked for first. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "总书记",
        "國務委員",
        "全国人大常委会委员长",
        "副总理",
        "主席",
        "總統",
        "外长",
        "发言人",
        "主任",
        "市长助理",
        "秘书长",
        "副书记",
        "大使",
        "总领事",
        "参赞",
        "公使",
        "代表",
        "专员",
        "特使",
        "负责人",
        "理事长",
        "董事長",
        "总经理",
        "总裁",
        "总干事",
        "首席科学",
        "总设计师",
        "总工程师",
        "总教练",
        "教练",
        "研究员",
        "教授",
        "院士",
        "医师",
        "专家",
        "常务委员",
        "政治局委员",
        "首相",
        "国王",
        "特首",
        "行政长官",
        "司令"
      })
  void everyTitleHasASign(String title) {
    assertTrue(Pattern.matches(Speakers.TITLES, title), title);
    assertTrue(Speakers.mayHoldTitle(title), title);
    assertEquals("甲某", Speakers.nameOf(title + "甲某"));
  }
}
