package dawen.transcript;

import dawen.conference.Event;
import dawen.conference.Speaker;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is printed around the questions and answers tells: title, date, session, venue, roles. */
final class FrontMatter {
  private static final Pattern TITLE =
      Pattern.compile(
          ".*(?:答.{0,8}[记記]者.{0,4}[问問]|回答.{0,14}(?:提问|提問)|[记記]者(?:招待)?[会會]|[发發]布[会會]|吹[风風][会會]"
              + "|见面会|見面會|媒体.{0,4}提问|答问|答問|问答|問答|[实實][录錄]).*");

  /** One stands in whatever {@link #TITLE} matches. */
  private static final Signs TITLE_SIGNS = Signs.of("问問会會录錄");

  private static final Pattern INTERVIEW =
      Pattern.compile(
          "接受([^，。、\\n]{2,24}?)(?:的)?(?:书面|獨家|独家|联合|视频|電話|电话)?(?:采访|採訪|专访|專訪)"
              + "|(?:答|回答了?)([^，。、\\n]{2,24}?)(?:书面|書面)?的?(?:提问|提問|问|問)(?:$|[，。\\n])");
  private static final Pattern SESSION =
      Pattern.compile("(十?[一二三四五六七八九十])[届屆](?:全国|全國)人大([一二三四五])次(?:会议|會議)");
  private static final Pattern WIRE =
      Pattern.compile(
          "(?:新华社|新華社|中新社|中新网|本报|本報)?[^，。\\s]{0,6}?(?:(\\d{4})年)?\\d{1,2}月\\d{1,2}日[电電讯訊]");
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?:发布时间|發布時間|发布日期|發布日期|更新时间|更新時間|整理时间|打印时间|生成时间|导出|来源|來源)[：:][^）)\\n]{0,24}");

  private static final Signs WIRE_SIGNS = Signs.of("电電讯訊");
  private static final Signs DAYS = Signs.of("日");
  private static final Signs COLONS = Signs.of("：:");
  private static final Signs PUBLISHED_END = Signs.of("间間期出源");
  private static final Pattern FULL_DATE =
      Pattern.compile(
          "(?<!\\d)(?=19|2[01])(?:(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号號]|(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2}))");
  private static final Pattern TODAY =
      Pattern.compile("(?:今天|今日|现在)是?(?:\\d{4}年)?\\d{1,2}月\\d{1,2}[日号號]");
  private static final Pattern DATE_LINE =
      Pattern.compile("[（(]?(?:\\d{4}|[二一][〇○零一二三四五六七八九]{3})[年/.-].{1,8}[日号號]?.{0,14}[）)]?");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(?<!\\d{5}年)(\\d{1,2})月(\\d{1,2})[日号號]");
  private static final Pattern DAY = Pattern.compile("次(?:会议|會議)(\\d{1,2})日");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})年");
  private static final Pattern VENUE =
      Pattern.compile(
          "[在于於]([^，。、；,\\s]{2,22}?)(?:举行|舉行|召开|召開|举办|舉辦|会见|會見|与中外|與中外|就|回答|同中外|出席|主持)");
  private static final Pattern VENUE_LINE = Pattern.compile("地[点點][：:]([^\\n，。]{2,30})");
  private static final Pattern VENUE_WORD =
      Pattern.compile(".*(?:中心|大会堂|大會堂|厅|廳|馆|館|楼|樓|宫|宮|酒店|饭店|外交部|办公室|會堂|会堂|会场|園|园)$");

  /** What stands behind a title and is no name: 行政長官會見傳媒. */
  private static final Pattern NO_SPEAKER =
      Pattern.compile("记者.*|記者.*|的.*|.*(?:会议|會議|会见|會見|传媒|傳媒|媒体|媒體|答问|答問|主持|出席|回答|介绍).*");

  private static final List<String> MANUAL =
      List.of("常见问题", "常見問題", "办事指南", "服务指南", "问题解答", "業務問答", "FAQ", "知识问答", "百问百答");

  private static final Pattern SURNAME_AND_TITLE =
      Pattern.compile("(\\p{IsHan}{1,2})" + Speakers.TITLES);

  /** What parts the words before a name from others. */
  private static final Signs NO_ROLE = Signs.of("，。！？：；,!?:; \t\n\u000B\f\r“”（）()");

  /** So many characters before a name may be titles. */
  private static final int LONGEST_ROLES = 40;

  private static final Pattern BETWEEN_ROLES = Pattern.compile("[、兼]|和(?=[^平])");
  private static final Pattern BEFORE_ROLE = Pattern.compile("^.*(?:由|请|邀请|\\d日)");
  private static final Pattern ROLE = Pattern.compile(".*" + Speakers.TITLES + "|.*委员|.*委員");
  private static final Pattern TITLE_AND_NAME =
      Pattern.compile(
          Speakers.TITLES
              + "([\\p{IsHan}]{2,4}?)(?=先生|女士|用|就|在|出席|回答|答|谈|談|今[日天]|昨[日天]|上午|下午|日前|介绍|介紹|接受|应邀|举行|舉行|同|与|與|主持|会见|會見|[，。、（(\\s]|$)");

  /** Lines that tell when the conference was held. */
  private static final Pattern HELD = Pattern.compile(".*(?:举行|舉行|举办|舉辦|召开|召開|会见|會見|主持).*");

  /** One stands in whatever {@link #HELD} matches, and so on for the others. */
  private static final Signs HELD_SIGNS = Signs.of("行办辦开開见見持");

  private static final Signs VIDEO_SIGNS = Signs.of("视視线網网");

  private static final Pattern VIDEO =
      Pattern.compile(".*(?:视频|視頻|視訊|线上|網絡|网络).{0,8}(?:记者|記者|方式|形式|连线|连线|会).*", Pattern.DOTALL);

  /** The 9th National People's Congress sat from 1998; each sits five years, one session a year. */
  private static final int NINTH_CONGRESS = 1998;

  /** The annual session opens in March since 1985; that of 2020 was put off to May. */
  private static final int MARCH = 3;

  private final String text;
  private final String title;

  /** The text without the day of its publication. */
  private final String told;

  /** What is told without the day of a wire agency's dispatch. */
  private final String event;

  /**
   * @param title headline as printed; null where there is none
   * @param text everything printed before, between and after the questions and answers
   */
  FrontMatter(String title, String text) {
    this.title = title;
    this.text = Numerals.westernDates((title == null ? "" : title + "\n") + text);
    this.told = without(PUBLISHED, FrontMatter::mayTellPublished, this.text);
    this.event = without(WIRE, FrontMatter::mayTellWire, told);
  }

  /** Whether a colon stands behind the end of one of the words of {@link #PUBLISHED}. */
  static boolean mayTellPublished(String text) {
    return COLONS.anyBehind(PUBLISHED_END, text);
  }

  /** Whether a day stands before a word of {@link #WIRE}. */
  static boolean mayTellWire(String text) {
    return WIRE_SIGNS.anyBehind(DAYS, text);
  }

  /** A text without what a pattern finds in single lines, in those that may hold it. */
  private static String without(Pattern pattern, Predicate<String> may, String text) {
    if (!may.test(text)) {
      return text;
    }
    StringBuilder rest = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      rest.append(may.test(line) ? pattern.matcher(line).replaceAll("") : line).append('\n');
    }
    return rest.substring(0, rest.length() - 1);
  }

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

  /** 今天是2032年11月21日 in the words of who opens the conference; empty where no day is told. */
  static String dayToldIn(String opening) {
    if (!opening.contains("今天") && !opening.contains("今日") && !opening.contains("现在")) {
      return "";
    }
    Matcher today = TODAY.matcher(Numerals.westernDates(opening));
    return today.find() ? today.group() + '\n' : "";
  }

  /** Whether a line prints a date and little else. */
  static boolean isDate(String line) {
    return DATE_LINE.matcher(line).matches();
  }

  /** Whether a text speaks of a press conference at all. */
  static boolean tellsOfConference(String text) {
    return text.lines().anyMatch(FrontMatter::hasTitle);
  }

  /** When and where, as far as the text tells. */
  Event event() {
    Matcher session = SESSION.matcher(text);
    String sat = session.find() ? session.group() : null;
    Integer year = sat == null ? printedYear() : yearOf(session);
    LocalDate date = findDate(year).orElse(null);
    Integer eventYear = date != null && year == null ? Integer.valueOf(date.getYear()) : year;
    return new Event(title, eventYear, date, sat, venue(), isByVideo());
  }

  private boolean isByVideo() {
    return VIDEO_SIGNS.anyIn(text) && VIDEO.matcher(text).matches();
  }

  /** The year of a whole date in the words before the session; else the year of the session. */
  private Integer yearOf(Matcher session) {
    int line = text.lastIndexOf('\n', session.start()) + 1;
    Matcher date =
        FULL_DATE.matcher(WIRE.matcher(text.substring(line, session.start())).replaceAll(""));
    if (date.find() && date.group(1) != null) {
      return number(date.group(1));
    }
    int first = NINTH_CONGRESS + 5 * (Numerals.value(session.group(1)) - 9);
    return first + Numerals.value(session.group(2)) - 1;
  }

  private Integer printedYear() {
    Matcher full = FULL_DATE.matcher(event);
    if (full.find()) {
      return number(full.group(1) == null ? full.group(4) : full.group(1));
    }
    Optional<Integer> sent = yearOfDispatch();
    if (sent.isPresent()) {
      return sent.get();
    }
    Matcher published = FULL_DATE.matcher(text);
    if (published.find()) {
      return number(published.group(1) == null ? published.group(4) : published.group(1));
    }
    Matcher year = YEAR.matcher(told);
    return year.find() ? Integer.valueOf(year.group(1)) : null;
  }

  private Optional<Integer> yearOfDispatch() {
    for (String line : told.split("\n")) {
      Matcher wire = mayTellWire(line) ? WIRE.matcher(line) : null;
      while (wire != null && wire.find()) {
        if (wire.group(1) != null) {
          return Optional.of(number(wire.group(1)));
        }
      }
    }
    return Optional.empty();
  }

  private static Integer number(String digits) {
    return Integer.valueOf(digits);
  }

  /** The event's own date; a wire agency's date only where there is no other. */
  private Optional<LocalDate> findDate(Integer year) {
    String held =
        event
            .lines()
            .filter(line -> tellsHeld(line) || isTitle(line))
            .collect(Collectors.joining("\n"));
    return fullDate(held, year)
        .or(() -> monthDay(held, year))
        .or(() -> fullDate(event, year))
        .or(() -> monthDay(event, year))
        .or(() -> dayOfSession(event, year))
        .or(() -> fullDate(told, year))
        .or(() -> monthDay(told, year))
        .or(() -> fullDate(text, year));
  }

  /** Whether a line tells when or where a conference was held. */
  static boolean tellsHeld(String line) {
    return HELD_SIGNS.anyIn(line) && HELD.matcher(line).matches();
  }

  private static Optional<LocalDate> fullDate(String text, Integer year) {
    Matcher full = FULL_DATE.matcher(text);
    while (full.find()) {
      int first = full.group(1) == null ? 4 : 1;
      Integer printed = number(full.group(first));
      if (year == null || year.equals(printed)) {
        return date(printed, number(full.group(first + 1)), number(full.group(first + 2)));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> monthDay(String text, Integer year) {
    Matcher monthDay = MONTH_DAY.matcher(text);
    return year != null && monthDay.find()
        ? date(year, number(monthDay.group(1)), number(monthDay.group(2)))
        : Optional.empty();
  }

  private static Optional<LocalDate> dayOfSession(String text, Integer year) {
    Matcher day = DAY.matcher(text);
    int month = year != null && year == 2020 ? MARCH + 2 : MARCH;
    return year != null && day.find() ? date(year, month, number(day.group(1))) : Optional.empty();
  }

  /** Nothing for a day that no calendar has, 2月30日. */
  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
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

  /** Titles printed before a name: 中共中央政治局委员、外交部长王毅. */
  Speaker speaker(String name) {
    int from = 0;
    int next;
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, next)) {
      int begin = beginOfRoles(from, at);
      List<String> roles = begin < 0 ? List.of() : roles(text.substring(begin, at));
      if (!roles.isEmpty()) {
        return new Speaker(name, roles);
      }
      next = begin < 0 ? at + 1 : at + name.length();
      from = begin < 0 ? from : next;
    }
    return new Speaker(name, List.of());
  }

  /** Where the words before a name begin, of at least two characters; -1 where there are none. */
  private int beginOfRoles(int from, int name) {
    int begin = name;
    int read = 0;
    while (begin > from && read < LONGEST_ROLES && !NO_ROLE.has(text.charAt(begin - 1))) {
      begin -= Character.charCount(text.codePointBefore(begin));
      read++;
    }
    return read < 2 ? -1 : begin;
  }

  private static List<String> roles(String printed) {
    List<String> roles = new ArrayList<>();
    for (String role : BETWEEN_ROLES.split(printed)) {
      String title = BEFORE_ROLE.matcher(role).replaceFirst("");
      if (ROLE.matcher(title).matches()) {
        roles.add(title);
      }
    }
    return roles;
  }

  /** The outlet of an interview whose questions name none: 接受埃菲社书面采访. */
  Optional<String> findInterviewer() {
    Matcher interview = INTERVIEW.matcher(text);
    while (interview.find()) {
      String outlet = interview.group(1) == null ? interview.group(2) : interview.group(1);
      String name = TagLabel.clean(outlet.replaceFirst("(?:记者|記者).*$", ""));
      if (name != null && TagLabel.looksLikeOutlet(name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** Pages that explain a procedure in questions and answers. */
  static boolean isManual(String text) {
    return MANUAL.stream().anyMatch(text::contains);
  }

  /**
   * The full name that goes with a label of surname and title, 甄部长: where it is printed with a
   * title; empty for other labels and where there is none.
   *
   * @param spoken what is said before the first question
   */
  Optional<String> namedInFull(String label, String spoken) {
    Matcher brief = SURNAME_AND_TITLE.matcher(label);
    if (!Speakers.mayHoldTitle(label) || !brief.matches()) {
      return Optional.empty();
    }
    String surname = brief.group(1);
    Matcher named =
        Pattern.compile(
                Speakers.TITLES
                    + "\\s*("
                    + surname
                    + "[\\p{IsHan}&&[^就在出席回答谈談主于於今同与與和将將接举舉率说表]]{1,2})"
                    + "|("
                    + surname
                    + "\\p{IsHan}{1,2})(?:先生|女士)?"
                    + Speakers.TITLES)
            .matcher(text + "\n" + spoken);
    return named.find()
        ? Optional.of(named.group(1) == null ? named.group(2) : named.group(1))
        : Optional.empty();
  }

  /** The one who answers in a text without tags: the name behind a title. */
  Optional<String> findSpeaker() {
    return speakerIn(text);
  }

  /** The first name behind a title in some words: 外交部发言人王某就…; empty without one. */
  static Optional<String> speakerIn(String words) {
    Matcher matcher = TITLE_AND_NAME.matcher(words);
    while (matcher.find()) {
      if (!NO_SPEAKER.matcher(matcher.group(1)).matches()) {
        return Optional.of(matcher.group(1));
      }
    }
    return Optional.empty();
  }
}
