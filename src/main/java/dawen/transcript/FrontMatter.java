package dawen.transcript;

import dawen.conference.Event;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is printed around the questions and answers tells: title, day, session, venue, names. */
final class FrontMatter {
  private static final Pattern VENUE =
      Pattern.compile(
          "[在于於]([^，。、；,\\s]{2,22}?)(?:举行|舉行|召开|召開|举办|舉辦|会见|會見|与中外|與中外|就|回答|同中外|出席|主持)");
  private static final Pattern VENUE_LINE = Pattern.compile("地[点點][：:]([^\\n，。]{2,30})");
  private static final Pattern VENUE_WORD =
      Pattern.compile(".*(?:中心|大会堂|大會堂|厅|廳|馆|館|楼|樓|宫|宮|酒店|饭店|外交部|办公室|會堂|会堂|会场|園|园)$");

  /** One stands in whatever {@link #VIDEO} matches. */
  private static final Signs VIDEO_SIGNS = Signs.of("视視线網网");

  private static final Pattern VIDEO =
      Pattern.compile(".*(?:视频|視頻|視訊|线上|網絡|网络).{0,8}(?:记者|記者|方式|形式|连线|连线|会).*", Pattern.DOTALL);

  private final String title;
  private final String text;

  /**
   * @param title headline as printed; null where there is none
   * @param text everything printed before, between and after the questions and answers
   */
  FrontMatter(String title, String text) {
    this.title = title;
    this.text = Numerals.westernDates((title == null ? "" : title + "\n") + text);
  }

  /** Who answered and who asked. */
  FrontNames names() {
    return new FrontNames(text);
  }

  /** When and where, as far as the text tells. */
  Event event() {
    EventDay day = new EventDay(text);
    LocalDate date = day.findDate().orElse(null);
    return new Event(title, day.year(), date, day.session(), venue(), isByVideo());
  }

  private boolean isByVideo() {
    return VIDEO_SIGNS.anyIn(text) && VIDEO.matcher(text).matches();
  }

  private String venue() {
    Matcher venue = VENUE.matcher(text);
    while (venue.find()) {
      String place = venue.group(1).replaceFirst("^.*[在于於]", "");
      if (VENUE_WORD.matcher(place).matches()) {
        return place;
      }
    }
    Matcher line = VENUE_LINE.matcher(text);
    return line.find() ? line.group(1).strip() : null;
  }
}
