package dawen.transcript;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a line printed around the questions and answers is: a headline, a date, a word on the day.
 */
final class FrontLines {
  private static final Pattern TITLE =
      Pattern.compile(
          ".*(?:答.{0,8}[记記]者.{0,4}[问問]|回答.{0,14}(?:提问|提問)|[记記]者(?:招待)?[会會]|[发發]布[会會]|吹[风風][会會]"
              + "|见面会|見面會|媒体.{0,4}提问|答问|答問|问答|問答|[实實][录錄]).*");

  /** One stands in whatever {@link #TITLE} matches. */
  private static final Signs TITLE_SIGNS = Signs.of("问問会會录錄");

  private static final Pattern DATE_LINE =
      Pattern.compile("[（(]?(?:\\d{4}|[二一][〇○零一二三四五六七八九]{3})[年/.-].{1,8}[日号號]?.{0,14}[）)]?");

  /** Lines that tell when the conference was held. */
  private static final Pattern HELD = Pattern.compile(".*(?:举行|舉行|举办|舉辦|召开|召開|会见|會見|主持).*");

  /** One stands in whatever {@link #HELD} matches. */
  private static final Signs HELD_SIGNS = Signs.of("行办辦开開见見持");

  private static final List<String> MANUAL =
      List.of("常见问题", "常見問題", "办事指南", "服务指南", "问题解答", "業務問答", "FAQ", "知识问答", "百问百答");

  private FrontLines() {}

  /** Whether a line announces a press conference. */
  static boolean isTitle(String line) {
    return line.length() <= 80
        && !Characters.endsParagraph(line)
        && line.indexOf('。') < 0
        && hasTitle(line);
  }

  private static boolean hasTitle(String line) {
    return TITLE_SIGNS.anyIn(line) && TITLE.matcher(line).matches();
  }

  /** Whether a text speaks of a press conference at all. */
  static boolean tellsOfConference(String text) {
    return text.lines().anyMatch(FrontLines::hasTitle);
  }

  /** Whether a line prints a date and little else. */
  static boolean isDate(String line) {
    return DATE_LINE.matcher(line).matches();
  }

  /** Whether a line tells when or where a conference was held. */
  static boolean tellsHeld(String line) {
    return HELD_SIGNS.anyIn(line) && HELD.matcher(line).matches();
  }

  /** Pages that explain a procedure in questions and answers. */
  static boolean isManual(String text) {
    return MANUAL.stream().anyMatch(text::contains);
  }
}
