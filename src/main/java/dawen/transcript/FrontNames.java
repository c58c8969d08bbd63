package dawen.transcript;

import dawen.conference.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who answered and who asked, as the text around the questions and answers names them. */
final class FrontNames {
  private static final Pattern INTERVIEW =
      Pattern.compile(
          "接受([^，。、\\n]{2,24}?)(?:的)?(?:书面|獨家|独家|联合|视频|電話|电话)?(?:采访|採訪|专访|專訪)"
              + "|(?:答|回答了?)([^，。、\\n]{2,24}?)(?:书面|書面)?的?(?:提问|提問|问|問)(?:$|[，。\\n])");

  /** What stands behind a title and is no name: 行政長官會見傳媒. */
  private static final Pattern NO_SPEAKER =
      Pattern.compile("记者.*|記者.*|的.*|.*(?:会议|會議|会见|會見|传媒|傳媒|媒体|媒體|答问|答問|主持|出席|回答|介绍).*");

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

  private final String text;

  /**
   * @param text everything printed before, between and after the questions and answers
   */
  FrontNames(String text) {
    this.text = text;
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
