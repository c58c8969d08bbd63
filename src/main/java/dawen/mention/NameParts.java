package dawen.mention;

import dawen.lexicon.CharacterSet;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a place from a part of a name: 北京冬奥会, 上海公报 and 东京审判 name no city, 旧金山会晤 names a meeting;
 * and a capital that acts, 华盛顿表示, from one where people meet.
 */
final class NameParts {
  private static final Pattern NAME_ENDS =
      Pattern.compile(
          "(?:冬奥会|冬残奥会|残奥会|奥运会|夏奥会|亚运会|亚冬会|世博会|大运会|青奥会|进博会|博览会|世界杯|峰会|高级别会议|安全会议|和会|审判|公报"
              + "|宣言|声明|会晤|会谈|共识|协定|协议|条约|公约|进程|论坛|精神|倡议|机场|大学|学院|总领馆|总领事馆|新港|港口|大桥|证券交易所|指数|战役|模式"
              + "|战略对话|对话会|会议).*",
          Pattern.DOTALL);

  /** What parts a place from the noun after it, so that the two are no name; words of two more. */
  private static final CharacterSet LOOSE = new CharacterSet("的和与及在是将了对为之、，。；：！？“”（）《》\n");

  private static final Set<String> LOOSE_WORDS =
      Set.of("举行", "举办", "召开", "出席", "参加", "主办", "承办", "国家", "地区", "人民");

  /** What those words end with. */
  private static final CharacterSet LOOSE_ENDS = new CharacterSet("行办开席加家区民");

  /** What is called after a person: 孔子学院. */
  private static final Pattern CALLED_AFTER =
      Pattern.compile("(?:学院|学堂|课堂|公园|大学|中学|机场|大道|纪念堂|纪念馆|故居|號|号|级|杯).*", Pattern.DOTALL);

  /** What makes a country's name the name of a lake, river, city or current: 马拉维湖, 巴拿马城. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "湖(?![北南泊水区光人])|河(?!流(?!域|经)|[水道南北内西东口])|城(?![市镇乡里区中际])|市(?![场民值长政面区价容井级属委])" + "|[寒暖]流");

  private static final CharacterSet MAY_GO_ON = new CharacterSet("湖河城市寒暖");

  /** What {@link #NAME_ENDS} begin with. */
  private static final CharacterSet MAY_END =
      new CharacterSet("冬残奥夏亚世大青进博峰高安和审公宣声会共协条论精倡机学总新港证指战模对");

  private static final int LONGEST_NAME = 8;

  private static final Pattern ACTS =
      Pattern.compile(
          "^(?:都|也|均|正|还|则|又)?(?:方面|当局|政府|应当?|必须|是否|已|宣布|表示|认为|希望|拒绝|决定|指责|威胁|的(?:政策|决策|立场|态度|承诺|做法|选择|意图|担忧|担心|不满|反应|压力|说法|官员|政客|舆论)|继续|显然"
              + "|一再|试图|仍|准备|打算|计划|正在?|将|不会|可能|会不会|会(?![晤议谈见面])|是不是|担心|批准|宣称|声称|称|说|怀疑|敦促|要求|支持|反对|承诺|同意|推动|提出|退出|施压|之间|一方|能否|能不能|愿意|把|若|如果|要).*",
          Pattern.DOTALL);
  private static final Pattern PLACE_WORD_BEFORE =
      Pattern.compile(".*(?:在|于|赴|抵达?|到|从|往|离开|来到|访问|相聚|相约|聚首|齐聚|飞抵)$", Pattern.DOTALL);

  private static final Pattern ADDRESSED =
      Pattern.compile(".*(?:希望|敦促|呼吁|要求|奉劝|正告|告诫|期待|取决于|要看)$", Pattern.DOTALL);
  private static final Pattern MEETING =
      Pattern.compile("^(?:举行|举办|召开|会谈|会晤|会面|见面|机场|街头).*", Pattern.DOTALL);
  private static final Pattern LINK_BEFORE = Pattern.compile("(?:以及|[和与同跟及、])$");

  /** 以及 and the end of a line. */
  private static final int LONGEST_LINK = 4;

  private static final Pattern LINK_AFTER = Pattern.compile("(?:以及|[和与同跟及、])");

  private final Map<String, Entry> capitals;

  NameParts(Map<String, Entry> capitals) {
    this.capitals = capitals;
  }

  /** Whether a place or person found is only part of an event's, building's or river's name. */
  boolean isPartOfName(String text, Found found) {
    return switch (found.entity().kind()) {
      case PERSON -> CALLED_AFTER.matcher(after(text, found)).matches();
      case REGION -> isPlaceOfEvent(after(text, found));
      case COUNTRY -> goesOn(text, found.end());
      default -> false;
    };
  }

  private static String after(String text, Found found) {
    return text.substring(found.end(), Math.min(text.length(), found.end() + 14));
  }

  /** Whether a country's name goes on as that of a lake, river, city or current. */
  static boolean goesOn(String text, int end) {
    return end < text.length()
        && MAY_GO_ON.has(text.charAt(end))
        && GOES_ON.matcher(text).region(end, text.length()).lookingAt();
  }

  private static boolean isPlaceOfEvent(String after) {
    for (int skip = 0; skip <= LONGEST_NAME && skip < after.length(); skip++) {
      if (skip > 0 && isLoose(after, skip)) {
        return false;
      }
      if (MAY_END.has(after.charAt(skip)) && NAME_ENDS.matcher(after.substring(skip)).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Whether what parts the two ends at an index. */
  private static boolean isLoose(String after, int end) {
    char last = after.charAt(end - 1);
    return LOOSE.has(last)
        || end > 1 && LOOSE_ENDS.has(last) && LOOSE_WORDS.contains(after.substring(end - 2, end));
  }

  /** The same place, or the country whose government it stands for. */
  Found asGovernment(String text, Found found) {
    Entry country =
        found.entity().kind() == Kind.REGION
            ? capitals.get(text.substring(found.begin(), found.end()))
            : null;
    if (country == null) {
      return found;
    }
    int begin = chainBegin(text, found.begin());
    int end = chainEnd(text, found.end());
    String before = text.substring(Math.max(0, begin - 4), begin);
    String after = text.substring(end, Math.min(text.length(), end + 6));
    boolean chained = begin < found.begin() || end > found.end();
    boolean acts = chained || ACTS.matcher(after).matches() || ADDRESSED.matcher(before).matches();
    boolean visited =
        PLACE_WORD_BEFORE.matcher(before).matches() || MEETING.matcher(after).matches();
    return acts && !visited ? new Found(found.begin(), found.end(), country, Rule.CAPITAL) : found;
  }

  /** 平壤和华盛顿, 基辅、莫斯科以及巴黎: where a row of capitals that deal with each other begins. */
  private int chainBegin(String text, int begin) {
    int at = begin;
    for (Matcher link = linkBefore(text, at); link.find(); link = linkBefore(text, at)) {
      int end = Math.max(0, at - LONGEST_LINK) + link.start();
      String name = capitalBefore(text, end);
      if (name == null) {
        return at;
      }
      at = end - name.length();
    }
    return at;
  }

  private static Matcher linkBefore(String text, int at) {
    return LINK_BEFORE.matcher(text.substring(Math.max(0, at - LONGEST_LINK), at));
  }

  private int chainEnd(String text, int end) {
    int at = end;
    Matcher link = LINK_AFTER.matcher(text);
    while (link.region(at, text.length()).lookingAt()) {
      String name = capitalAfter(text, link.end());
      if (name == null) {
        return at;
      }
      at = link.end() + name.length();
    }
    return at;
  }

  private String capitalBefore(String text, int end) {
    return capitals.keySet().stream()
        .filter(name -> end >= name.length() && text.startsWith(name, end - name.length()))
        .findFirst()
        .orElse(null);
  }

  private String capitalAfter(String text, int begin) {
    return capitals.keySet().stream()
        .filter(name -> text.startsWith(name, begin))
        .findFirst()
        .orElse(null);
  }
}
