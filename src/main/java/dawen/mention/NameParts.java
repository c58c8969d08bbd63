package dawen.mention;

import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import java.util.Map;
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

  /** What parts a place from the noun after it, so that the two are no name. */
  private static final Pattern LOOSE =
      Pattern.compile(
          ".*[的和与及在是将了对为之、，。；：！？“”（）《》\\n]|.*(?:举行|举办|召开|出席|参加|主办|承办|国家|地区|人民).*", Pattern.DOTALL);

  /** What is called after a person: 孔子学院. */
  private static final Pattern CALLED_AFTER =
      Pattern.compile("(?:学院|学堂|课堂|公园|大学|中学|机场|大道|纪念堂|纪念馆|故居|號|号|级|杯).*", Pattern.DOTALL);

  /** What makes a country's name the name of a lake, river, city or current: 马拉维湖, 巴拿马城. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "湖(?![北南泊水区光人])|河(?!流(?!域|经)|[水道南北内西东口])|城(?![市镇乡里区中际])|市(?![场民值长政面区价容井级属委])" + "|[寒暖]流");

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
    String after = text.substring(found.end(), Math.min(text.length(), found.end() + 14));
    return switch (found.entity().kind()) {
      case PERSON -> CALLED_AFTER.matcher(after).matches();
      case REGION -> isPlaceOfEvent(after);
      case COUNTRY -> goesOn(text, found.end());
      default -> false;
    };
  }

  /** Whether a country's name goes on as that of a lake, river, city or current. */
  static boolean goesOn(String text, int end) {
    return GOES_ON.matcher(text).region(end, text.length()).lookingAt();
  }

  private static boolean isPlaceOfEvent(String after) {
    for (int skip = 0; skip <= Math.min(LONGEST_NAME, after.length()); skip++) {
      if (LOOSE.matcher(after.substring(0, skip)).matches()) {
        return false;
      }
      if (NAME_ENDS.matcher(after.substring(skip)).matches()) {
        return true;
      }
    }
    return false;
  }

  /** The same place, or the country whose government it stands for. */
  Found asGovernment(String text, Found found) {
    Entry country = capitals.get(text.substring(found.begin(), found.end()));
    if (country == null || found.entity().kind() != Kind.REGION) {
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
