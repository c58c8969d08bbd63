package dawen.mention;

import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import dawen.lexicon.WordLists;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds outlets that a text names. A name that is plainly an outlet's, 路透社, is found anywhere; one
 * that is an ordinary word too, 彭博, only in 《》 or beside words that cite: 据彭博报道. In 《》 a newspaper
 * is believed though the lexicon lacks it.
 */
final class OutletNames {

  /** Names that are no ordinary words: not 中国与非洲, 第六声. */
  private static final Pattern PLAIN =
      Pattern.compile(
          ".网|.{2,}(?:[社报台网]|卫视|周刊|月刊|杂志|广播公司|电视公司|新闻网|新闻|报业托拉斯|新闻频道)|央视.{0,4}|总台央.{1,4}"
              + "|.{2,6}之[声音]|.*[A-Z]{3}.*|[A-Za-z.]{5,}|.{2,}\\d{2}|中央广播电视总台.*");

  /** Common words, of which some outlet has made its name. */
  private static final Pattern COMMON = Pattern.compile("新闻周刊|新消息报|(?:中国|经济|亚洲)之声|APP");

  private static final int LONGEST_TITLE = 20;

  /** What tells a newspaper from a communiqué, 公报, or a yearbook, 年报. */
  private static final Pattern PAPER =
      Pattern.compile(".{2,}(?:日报|晚报|早报|晨报|时报|周报|邮报|商报|快报|导报|电讯报|先驱报|论坛报|都市报|青年报|观察家报|周刊|新闻报|真理报)");

  private static final Pattern KIND_AFTER = Pattern.compile("周刊|杂志|月刊|双月刊|网站|报");
  private static final Pattern CITED_BEFORE =
      Pattern.compile(".*(?:据|援引|引用|引述|接受|你们|贵|来自|我是|代表)$", Pattern.DOTALL);
  private static final Pattern CITES_AFTER = Pattern.compile("的?(?:报道|消息|采访|专访|社论|社评|网站)|称|援引");
  private static final Pattern SPEAKS_AFTER = Pattern.compile("的?记者|援引");
  private static final Pattern PRINTS_AFTER = Pattern.compile("刊登|刊发|刊文|专访|电视台|的报道");

  /** 每日新闻发布会 is no outlet's; nor is 健康报 in 健康报告. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?<=新闻)(?:发布|记者会|工作|舆论|界|自由|价值|稿|官|司|办|学)|(?<=报)(?:告(?!诉|知|诫)|刊(?!登|发|文)|国|名|酬|表|销|到|复|恩)"
              + "|(?<=社)(?:会(?!同|见|议)|区|交|保)|(?<=网)[络民友红]");

  /** 中国日报道过, which the segmenter takes for 日 and 报道. */
  private static final Pattern PAPER_SAYS = Pattern.compile("(?<=报)道[过了歉破]");

  private static final int LONGEST_CUE = 4;
  private static final int LONGEST_PLACE = 6;

  private final List<String> plainWords;

  /** In the order of their words, as those of the common ones. */
  private final List<Entry> plain;

  private final List<String> commonWords;
  private final List<Entry> common;
  private final Outlets outlets;

  OutletNames(Lexicon lexicon, Outlets outlets) {
    Map<String, Entry> plainNames = new HashMap<>();
    Map<String, Entry> commonNames = new HashMap<>();
    for (Entry outlet : lexicon.list(Kind.OUTLET)) {
      Stream.concat(Stream.of(outlet.zh()), outlet.surfaces().stream())
          .map(Simplified::eachCharacterOf)
          .filter(name -> name.length() > 1)
          .forEach(name -> (isPlain(name) ? plainNames : commonNames).putIfAbsent(name, outlet));
    }
    this.plainWords = List.copyOf(plainNames.keySet());
    this.plain = List.copyOf(plainNames.values());
    this.commonWords = List.copyOf(commonNames.keySet());
    this.common = List.copyOf(commonNames.values());
    this.outlets = outlets;
  }

  private static boolean isPlain(String name) {
    return PLAIN.matcher(name).matches() && !COMMON.matcher(name).matches();
  }

  /**
   * What in a text may be an outlet.
   *
   * @param text in simplified characters
   * @param titled outlets in 《》
   * @param titles all that stands in 《》
   * @param plain where names stand that are plainly an outlet's
   * @param common where names stand that are ordinary words too
   */
  record Candidates(
      String text,
      List<Found> titled,
      List<Titles.Title> titles,
      WordLists.Hits plain,
      WordLists.Hits common) {}

  /** Names to look for that are plainly an outlet's. */
  List<String> plainWords() {
    return plainWords;
  }

  /** Names to look for that are ordinary words too. */
  List<String> commonWords() {
    return commonWords;
  }

  /**
   * What in a text, in simplified characters, may be an outlet.
   *
   * @param plain where {@link #plainWords} stand in it
   * @param common where {@link #commonWords} do
   */
  Candidates candidates(String text, WordLists.Hits plain, WordLists.Hits common) {
    List<Titles.Title> titles = Titles.in(text, LONGEST_TITLE);
    List<Found> titled = new ArrayList<>();
    titles.forEach(title -> addTitle(text, title, titled));
    return new Candidates(text, titled, titles, plain, common);
  }

  /**
   * The outlets among candidates.
   *
   * @param begins whether a word begins at an index
   */
  List<Found> choose(Candidates candidates, IntPredicate begins) {
    String text = candidates.text();
    BitSet taken = new BitSet(text.length());
    candidates.titles().forEach(title -> taken.set(title.begin(), title.end()));
    List<Found> found = new ArrayList<>(candidates.titled());
    WordLists.Hits names = candidates.plain();
    for (int i = 0; i < names.count(); i = names.nextApart(i)) {
      Found name = found(names, i, plain);
      if (!name.overlaps(taken) && isWholeName(text, name, begins)) {
        taken.set(name.begin(), name.end());
        found.add(name);
      }
    }
    WordLists.Hits words = candidates.common();
    for (int i = 0; i < words.count(); i = words.nextApart(i)) {
      Found name = found(words, i, common);
      if (!name.overlaps(taken) && isCited(text, name)) {
        taken.set(name.begin(), name.end());
        found.add(name);
      }
    }
    return found;
  }

  private static Found found(WordLists.Hits hits, int hit, List<Entry> outlets) {
    return new Found(hits.begin(hit), hits.end(hit), outlets.get(hits.word(hit)), Rule.OUTLET);
  }

  /** 《纽约时报》; 《明镜》周刊; 英国《独立报》, which another country's paper is called too. */
  private void addTitle(String text, Titles.Title title, List<Found> found) {
    String name = title.name();
    Entry outlet = outlets.listed(name);
    String place = outlets.placeBefore(text, title.begin(), LONGEST_PLACE);
    if (outlet == null && place != null) {
      outlet = outlets.listed(place + name);
    }
    Matcher kind = KIND_AFTER.matcher(text).region(title.end(), text.length());
    if (outlet == null && kind.lookingAt()) {
      outlet = outlets.listed(name + kind.group());
      outlet = outlet == null ? outlets.listed(name + "周刊") : outlet;
    }
    if (outlet != null) {
      found.add(new Found(title.begin() + 1, title.end() - 1, outlet, Rule.OUTLET));
    } else if (PAPER.matcher(name).matches()) {
      found.add(new Found(title.begin() + 1, title.end() - 1, outlets.find(name), Rule.TITLE));
    }
  }

  private static boolean isWholeName(String text, Found hit, IntPredicate begins) {
    boolean whole = hit.end() - hit.begin() > 2 || begins.test(hit.begin());
    return !follows(GOES_ON, text, hit)
        && (whole && begins.test(hit.end())
            || isCited(text, hit)
            || hit.end() - hit.begin() > 3 && follows(PAPER_SAYS, text, hit));
  }

  /** 据彭博报道, 彭博记者: words before or behind a name that cite it or give it the floor. */
  private static boolean isCited(String text, Found hit) {
    String before = text.substring(Math.max(0, hit.begin() - LONGEST_CUE), hit.begin());
    boolean named = CITED_BEFORE.matcher(before).matches();
    boolean whole = hit.end() - hit.begin() > 2 || text.charAt(hit.begin()) < 0x80;
    return follows(SPEAKS_AFTER, text, hit)
        || named && follows(CITES_AFTER, text, hit)
        || whole && follows(PRINTS_AFTER, text, hit);
  }

  private static boolean follows(Pattern words, String text, Found hit) {
    return words
        .matcher(text)
        .region(hit.end(), text.length())
        .useTransparentBounds(true)
        .lookingAt();
  }
}
