package dawen.transcript;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of a tag mean: a reporter of which outlet, a host, a speaker, perhaps a name. */
final class TagLabel {
  private static final Pattern NUMBER =
      Pattern.compile("^(?:第?[\\d一二三四五六七八九十]{1,3}[.、．)）]|[\\p{So}\\p{Sk}•·\\-—｜|]+)");

  /** Q（英国广播公司（BBC））: an abbreviation within brackets. */
  private static final Pattern NESTED = Pattern.compile("([（(][^（()）]+)[（(][^（()）]+[)）]([)）])$");

  private static final Pattern INNER =
      Pattern.compile("^(.*?)[\\[【〔（(]([^\\]】〕）)]+)[\\]】〕）)](.*)$");

  private static final Pattern REPORTER =
      Pattern.compile(
          "^(.*?)(?:的|女|男|驻华|駐華|驻京|駐京)?(?:记者|記者|特派员|特約記者)(?![会會])"
              + "(?:[\\p{IsHan}·A-Za-z]{0,10})$");

  private static final Pattern ASKS = Pattern.compile("^(.*?)(?:提问|提問|追问|追問|问|問|发问|發問)$");

  private static final Pattern ANONYMOUS =
      Pattern.compile(
          "(?:(?:接着|继续|又|再)?[问問]|(?:网上|網上|网络|線上|线上|书面|書面|现场|現場|视频)?(?:提问|提問)|追问|追問|问题|問題|记者|記者|记者问|記者問|媒体|媒體|网友|網友|[QqＱ])"
              + "[\\d一二三四五六七八九十]{0,3}");

  private static final Pattern ANSWERS =
      Pattern.compile("(?:答|回答|答复|答覆|答问|[AaＡ]|发言人|發言人)[\\d一二三四五六七八九十]{0,3}");

  private static final Pattern HOST =
      Pattern.compile(".{0,12}(?:主持人|主持|司仪|司儀|直播员|直播員|速记员|小编).{0,10}");

  private static final Pattern OUTLET_WORD =
      Pattern.compile(
          ".{1,24}(?:社|日报|日報|时报|時報|晚报|晚報|早报|早報|晨报|都市报|[报報]|电视台|電視台|电台|電台|广播|廣播"
              + "|卫视|衛視|台|网|網|新闻|新聞|周刊|杂志|雜誌|传媒|傳媒|媒体|广播公司|廣播公司|公司|集团|频道|托拉斯|报道|報道|論壇|论坛报|商报"
              + "|通讯|通訊)|[A-Z][A-Za-z0-9 ]{1,14}");

  /** What a page writes above links. */
  private static final Pattern LINKS =
      Pattern.compile("(?:相关|相關|更多|热点|今日|图片|国内|国际|最新|推荐)(?:新闻|新聞|要闻|报道|報道)");

  /** 法新社。, 英国《示例时报》一，: an outlet with a mark, or words and a mark, behind it. */
  private static final Pattern OUTLET_AT_BEGIN =
      Pattern.compile(
          "(.{0,10}?《[^》]{2,16}》|.{1,16}?(?:社|日报|日報|时报|時報|晚报|晚報|早报|早報|电视台|電視台|新闻台|电台|電台|卫视|衛視"
              + "|广播公司|廣播公司|新闻网|通讯社|通訊社|总台|總台))[^\\n]{0,24}[，。！？]");

  /** 加拿大《环球邮报》琳达·帕克, 朝中社李某某, 芬兰广播公司Yle艾诺·维尔塔宁 */
  private static final Pattern OUTLET_AND_NAME =
      Pattern.compile(
          "(.{0,10}《[^》]{2,16}》|.{1,16}(?:社|日报|日報|时报|時報|晚报|晚報|早报|早報|电视台|電視台|新闻台|电台|電台|卫视|衛視"
              + "|广播公司|廣播公司|新闻网|网|在线|周刊|通讯社|通訊社)(?:[A-Za-z]{1,8})?)"
              + "([\\p{IsHan}]{2,4}|[\\p{IsHan}]{1,8}(?:·[\\p{IsHan}]{1,8})+|[A-Z][A-Za-z. ]+)");

  private static final Pattern SOME_REPORTER =
      Pattern.compile(
          "(?:有|有的|另有|另|又有|一|一位|一名|另一位|另一名|第[一二三四五六七八九十]位|某|现场|在场|外国|外籍|境外|国内|中国|当地|男|女|的|[一二三]?[位名]){1,5}"
              + "(?:记者|記者)(?:问|問|提问|提問|追问|说)?");

  /** What stands in brackets behind a name and is none. */
  private static final Pattern ASIDE =
      Pattern.compile("翻译|翻譯|译|补充|補充|续|接着|视频|视频连线|电话|连线|现场|英文|中文|英语|笑|微笑");

  private static final Pattern REPORTER_NAME =
      Pattern.compile("(.{0,24}?)(?:记者|記者)([\\p{IsHan}·]{2,8})[：:]?");

  private static final Pattern SAME_REPORTER =
      Pattern.compile("(?:该|該|这位|這位|同一|同一位|上述|前述|刚才那位)(?:记者|記者).{0,6}");

  /** Words that make 记者 part of a sentence and not the end of a tag. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          ".*(?:各位|中外|外国|外國|告诉|告訴|回答|答复|的是|如下|要点|梳理|整理|报道称|获悉|注意到|我是|我们|我們|表示|有人|有的|你们|他们|对|對|向|說|说|请|請).*");

  /** 问：（路透社）据报道…: the outlet stands in brackets behind an anonymous tag. */
  private static final Pattern OUTLET_BEHIND =
      Pattern.compile("[（(【\\[]([^（()）】\\]]{2,24})[)）】\\]][：:]?");

  /** 记者：1. 新西兰…; a decimal, 1.4万亿, is no such number. */
  private static final Pattern NUMBER_BEHIND =
      Pattern.compile("(?:\\d{1,2}[.、．)）]|[（(]\\d{1,2}[)）])(?!\\d)");

  /** Begins a second point of the same question, so that the first number is the reporter's. */
  private static final Pattern SECOND_POINT = Pattern.compile("(?<!\\d)2[.、．)）](?!\\d)");

  /** What {@link #NUMBER_BEHIND} begins with. */
  private static final Signs NUMBERS_BEHIND = Signs.of("0123456789（(");

  private static final Signs NUMBERS = Signs.of("第0123456789一二三四五六七八九十");
  private static final Signs BRACKETS = Signs.of("[【〔（(");
  private static final Signs CLOSING_BRACKETS = Signs.of(")）");
  private static final Signs MARKS = Signs.of("《》〈〉「」『』“”\"[]【】()（）");

  /** All forms of 记者 end with it. */
  private static final Signs REPORTERS = Signs.of("者");

  /** One stands in whatever {@link #REPORTER} finds: 记者, 特派员. */
  private static final Signs REPORTERS_AND_ENVOYS = Signs.of("者员");

  /** One stands in whatever {@link #HOST} matches, in {@link #OUTLET_AND_NAME}. */
  private static final Signs HOSTS = Signs.of("持仪儀播速编");

  /** One stands in each of the words of {@link #SENTENCE}. */
  private static final Signs SENTENCE_SIGNS = Signs.of("位外诉訴告答是如点梳整称获注我示有你他对對向說说请請");

  private static final Signs OUTLETS = Signs.of("》社报報台播视視网網闻线刊司");

  /** What {@link #ANSWERS}, {@link #ANONYMOUS} begin with, and what {@link #ASKS} ends with. */
  private static final Signs ANSWERS_BEGIN = Signs.of("答回AaＡ发發");

  private static final Signs ANONYMOUS_BEGIN = Signs.of("接继又再问問网網線线书書现現视提追记記媒QqＱ");
  private static final Signs ASKS_END = Signs.of("问問");

  /** What {@link #OUTLET_WORD} ends with, where it does not begin with a capital letter. */
  private static final Signs OUTLETS_END = Signs.of("社报報台播视視网網闻聞刊志誌媒体體司团道斯壇坛讯訊");

  private TagLabel() {}

  /** The outlet in brackets at the begin of a question, 问：（路透社）…, and where it ends. */
  static Optional<Tag> outletBehind(String text) {
    Matcher behind = BRACKETS.begin(text) ? OUTLET_BEHIND.matcher(text) : null;
    if (behind == null || !behind.lookingAt()) {
      return Optional.empty();
    }
    String outlet = clean(behind.group(1).replaceFirst("(?:记者|記者)$", ""));
    return outlet != null && looksLikeOutlet(outlet)
        ? Optional.of(new Tag(Tag.Kind.REPORTER, outlet, behind.end()))
        : Optional.empty();
  }

  /** Length of the number of a question that stands behind its tag; 0 where there is none. */
  static int numberBehind(String text) {
    Matcher number = NUMBERS_BEHIND.begin(text) ? NUMBER_BEHIND.matcher(text) : null;
    boolean counts =
        number != null
            && number.lookingAt()
            && !SECOND_POINT.matcher(text).region(1, text.length()).find();
    return counts ? number.end() : 0;
  }

  /**
   * The tag that a label makes.
   *
   * @param printed the label without its colon
   * @param length of the whole tag in the text
   */
  static Tag read(String printed, int length) {
    String label = withoutNumber(printed.strip());
    if (CLOSING_BRACKETS.end(label)) {
      label = NESTED.matcher(label).replaceFirst("$1$2");
    }
    if (HOSTS.anyIn(label) && HOST.matcher(label).matches()) {
      return new Tag(Tag.Kind.HOST, label, length);
    }
    if (isBareAnswer(label)) {
      return new Tag(Tag.Kind.SPEAKER, label, length);
    }
    if (isAnonymous(label) || isSomeReporter(label)) {
      return new Tag(Tag.Kind.REPORTER, null, length);
    }
    Matcher inner = BRACKETS.anyIn(label) ? INNER.matcher(label) : null;
    if (inner != null && inner.matches()) {
      return ofBrackets(inner.group(1) + inner.group(3), inner.group(2), label, length);
    }
    return ofPlain(label, length);
  }

  /** What a label says without the number or ornament that it begins with. */
  private static String withoutNumber(String label) {
    boolean word = label.isEmpty() || Character.isLetterOrDigit(label.charAt(0));
    return word && !NUMBERS.begin(label) ? label : NUMBER.matcher(label).replaceFirst("").strip();
  }

  private static boolean isAnonymous(String label) {
    return ANONYMOUS_BEGIN.begin(label) && ANONYMOUS.matcher(label).matches();
  }

  private static boolean isSomeReporter(String label) {
    return REPORTERS.anyIn(label) && SOME_REPORTER.matcher(label).matches();
  }

  /** 问（路透社）, 记者（新华社）, 张三（新华社）, 新华社记者（张三）, 答（李四）. */
  private static Tag ofBrackets(String outside, String inside, String label, int length) {
    if (ASIDE.matcher(inside).matches()) {
      return read(outside, length);
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
    if (Speakers.isTitle(inside) && Speakers.isName(outside)) {
      return new Tag(Tag.Kind.UNKNOWN, inside + outside, length);
    }
    if (Speakers.isTitle(outside) && Speakers.isName(inside)) {
      return new Tag(Tag.Kind.UNKNOWN, outside + inside, length);
    }
    Tag nested = ofPlain(inside, length);
    if (nested.kind() == Tag.Kind.REPORTER || isOutletWord(clean(inside, ""))) {
      String outlet = nested.kind() == Tag.Kind.REPORTER ? nested.name() : clean(inside);
      return new Tag(Tag.Kind.REPORTER, outlet, length);
    }
    return new Tag(Tag.Kind.UNKNOWN, label, length);
  }

  private static Tag ofPlainOrWord(String label, int length) {
    if (isAnonymous(label)) {
      return new Tag(Tag.Kind.REPORTER, null, length);
    }
    return isBareAnswer(label) ? new Tag(Tag.Kind.SPEAKER, label, length) : ofPlain(label, length);
  }

  private static Tag ofPlain(String label, int length) {
    if (REPORTERS.anyIn(label) && SAME_REPORTER.matcher(label).matches()) {
      return new Tag(Tag.Kind.REPORTER, null, length);
    }
    Matcher reporter = REPORTERS_AND_ENVOYS.anyIn(label) ? REPORTER.matcher(label) : null;
    if (reporter != null && reporter.matches() && !isSentence(label)) {
      return new Tag(Tag.Kind.REPORTER, clean(reporter.group(1)), length);
    }
    Matcher asks = ASKS_END.end(label) ? ASKS.matcher(label) : null;
    if (asks != null && asks.matches() && isOutletWord(clean(asks.group(1), ""))) {
      return new Tag(Tag.Kind.REPORTER, clean(asks.group(1)), length);
    }
    return new Tag(Tag.Kind.UNKNOWN, label, length);
  }

  /** Whether a label says that somebody answers and not who: 答, 回答. */
  static boolean isBareAnswer(String label) {
    return ANSWERS_BEGIN.begin(label) && ANSWERS.matcher(label).matches();
  }

  /** Whether an unknown label reads like an outlet's name: 路透社, 联合早报, CNN. */
  static boolean looksLikeOutlet(String label) {
    return isOutletWord(label) && !isSentence(label) && !LINKS.matcher(label).matches();
  }

  private static boolean isOutletWord(String label) {
    boolean may = OUTLETS_END.end(label) || !label.isEmpty() && label.charAt(0) <= 'Z';
    return may && OUTLET_WORD.matcher(label).matches();
  }

  private static boolean isSentence(String label) {
    return SENTENCE_SIGNS.anyIn(label) && SENTENCE.matcher(label).matches();
  }

  /** The outlet in brackets behind what may be a name, 史某(参考消息); empty for other labels. */
  static Optional<String> outletInBrackets(String label) {
    if (!BRACKETS.anyIn(label)) {
      return Optional.empty();
    }
    Matcher inner = INNER.matcher(label);
    boolean person = inner.matches() && Speakers.isName(inner.group(1)) && inner.group(3).isEmpty();
    return person ? Optional.ofNullable(clean(inner.group(2))) : Optional.empty();
  }

  /** The outlet in a label with a reporter's name behind it, 路透社张三; empty where there is none. */
  static Optional<String> outletBeforeName(String label) {
    if (!OUTLETS.anyIn(label)) {
      return Optional.empty();
    }
    Matcher named = OUTLET_AND_NAME.matcher(label);
    return named.matches() && !isSentence(label)
        ? Optional.of(clean(named.group(1)))
        : Optional.empty();
  }

  /** The outlet that words before a bare 记者： begin with, which a mark parts from it; or nothing. */
  static Optional<String> outletAtBegin(String words) {
    Matcher outlet = OUTLET_AT_BEGIN.matcher(words);
    return outlet.matches() && !isSentence(words)
        ? Optional.of(clean(outlet.group(1)))
        : Optional.empty();
  }

  /** The reporter's name behind the outlet in a label, 路透社张三; with the outlet; or nothing. */
  private static Optional<Map.Entry<String, String>> nameBehindOutlet(String label) {
    if (!OUTLETS.anyIn(label)) {
      return Optional.empty();
    }
    Matcher named = OUTLET_AND_NAME.matcher(label);
    return named.matches() && !isSentence(label)
        ? Optional.of(Map.entry(named.group(2), clean(named.group(1))))
        : Optional.empty();
  }

  /** The name of a reporter in a tag as printed, 路透社记者李某：, with the outlet; or nothing. */
  static Optional<Map.Entry<String, String>> reporterName(String printed) {
    Matcher named = mayNameReporter(printed) ? REPORTER_NAME.matcher(printed) : null;
    boolean name = named != null && named.matches() && !ASKS.matcher(named.group(2)).matches();
    String outlet = name ? clean(named.group(1)) : null;
    return outlet == null
        ? nameBehindOutlet(withoutColon(printed))
        : Optional.of(Map.entry(named.group(2), outlet));
  }

  /** Whether 者 stands with two characters behind it, a colon at the end aside. */
  static boolean mayNameReporter(String printed) {
    int at = printed.indexOf('者');
    return at >= 0 && at + 3 <= withoutColon(printed).length();
  }

  /** A tag as printed without the colon that it ends with. */
  static String withoutColon(String printed) {
    boolean colon = printed.endsWith("：") || printed.endsWith(":");
    return colon ? printed.substring(0, printed.length() - 1) : printed;
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
    String name = (MARKS.anyIn(outlet) ? withoutMarks(outlet) : outlet).strip();
    return name.startsWith("来自") || name.startsWith("來自") ? name.substring(2) : name;
  }

  private static String withoutMarks(String outlet) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < outlet.length(); i++) {
      if (!MARKS.has(outlet.charAt(i))) {
        name.append(outlet.charAt(i));
      }
    }
    return name.toString();
  }
}
