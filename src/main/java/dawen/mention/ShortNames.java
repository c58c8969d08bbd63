package dawen.mention;

import dawen.lexicon.Automaton;
import dawen.lexicon.Entry;
import dawen.lexicon.Lexicon;
import dawen.lexicon.Lexicon.Abbreviation;
import dawen.lexicon.Lexicon.Use;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds countries and regions named by one character: side by side (中美, 俄乌, 英法德) or in a set phrase
 * (美方, 对俄, 访华, 在乌, 伊核).
 *
 * <p>Both must begin and end at word boundaries (集中美 is 集中 美, not 中美), and a character that is an
 * ordinary word too needs more: 中加关系, but not 过程中加强.
 */
final class ShortNames {

  /** What two states have or do between them. */
  private static final Pattern RELATION =
      Pattern.compile(
          "(?:关系|關係|两国|兩國|双方|雙方|双边|雙邊|三国|三國|三方|四国|边境|邊境|边界|友好|友谊|友誼|贸易|貿易|经贸|經貿|领导人|領導人"
              + "|战略|戰略|合作|铁路|鐵路|建交|冲突|衝突|和谈|和平条约|之间|走廊|自贸|外长|外長|元首|全面|传统|战争|停火|对话|對話|联合"
              + "|人文|往来|交往|青年|企业|人民|政府|高层|务实|睦邻|命运共同体|伙伴|互利|科技|投资|贸易|签署|陆上|海上|文化|旅游|教育|峰会|机制|跨境|公路|班列|航线|直飞|物流|油气|管道|光缆|自由|声明|产能|农业|渔业|文旅|智库|记者|媒体|学生|总理|防长|海警|国防|谅解"
              + "|问题|矛盾|分歧|竞争|博弈|互信|边贸|口岸|直航|同盟|军演|高铁|产业园|工业园|示范区).*",
          Pattern.DOTALL);

  /** Words that follow a one-character name: 美方, 俄军, 日企. */
  private static final Pattern FOLLOWING =
      Pattern.compile(
          "^(?:方(?!向|案|式|面|法|便|针|略|位|程|块|言|圆|正)|军(?!事|备|控|工|队建|民)|媒|企(?!业|图|及|盼)|商(?!业|品|务|讨|量|定|谈|机|场|贸|标|议)"
              + "|资(?!源|金|本|料|助|格|产|深|讯|质)|籍|裔|侨|舰|境内|境内外|境外|国内|使馆|大使馆|驻华|总统|首相|总理|外长|防长|财长|议会|国会|国务院"
              + "|政府|政坛|民众|朝野|谍|核(?!心|查|实|算|准|定|酸|对)|当局|国防部|外交部|白宫)");

  /** Words before a one-character name: 对美, 访华, 在乌. */
  private static final Pattern PRECEDING =
      Pattern.compile(
          "(?:对|對|访|訪|驻|駐|在|赴|离|離|援|反|来|來|涉|亲|親|旅|输|輸|售|遏|制|侵|知|友|留|抵|从|往|抗|联|聯|仇|排|滞|移)$");

  /** Characters that foreign names are written with. */
  private static final String FOREIGN =
      "兹密尔斯德特克拉尼亚利莱罗诺玛布普格奇夫维卡科萨塞什舍丁迪堡顿森姆米莫穆纳努帕佩皮波瓦威沃希谢雅耶扎泽佐默鲁贝洛戈丹佛蒂费";

  private final Map<String, Abbreviation> abbreviations;
  private final Automaton<Boolean> guards;

  ShortNames(Lexicon lexicon) {
    this.abbreviations = lexicon.abbreviations();
    Map<String, Boolean> words = new HashMap<>();
    lexicon.guards().forEach(word -> words.put(word, true));
    this.guards = new Automaton<>(words);
  }

  /**
   * The short names in what full names left over.
   *
   * @param covered characters that belong to full names
   * @param boundaries indexes at which words begin
   */
  List<Found> find(String text, BitSet covered, BitSet boundaries, Context context) {
    BitSet taken = (BitSet) covered.clone();
    for (Automaton.Hit<Boolean> guard : guards.find(text)) {
      if (covered.get(guard.begin(), guard.end()).isEmpty()) {
        taken.set(guard.begin(), guard.end());
      }
    }
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      int end = runEnd(text, i, taken);
      if (end - i >= 2) {
        end = compound(text, i, end, boundaries, context, found);
      } else if (end - i == 1) {
        single(text, i, boundaries, context, found);
      }
      i = Math.max(i + 1, end);
    }
    return found;
  }

  /** End of the run of one-character names that begins at an index; the index if there is none. */
  private int runEnd(String text, int from, BitSet taken) {
    int end = from;
    while (end < text.length()
        && !taken.get(end)
        && abbreviations.containsKey(text.substring(end, end + 1))) {
      end++;
    }
    return end;
  }

  /** Takes the longest part of a run that is a compound; returns where to go on. */
  private int compound(
      String text, int from, int to, BitSet boundaries, Context context, List<Found> found) {
    for (int end = to; end - from >= 2; end--) {
      if (isCompound(text, from, end, boundaries, context)) {
        addCompound(text, from, end, context, found);
        return end;
      }
    }
    single(text, from, boundaries, context, found);
    return from + 1;
  }

  private boolean isCompound(String text, int from, int end, BitSet boundaries, Context context) {
    if (!boundaries.get(from) || !boundaries.get(end) || repeats(text, from, end)) {
      return false;
    }
    String run = text.substring(from, end);
    String after = text.substring(end, Math.min(text.length(), end + 8));
    boolean related = RELATION.matcher(after).matches();
    for (int i = from; i < end; i++) {
      if (!related && !isSure(at(text, i), run, context)) {
        return false;
      }
    }
    return !isTransliteration(text, end, boundaries);
  }

  /** 中华 names one country twice: a word, not a compound. */
  private boolean repeats(String text, int from, int end) {
    Set<List<Entry>> named = new HashSet<>();
    for (int i = from; i < end; i++) {
      List<Entry> entries = at(text, i).entries();
      if (!named.add(entries.subList(0, 1))) {
        return true;
      }
    }
    return false;
  }

  /** A plain name, or an ordinary word where the exchange names the same place in full. */
  private static boolean isSure(Abbreviation abbreviation, String run, Context context) {
    return switch (abbreviation.use()) {
      case NAME -> true;
      case WITH_CHINA -> run.contains("中") || isNamed(abbreviation, context);
      case WORD -> isNamed(abbreviation, context);
    };
  }

  private static boolean isNamed(Abbreviation abbreviation, Context context) {
    return abbreviation.entries().stream().anyMatch(context::names);
  }

  /** Whether single characters of a foreign name follow: 伊 in 伊兹密尔. */
  private static boolean isTransliteration(String text, int end, BitSet boundaries) {
    return end + 1 < text.length()
        && FOREIGN.indexOf(text.charAt(end)) >= 0
        && boundaries.get(end + 1)
        && FOREIGN.indexOf(text.charAt(end + 1)) >= 0;
  }

  private Abbreviation at(String text, int i) {
    return abbreviations.get(text.substring(i, i + 1));
  }

  private void addCompound(String text, int from, int end, Context context, List<Found> found) {
    Set<String> partners = new HashSet<>();
    for (int i = from; i < end; i++) {
      partners.add(text.substring(i, i + 1));
    }
    for (int i = from; i < end; i++) {
      Entry entry = resolve(at(text, i), partners, context);
      if (entry != null) {
        found.add(new Found(from, end, entry, Rule.COMPOUND));
      }
    }
  }

  private void single(String text, int at, BitSet boundaries, Context context, List<Found> found) {
    Abbreviation name = at(text, at);
    boolean phrase =
        isBeforeWord(text, at, boundaries, context) || isAfterWord(text, at, boundaries);
    if (phrase && !isTransliteration(text, at + 1, boundaries)) {
      Entry entry = resolve(name, Set.of(name.text()), context);
      if (entry != null) {
        found.add(new Found(at, at + 1, entry, Rule.ABBREVIATION));
      }
    }
  }

  /**
   * 美方, 俄军: the character begins a word. One that is an ordinary word too needs the place named in
   * full nearby, and 方 alone: 以方, not 以军事手段.
   */
  private boolean isBeforeWord(String text, int at, BitSet boundaries, Context context) {
    Matcher following = FOLLOWING.matcher(text).region(at + 1, text.length());
    if (!boundaries.get(at) || !following.find()) {
      return false;
    }
    boolean side = following.group().equals("方");
    boolean plain = at(text, at).use() != Use.WORD && text.charAt(at) != '非';
    boolean named = isNamed(at(text, at), context) || at(text, at).use() == Use.WITH_CHINA;
    boolean sure = plain ? side || named || at(text, at).use() == Use.NAME : side && named;
    return sure && (boundaries.get(following.end()) || boundaries.get(at + 1));
  }

  /** 对美, 访华: the character ends a word and the one before it begins one. */
  private boolean isAfterWord(String text, int at, BitSet boundaries) {
    if (at == 0 || !boundaries.get(at + 1) || !boundaries.get(at - 1)) {
      return false;
    }
    boolean name =
        at(text, at).use() == Use.NAME && text.charAt(at) != '中'
            || "华華台港疆藏".indexOf(text.charAt(at)) >= 0;
    return name && PRECEDING.matcher(text.substring(at - 1, at)).matches();
  }

  /** What a character stands for: what the exchange names, else the likeliest; null for nothing. */
  private static Entry resolve(Abbreviation abbreviation, Set<String> partners, Context context) {
    List<Entry> entries = abbreviation.entries();
    if (abbreviation.text().equals("巴") && partners.contains("以")) {
      return byId(entries, "PS");
    }
    for (Entry entry : entries) {
      if (context.names(entry)) {
        return entry;
      }
    }
    for (Entry entry : entries) {
      if (context.isOutletPlace(entry)) {
        return entry;
      }
    }
    return abbreviation.otherwise();
  }

  private static Entry byId(List<Entry> entries, String id) {
    return entries.stream().filter(e -> e.id().equals(id)).findFirst().orElse(entries.get(0));
  }
}
