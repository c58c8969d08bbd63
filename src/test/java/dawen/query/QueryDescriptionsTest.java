package dawen.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped queries say of themselves is the same in both languages. */
class QueryDescriptionsTest {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_.:-]+");
  private static final Pattern HALF_WIDTH =
      Pattern.compile("\\p{IsHan}[,;:()!?.\"]|[,;:()!?.\"]\\p{IsHan}");

  static Stream<CannedQuery> queries() {
    return Catalogue.bundled().list().stream();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void thereIsOneInEachLanguage(CannedQuery query) {
    assertTrue(query.description().endsWith("."), "description: " + query.description());
    assertTrue(query.descriptionZh().endsWith("。"), "description_zh: " + query.descriptionZh());
    Matcher half = HALF_WIDTH.matcher(query.descriptionZh());
    assertFalse(half.find(), "half-width mark beside Chinese: " + query.descriptionZh());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void theChineseHasTheNumbersOfTheEnglishAndNoOtherLatinWords(CannedQuery query) {
    assertEquals(found(NUMBER, query.description()), found(NUMBER, query.descriptionZh()));
    for (String name : found(NAME, query.descriptionZh())) {
      assertTrue(query.description().contains(name), "not in the English: " + name);
    }
  }

  /** What many say is said in the same words, and by the same ones in both languages. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[Dd]uplicate|[Cc]op(y|ies)       ; 重复",
        "dated (ones|conferences?)        ; 日期不详|只计有日期",
        "undated ones last                ; 日期不详者在后",
        "oldest (conference )?first       ; 由早到晚",
        "With from or to                  ; 给出 from 或 to",
        "unknown seat|seat is not known   ; 所在地不详",
        "[Nn]eeds? the provenance         ; 须有出处图",
        "code points                      ; 码位",
        "exclusive                        ; 不含末位",
        "word lists                       ; 词表",
        "in order is shown                ; 取排序在先的一个",
        "[Nn]arrower                      ; 下位",
        "traditional characters           ; 繁体、简体互通",
        "unless there is an index         ; 没有索引时",
        "[Gg]rows with|takes seconds      ; 用时",
      })
  void whatManySayIsSaidByTheSameOnes(String english, String chinese) {
    assertEquals(
        saying(english, CannedQuery::description), saying(chinese, CannedQuery::descriptionZh));
  }

  private static Set<String> saying(String words, Function<CannedQuery, String> description) {
    Pattern pattern = Pattern.compile(words);
    return queries()
        .filter(query -> pattern.matcher(description.apply(query)).find())
        .map(CannedQuery::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
