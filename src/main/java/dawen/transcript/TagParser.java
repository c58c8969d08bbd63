package dawen.transcript;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the tag at the begin of a turn: {@code 塔斯社记者：}, {@code 问（路透社）：}, {@code 【记者】}, {@code
 * 张三（新华社）：}, {@code 答：}, {@code 外交部长王毅：}, {@code 主持人：}.
 */
final class TagParser {
  private static final String COLON = "[：:︰﹕]";

  private static final Pattern LABEL = Pattern.compile("([^，。！？；：:︰﹕,!?;“”‘’\\n]{1,40})" + COLON);
  private static final Pattern BRACKETED =
      Pattern.compile(
          "(?:[【\\[]([^】\\]【\\[]{1,40})[】\\]]|[〔（(「〖『]([^\\]】〕）)（(「」〗』]{1,30})[〕）)」〗』])"
              + COLON
              + "?");

  /** An OCR slip, ； or ． for ：, is believed after 记者 and after what may be a name. */
  private static final Pattern SLIPPED =
      Pattern.compile(
          "\\p{So}?([^，。！？；：:,!?;“”.．—–]{0,30}(?:记者|記者)|[\\p{IsHan}]{2,4})"
              + "(?:[；;．.](?!\\d)|—{1,2}|─{1,2}|–|--)"
              + "|([^，。！？；：:,!?;“”.．]{1,20}(?:社|报|報|电视台|新闻)(?:记者|記者))[，,]");

  /** An outlet's name with any marks in it, as long as 记者： ends it. */
  private static final Pattern ODD_REPORTER =
      Pattern.compile("([^，。！？“”\\n]{1,120}?(?:记者|記者))" + COLON);

  /** Marks that no label has, but that a damaged or hostile text may put into one. */
  private static final Pattern MARKS = Pattern.compile("[${}<>|=\"'\\\\]");

  /** What may be a speaker's name and title in brackets, without a colon. */
  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·]{2,20}");

  private static final Pattern NUMBER =
      Pattern.compile("^(?:第?[\\d一二三四五六七八九十]{1,3}[.、．)）]|[◆■●▲★▶►◎○•·\\-—｜|]+)");
  private static final Pattern INNER =
      Pattern.compile("^(.*?)[\\[【〔（(]([^\\]】〕）)]+)[\\]】〕）)](.*)$");
  private static final Pattern REPORTER =
      Pattern.compile(
          "^(.*?)(?:的|女|男|驻华|駐華|驻京|駐京)?(?:记者|記者|特派员|特約記者)" + "(?:[\\p{IsHan}·A-Za-z]{0,10})$");
  private static final Pattern ASKS = Pattern.compile("^(.*?)(?:提问|提問|追问|追問|问|問|发问|發問)$");
  private static final Pattern ANONYMOUS =
      Pattern.compile(
          "(?:(?:接着|继续|又|再)?[问問]|提问|提問|追问|追問|问题|問題|记者|記者|记者问|記者問|媒体|媒體|网友|網友|[QqＱ])"
              + "[\\d一二三四五六七八九十]{0,3}");
  private static final Pattern ANSWERS =
      Pattern.compile("(?:答|回答|答复|答覆|答问|[AaＡ]|发言人|發言人)[\\d一二三四五六七八九十]{0,3}");
  private static final Pattern HOST = Pattern.compile(".{0,12}(?:主持人|主持|司仪|司儀).{0,10}");
  private static final Pattern OUTLET_WORD =
      Pattern.compile(
          ".{1,24}(?:社|日报|日報|时报|時報|晚报|晚報|早报|早報|晨报|都市报|[报報]|电视台|電視台|电台|電台|广播|廣播"
              + "|卫视|衛視|台|网|網|新闻|新聞|周刊|杂志|雜誌|传媒|傳媒|媒体|广播公司|廣播公司|公司|集团|频道|托拉斯"
              + "|通讯|通訊)|[A-Z][A-Za-z0-9 ]{1,14}");

  private static final Pattern OUTLET_AND_NAME =
      Pattern.compile(
          "(.{1,16}(?:社|日报|日報|时报|時報|晚报|晚報|早报|早報|电视台|電視台|电台|電台|卫视|衛視|广播公司|新闻网|网|周刊|通讯社|通訊社))"
              + "[\\p{IsHan}·]{2,6}");
  private static final Pattern SOME_REPORTER =
      Pattern.compile(
          "(?:有|有的|另有|另|又有|一|一位|一名|另一位|另一名|第[一二三四五六七八九十]位|某|现场|在场|外国|外籍|境外|国内|中国|当地|男|女|的|[一二三]?[位名]){1,5}"
              + "(?:记者|記者)(?:问|問|提问|提問|追问|说)?");

  /** 问题一（光明日报记者）, 问题二 on a line of its own. */
  private static final Pattern NUMBERED_QUESTION =
      Pattern.compile("(?:问题|問題|提问|提問|[QqＱ])[\\d一二三四五六七八九十]{1,3}(?:[（(]([^）)]{2,24})[）)]|[、.．]?$)");

  /** What stands in brackets behind a name and is none. */
  private static final Pattern ASIDE =
      Pattern.compile("翻译|翻譯|译|补充|補充|续|接着|视频|视频连线|电话|连线|现场|英文|中文|英语|笑|微笑");

  private static final Pattern REPORTER_NAME =
      Pattern.compile("(.{0,24}?)(?:记者|記者)([\\p{IsHan}·]{2,8})[：:]?");

  /** 会后，有记者问及：, 此外，路透社记者还问： */
  private static final Pattern NOTE =
      Pattern.compile(
          "(?:会后|會後|会前|随后|隨後|之后|此外|另外|散会后|发布会后|记者会后)[，,]?[另又还還]?有?([^，。：:]{0,16}?)(?:记者|記者)[亦又还還也]?"
              + "(?:问及|問及|问到|追问|提问|问|問)"
              + COLON);

  private static final Pattern SOMEBODY =
      Pattern.compile("(?:网友|網友|市民|听众|觀眾|观众|读者|学生|村民)[^，。！？；：:]{0,20}" + COLON);
  private static final Pattern NAME_THEN_OUTLET =
      Pattern.compile("[\\p{IsHan}·A-Za-z .]{2,14}[，,]([^，。！？；：:,!?;“”]{2,24})" + COLON);
  private static final Pattern SAME_REPORTER =
      Pattern.compile("(?:该|該|这位|這位|同一|同一位|上述|前述|刚才那位)(?:记者|記者).{0,6}");

  /** Words that make 记者 part of a sentence and not the end of a tag. */
  private static final Pattern SENTENCE =
      Pattern.compile(".*(?:各位|中外|外国|外國|告诉|告訴|回答|答复|的是|我是|我们|我們|表示|有人|有的|你们|他们|对|對|向|說|说|请|請).*");

  private TagParser() {}

  /** The tag that a text begins with. */
  static Optional<Tag> at(CharSequence text, int from) {
    Matcher bracketed = BRACKETED.matcher(text).region(from, text.length());
    Matcher label = LABEL.matcher(text).region(from, text.length());
    boolean hasLabel = label.lookingAt();
    if (bracketed.lookingAt()) {
      Optional<Tag> tag = bracketed(bracketed, hasLabel ? label : null, from);
      if (tag.isPresent()) {
        return tag;
      }
    }
    Matcher somebody = SOMEBODY.matcher(text).region(from, text.length());
    if (from == 0 && somebody.lookingAt()) {
      return Optional.of(new Tag(Tag.Kind.REPORTER, null, somebody.end()));
    }
    if (hasLabel && !MARKS.matcher(label.group(1)).find()) {
      return Optional.of(ofLabel(label.group(1), label.end() - from));
    }
    Matcher note = NOTE.matcher(text).region(from, text.length());
    if (from == 0 && note.lookingAt()) {
      return Optional.of(new Tag(Tag.Kind.REPORTER, clean(note.group(1)), note.end()));
    }
    Matcher odd = ODD_REPORTER.matcher(text).region(from, text.length());
    if (from == 0 && odd.lookingAt()) {
      return Optional.of(ofLabel(odd.group(1), odd.end()))
          .filter(tag -> tag.kind() == Tag.Kind.REPORTER);
    }
    if (hasLabel) {
      return Optional.of(ofLabel(label.group(1), label.end() - from));
    }
    Matcher numbered = NUMBERED_QUESTION.matcher(text).region(from, text.length());
    if (from == 0 && numbered.lookingAt()) {
      Tag reporter = ofLabel(Objects.toString(numbered.group(1), "问"), 0);
      String outlet = reporter.kind() == Tag.Kind.REPORTER ? reporter.name() : numbered.group(1);
      return Optional.of(new Tag(Tag.Kind.REPORTER, clean(outlet), numbered.end()));
    }
    Matcher named = NAME_THEN_OUTLET.matcher(text).region(from, text.length());
    if (from == 0 && named.lookingAt() && looksLikeOutlet(named.group(1))) {
      return Optional.of(new Tag(Tag.Kind.REPORTER, clean(named.group(1)), named.end()));
    }
    Matcher slipped = SLIPPED.matcher(text).region(from, text.length());
    return slipped.lookingAt()
        ? Optional.of(ofLabel(slipped(slipped), slipped.end() - from))
        : Optional.empty();
  }

  /**
   * The tag that a bold begin of a paragraph is, with or without a colon: {@code **路透社记者** 请问}.
   *
   * @param length characters set bold; 0 for none
   */
  static Optional<Tag> strong(String text, int length) {
    if (length == 0 || length > 40 || length > text.length()) {
      return Optional.empty();
    }
    String label = text.substring(0, length).replaceFirst("[:：]$", "");
    if (label.isEmpty() || !LABEL.matcher(label + "：").matches()) {
      return Optional.empty();
    }
    boolean colon = length < text.length() && "：:".indexOf(text.charAt(length)) >= 0;
    return Optional.of(ofLabel(label, colon ? length + 1 : length));
  }

  /** A tag in brackets stands alone, 【路透社记者】, or before a verb: [路透社]问：. */
  private static Optional<Tag> bracketed(Matcher bracketed, Matcher label, int from) {
    if (label != null && label.end() > bracketed.end()) {
      Tag verb = ofLabel(label.group(1).substring(bracketed.end() - from), 0);
      Tag inside = ofLabel(content(bracketed), 0);
      boolean short_ = label.end() - bracketed.end() <= 8;
      if (short_ && verb.kind() == Tag.Kind.REPORTER && verb.name() == null) {
        String outlet = inside.kind() == Tag.Kind.REPORTER ? inside.name() : content(bracketed);
        return Optional.of(new Tag(Tag.Kind.REPORTER, clean(outlet), label.end() - from));
      }
      if (short_ && verb.kind() == Tag.Kind.SPEAKER) {
        return Optional.of(new Tag(Tag.Kind.SPEAKER, content(bracketed), label.end() - from));
      }
    }
    Tag tag = ofLabel(content(bracketed), bracketed.end() - from);
    boolean colon = ":：".indexOf(bracketed.group().charAt(bracketed.group().length() - 1)) >= 0;
    boolean name = NAME.matcher(content(bracketed)).matches();
    return tag.kind() == Tag.Kind.UNKNOWN && !colon && !name ? Optional.empty() : Optional.of(tag);
  }

  private static String slipped(Matcher slipped) {
    return slipped.group(1) == null ? slipped.group(2) : slipped.group(1);
  }

  private static String content(Matcher bracketed) {
    return bracketed.group(1) == null ? bracketed.group(2) : bracketed.group(1);
  }

  private static Tag ofLabel(String printed, int length) {
    String label = NUMBER.matcher(printed.strip()).replaceFirst("").strip();
    if (HOST.matcher(label).matches()) {
      return new Tag(Tag.Kind.HOST, label, length);
    }
    if (ANSWERS.matcher(label).matches()) {
      return new Tag(Tag.Kind.SPEAKER, label, length);
    }
    if (ANONYMOUS.matcher(label).matches()) {
      return new Tag(Tag.Kind.REPORTER, null, length);
    }
    if (SOME_REPORTER.matcher(label).matches()) {
      return new Tag(Tag.Kind.REPORTER, null, length);
    }
    Matcher inner = INNER.matcher(label);
    if (inner.matches()) {
      return ofBrackets(inner.group(1) + inner.group(3), inner.group(2), label, length);
    }
    return ofPlain(label, length);
  }

  /** 问（路透社）, 记者（新华社）, 张三（新华社）, 新华社记者（张三）, 答（李四）. */
  private static Tag ofBrackets(String outside, String inside, String label, int length) {
    if (ASIDE.matcher(inside).matches()) {
      return ofLabel(outside, length);
    }
    Tag outer = ofPlainOrWord(outside, length);
    if (outer.kind() == Tag.Kind.REPORTER && outer.name() == null) {
      Tag nested = ofPlain(inside, length);
      String outlet = nested.kind() == Tag.Kind.REPORTER ? nested.name() : clean(inside);
      return new Tag(Tag.Kind.REPORTER, outlet, length);
    }
    if (outer.kind() == Tag.Kind.SPEAKER) {
      return new Tag(Tag.Kind.SPEAKER, inside, length);
    }
    if (outer.kind() != Tag.Kind.UNKNOWN) {
      return outer;
    }
    Tag nested = ofPlain(inside, length);
    if (nested.kind() == Tag.Kind.REPORTER || OUTLET_WORD.matcher(inside).matches()) {
      String outlet = nested.kind() == Tag.Kind.REPORTER ? nested.name() : clean(inside);
      return new Tag(Tag.Kind.REPORTER, outlet, length);
    }
    return new Tag(Tag.Kind.UNKNOWN, label, length);
  }

  private static Tag ofPlainOrWord(String label, int length) {
    if (ANONYMOUS.matcher(label).matches()) {
      return new Tag(Tag.Kind.REPORTER, null, length);
    }
    return ANSWERS.matcher(label).matches()
        ? new Tag(Tag.Kind.SPEAKER, label, length)
        : ofPlain(label, length);
  }

  private static Tag ofPlain(String label, int length) {
    Matcher reporter = REPORTER.matcher(label);
    if (SAME_REPORTER.matcher(label).matches()) {
      return new Tag(Tag.Kind.REPORTER, null, length);
    }
    if (reporter.matches() && !SENTENCE.matcher(label).matches()) {
      return new Tag(Tag.Kind.REPORTER, clean(reporter.group(1)), length);
    }
    Matcher asks = ASKS.matcher(label);
    if (asks.matches() && OUTLET_WORD.matcher(clean(asks.group(1), "")).matches()) {
      return new Tag(Tag.Kind.REPORTER, clean(asks.group(1)), length);
    }
    return new Tag(Tag.Kind.UNKNOWN, label, length);
  }

  /** Whether an unknown label reads like an outlet's name: 路透社, 联合早报, CNN. */
  static boolean looksLikeOutlet(String label) {
    return OUTLET_WORD.matcher(label).matches() && !SENTENCE.matcher(label).matches();
  }

  /** The name of a reporter in a tag as printed, 路透社记者李某：, with the outlet; or nothing. */
  static Optional<Map.Entry<String, String>> reporterName(String printed) {
    Matcher named = REPORTER_NAME.matcher(printed);
    boolean name = named.matches() && !ASKS.matcher(named.group(2)).matches();
    String outlet = name ? clean(named.group(1)) : null;
    return outlet == null ? Optional.empty() : Optional.of(Map.entry(named.group(2), outlet));
  }

  /**
   * The tag that a whole paragraph is, without any mark: 央广记者 on a line of its own.
   *
   * @return an unknown tag for what may be a name; nothing for what is no label
   */
  static Optional<Tag> alone(String text) {
    boolean label =
        text.length() <= 24 && !FrontMatter.isTitle(text) && LABEL.matcher(text + "：").matches();
    return label && !text.contains("：")
        ? Optional.of(ofLabel(text, text.length()))
        : Optional.empty();
  }

  /** The outlet in a label with a reporter's name behind it, 路透社张三; empty where there is none. */
  static Optional<String> outletBeforeName(String label) {
    Matcher named = OUTLET_AND_NAME.matcher(label);
    return named.matches() && !SENTENCE.matcher(label).matches()
        ? Optional.of(named.group(1))
        : Optional.empty();
  }

  /** An outlet's name without quotation marks, brackets and 来自; null where nothing is left. */
  static String clean(String outlet) {
    String name = clean(outlet, "");
    return name.isEmpty() ? null : name;
  }

  private static String clean(String outlet, String absent) {
    if (outlet == null) {
      return absent;
    }
    String name = outlet.replaceAll("[《》〈〉「」『』“”\"\\[\\]【】()（）]", "").strip();
    return name.replaceFirst("^(?:来自|來自)", "");
  }
}
