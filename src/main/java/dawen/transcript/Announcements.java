package dawen.transcript;

import dawen.conference.Announcement;
import dawen.conference.Passage;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds how many questions a text says were answered: 在90分钟里共回答了21个提问, 回答了二十一名中外记者的问题. Rounded
 * numbers, 二十多个问题, are none, and neither is what is yet to be answered, 再回答三个问题.
 */
final class Announcements {
  private static final String NUMBER = "(\\d{1,3}|[一二三四五六七八九十]{1,3})";
  private static final String REPORTERS = "(?:中外|境内外|国内外|國內外|现场|現場)?(?:记者|記者|媒体|媒體|媒体记者|媒體記者)";
  private static final String QUESTIONS = "(?:热点|焦点|熱點|焦點)?(?:提问|提問|问题|問題)";

  private static final Pattern CHINESE =
      Pattern.compile(
          "(?<![再还還先只第])(?:共|分钟内?里?|分鐘內?裡?|小时内?里?|小時內?裡?)?(?:回答|答复|答覆|解答)了?(?:"
              + REPORTERS
              + "的?)?"
              + NUMBER
              + "(?:(?:个|個|道)(?:"
              + REPORTERS
              + ")?(?:提出|所提|关心|关注|關心|關注)?的?|(?:名|位|家)"
              + REPORTERS
              + "的?(?:共\\d{1,3}个)?)"
              + QUESTIONS);

  /** An answer that has been given, or the sum of them. */
  private static final Pattern DONE = Pattern.compile("共|了|分钟|分鐘|小时|小時");

  /** One begins the number that {@link #CHINESE} finds behind 答, which all words for it hold. */
  private static final Signs NUMBER_SIGNS = Signs.of("0123456789０１２３４５６７８９一二三四五六七八九十");

  /** 答, 复了, 境内外, 媒体记者, 的, and the number. */
  private static final int FARTHEST_NUMBER = 1 + 2 + 3 + 4 + 1 + 1;

  /** One stands in whatever {@link #ENGLISH} finds. */
  private static final Signs ENGLISH_SIGNS = Signs.of("wW");

  private static final Pattern ENGLISH =
      Pattern.compile("(?i)\\banswered (?:a total of )?(\\d{1,3})(?: [a-z]+){0,2} questions\\b");

  private Announcements() {}

  /** The numbers that some passages tell, each where it is told first. */
  static Collection<Announcement> in(Stream<Passage> passages) {
    Map<Integer, Announcement> found = new LinkedHashMap<>();
    passages.forEach(
        passage -> {
          if (mayTell(passage.text())) {
            find(CHINESE, passage, found);
          }
          if (ENGLISH_SIGNS.anyIn(passage.text())) {
            find(ENGLISH, passage, found);
          }
        });
    return found.values();
  }

  /** Whether a number stands soon enough behind 答. */
  static boolean mayTell(String text) {
    for (int at = text.indexOf('答'); at >= 0; at = text.indexOf('答', at + 1)) {
      if (NUMBER_SIGNS.anyIn(text, at + 1, at + FARTHEST_NUMBER)) {
        return true;
      }
    }
    return false;
  }

  private static void find(Pattern pattern, Passage passage, Map<Integer, Announcement> found) {
    String text = Numerals.narrow(passage.text());
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      int questions = value(matcher.group(1));
      boolean done = pattern == ENGLISH || DONE.matcher(matcher.group()).find();
      if (done && questions > 0) {
        Passage words = passage.slice(matcher.start(), matcher.end());
        found.putIfAbsent(questions, new Announcement(questions, words));
      }
    }
  }

  private static int value(String number) {
    return Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : Numerals.value(number);
  }
}
