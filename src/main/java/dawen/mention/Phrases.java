package dawen.mention;

import dawen.lexicon.CharacterSet;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words beside a one-character name that tell that it is one: 中加关系, 美方, 访华, 美、英、澳三国. */
final class Phrases {

  /** What two states have or do between them. */
  private static final String RELATIONS =
      "关系|關係|两国|兩國|双方|雙方|双边|雙邊|三国|三國|三方|四国|边境|邊境|边界|友好|友谊|友誼|贸易|貿易|经贸|經貿|领导人|領導人"
          + "|战略|戰略|合作|铁路|鐵路|建交|复交|断交|论战|冲突|衝突|衝突|和谈|和平条约|之间|走廊|自贸|外长|外長|元首|全面|传统|战争|停火|对话|對話|联合"
          + "|人文|往来|交往|青年|企业|人民|政府|高层|务实|睦邻|命运共同体|伙伴|互利|科技|投资|贸易|签署|陆上|海上|文化|旅游|教育|峰会|机制|跨境|公路|班列|航线|直飞|物流|油气|管道|光缆|自由|声明|产能|农业|渔业|文旅|智库|记者|媒体|学生|总理|防长|海警|国防|谅解"
          + "|问题|矛盾|分歧|竞争|博弈|互信|边贸|口岸|直航|同盟|军演|高铁|产业园|工业园|示范区|对伊|对黎|对叙";

  private static final Pattern RELATION =
      Pattern.compile("(?:" + RELATIONS + ").*", Pattern.DOTALL);

  /** What those words begin with. */
  private static final CharacterSet RELATES =
      new CharacterSet(
          Arrays.stream(RELATIONS.split("\\|"))
              .map(word -> word.substring(0, 1))
              .collect(Collectors.joining()));

  /** What the words of {@link #FOLLOWING} begin with, since few characters do. */
  private static final CharacterSet FOLLOWS = new CharacterSet("方军媒企商资籍裔侨舰境国使大驻总首外防财议政民朝谍核当白");

  /** Words that follow a one-character name: 美方, 俄军, 日企. */
  private static final Pattern FOLLOWING =
      Pattern.compile(
          "(?:方(?!向|案|式|面|法|便|针|略|位|程|块|言|圆|正)|军(?!事|备|控|工|队建|民)|媒|企(?!业|图|及|盼)|商(?!业|品|务|讨|量|定|谈|机|场|贸|标|议)"
              + "|资(?:企业|机构|银行|公司)?(?!源|金|本|料|助|格|产|深|讯|质)|籍|裔|侨|舰|境内|境内外|境外|国内|使馆|大使馆|驻华|总统|首相|总理|外长|外相|防长|防相|财长|财相|议会|国会|国务院"
              + "|政府|政坛|民众|朝野|谍|核(?!心|查|实|算|准|定|酸|对)|当局|国防部|外交部|白宫)");

  /** What follows a list of one-character names: 美、英、澳三国. */
  private static final Pattern SEVERAL =
      Pattern.compile("(?:[两兩三四五六七八各等多]国|[两兩三四五六七八各等多]國|[双雙三四各]方|领导人|領導人|外长|元首).*", Pattern.DOTALL);

  /** Words before a one-character name: 对美, 访华, 在乌. */
  private static final String PRECEDING = "对對访訪驻駐在赴离離援反来來涉亲親旅输輸售遏制侵知友留抵从往抗联聯仇排滞移";

  /** Characters that foreign names are written with. */
  private static final String FOREIGN =
      "兹密尔斯德特克拉尼亚利莱罗诺玛布普格奇夫维卡科萨塞什舍丁迪堡顿森姆米莫穆纳努帕佩皮波瓦威沃希谢雅耶扎泽佐默鲁贝洛戈丹佛蒂费";

  private Phrases() {}

  /** Whether what states have or do between them follows. */
  static boolean isRelated(String text, int end) {
    return end < text.length()
        && RELATES.has(text.charAt(end))
        && RELATION.matcher(text.substring(end, Math.min(text.length(), end + 8))).matches();
  }

  /** Whether it follows that several states were listed. */
  static boolean isListOfStates(String text, int end) {
    return SEVERAL.matcher(text.substring(end, Math.min(text.length(), end + 8))).matches();
  }

  /** The word after a one-character name that ends at an index; null if it is none of those. */
  static String following(String text, int end) {
    if (end == text.length() || !FOLLOWS.has(text.charAt(end))) {
      return null;
    }
    Matcher following = FOLLOWING.matcher(text).region(end, text.length());
    return following.lookingAt() ? following.group() : null;
  }

  /** Whether a character stands before one-character names. */
  static boolean isPreceding(char c) {
    return PRECEDING.indexOf(c) >= 0;
  }

  /** Whether single characters of a foreign name follow: 伊 in 伊兹密尔. */
  static boolean isTransliteration(String text, int end, Boundaries boundaries) {
    return end + 1 < text.length()
        && FOREIGN.indexOf(text.charAt(end)) >= 0
        && boundaries.get(end + 1)
        && FOREIGN.indexOf(text.charAt(end + 1)) >= 0;
  }
}
