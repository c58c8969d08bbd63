package dawen.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dawen.explore.Found.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one of two texts has and the other has not. */
class DifferenceTest {

  private static String marked(String text, List<Span> spans) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Span span : spans) {
      marked.append(text, at, span.begin());
      marked.append('[').append(text, span.begin(), span.end()).append(']');
      at = span.end();
    }
    return marked.append(text.substring(at)).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "请看今年。,               请看。,             请看[今年]。,             请看。",
    "甲乙。丙丁。,             丙丁。,             [甲乙。]丙丁。,           丙丁。",
    "他们何时来？,             他们什么时候来？,   他们[何]时来？,           他们[什么]时[候]来？",
    "开放，合作。,             '开放,合作。',      开放，合作。,             '开放,合作。'",
    "去年 2025 年。,           去年 2026 年。,     去年 [2025] 年。,         去年 [2026] 年。",
    "𠮷先生。,                 😀先生。,           [𠮷]先生。,               [😀]先生。",
    "同样。,                   同样。,             同样。,                   同样。"
  })
  void wordsThatOnlyOneHasAreTold(String one, String other, String left, String right) {
    Difference difference = Difference.of(one, other);
    assertEquals(left, marked(one, difference.left()));
    assertEquals(right, marked(other, difference.right()));
  }

  @Test
  void longPassagesThatHaveLittleInCommonDifferAsWholes() {
    String one = "甲乙".repeat(1000);
    String other = "丙乙".repeat(1000);
    Difference difference = Difference.of(one, other);
    assertEquals(List.of(new Span(0, 2000)), difference.left());
    assertEquals(List.of(new Span(0, 2000)), difference.right());
  }

  @Test
  void anEmptyTextHasNothing() {
    assertEquals(List.of(), Difference.of("", "甲").left());
    assertEquals(
        "0-1",
        Difference.of("", "甲").right().stream()
            .map(span -> span.begin() + "-" + span.end())
            .collect(Collectors.joining()));
  }
}
