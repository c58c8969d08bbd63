package dawen.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which labels of a text are its speakers': those that follow a question and return, or that the
 * text names elsewhere, or that carry a title.
 *
 * @param labels labels as printed
 * @param hosts labels of those who give the floor and answer nobody
 * @param outlets labels that, between two answers, stand for a reporter without the word 记者
 * @param reporters names of reporters with their outlets, by which they are called later
 * @param misread labels that differ from a speaker's in one character, as OCR does, with that one's
 * @param turns finds what has the form of a tag; on lines of its own too, where no tag has a mark
 * @param asked whether any tag is a reporter's
 */
record Speakers(
    Set<String> labels,
    Set<String> hosts,
    Set<String> outlets,
    Map<String, String> reporters,
    Map<String, String> misread,
    TurnFinder turns,
    boolean asked) {

  /** Titles that stand before or behind a name. */
  static final String TITLES =
      "(?:副?[总總][书書][记記]|[国國][务務]委[员員]|(?:全国)?人大常委会委员长|委[员員][长長]|副?[总總]理|副?主席|副?[总總][统統]"
          + "|副?[部省市县區区处處厅廳司局署院校会會行馆館所台站团團队隊科社][长長]|[外财防][长長]|[发發]言人|副?主任|(?:[部局司省市署][长長])?助理|副?秘[书書][长長]"
          + "|副?[书書][记記]|大使|总领事|参赞|公使|代表|[专專][员員]|特使|负责人|負責人|理事[长長]|董事[长長]|[总總][经經]理|[总總]裁|[总總]干事|首席[科執执]\\p{IsHan}{1,2}"
          + "|[总總]设计师|[总總]工程师|[总總]教练|教练|研究[员員]|教授|院士|医师|专家|常务委员|政治局委员|首相|国王|特首|行政[长長]官|司令)";

  private static final Pattern WITH_TITLE =
      Pattern.compile(
          "(?:.*"
              + TITLES
              + ")?([\\p{IsHan}·]{2,12}?)(?:"
              + TITLES
              + "|先生|女士)?(?:答|回答|答复|答覆|答道|说|說|回答说|回答說|表示|指出|回应|回應|回应说|强调)?");
  private static final Pattern NAME =
      Pattern.compile("[\\p{IsHan}]{2,4}|[\\p{IsHan}]+·[\\p{IsHan}·]+");
  private static final Pattern BARE_TITLE =
      Pattern.compile(
          "(?:[\\p{IsHan}]{0,10}(?:部|局|省|市|县|區|区|院|馆|办|委|会|司|厅|中心|团|校|署|外交|国防|新闻))?" + TITLES);
  private static final Pattern ANNOUNCED_HOST =
      Pattern.compile("(?m)主持人?[：:]([^\\n，。]{2,40})$|由([^\\n，。]{2,30})主持");
  private static final Pattern TITLED = Pattern.compile(".*" + TITLES + ".*");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:我|您|你|他|她|它|这|那|第|首先|其次|再次|最后|中方|一是|二是|三是|问题|关于|总之|例如|比如|当然|同时|但是|因此|此外"
              + "|来源|來源|编辑|編輯|责编|日期|时间|時間|地点|地點|作者|字号|浏览|出席|主持|图为|链接|延伸|相关|附|注|摘要|导读|核心|原则|目标|結果|结果).*");

  /** A character of each of the {@link #TITLES}; without one there is no title. */
  private static final Signs TITLE_SIGNS = Signs.of("记記员員长長理席统統言责責任使事赞代裁师练授士专王首官令");

  /** What the {@link #TITLES} end with, but for 首席科学家. */
  private static final Signs TITLES_END = Signs.of("记記员員长長理席统統人任使事赞表裁师练授士家相王首官令");

  /** A character of each of the words that may stand behind a name and its title. */
  private static final Signs SAID = Signs.of("生士答说說示出应應调");

  private static final Signs NO_NAME_BEGIN =
      Signs.of("我您你他她它这那第首其再最中一二三问关总例比当同但因此来來编編责日时時地作字浏出主图链延相附注摘导核原目结結");

  /** The name in a label: 外交部长王毅 → 王毅; the label itself where it holds no more than a name. */
  static String nameOf(String label) {
    if (!TITLE_SIGNS.anyIn(label) && !SAID.anyIn(label)) {
      return label;
    }
    Matcher matcher = WITH_TITLE.matcher(label);
    return matcher.matches() && !matcher.group(1).isEmpty() ? matcher.group(1) : label;
  }

  /** The speakers of a text, given its paragraphs. */
  static Speakers of(List<Block> blocks) {
    Speakers marked = of(blocks, new TurnFinder(false, blocks.size()));
    return marked.asked ? marked : of(blocks, new TurnFinder(true, blocks.size()));
  }

  private static Speakers of(List<Block> blocks, TurnFinder turns) {
    List<Tag> tags = new ArrayList<>();
    Map<String, String> reporters = new HashMap<>();
    for (Block block : blocks) {
      for (TurnFinder.Found found : turns.candidates(block)) {
        tags.add(found.tag());
        int end = Math.min(block.length(), found.from() + found.tag().length());
        TagLabel.reporterName(block.string().substring(found.from(), end))
            .ifPresent(named -> reporters.put(named.getKey(), named.getValue()));
      }
    }
    Map<String, Boolean> names = new HashMap<>();
    Predicate<String> isName = label -> names.computeIfAbsent(label, Speakers::isName);
    LabelUse use = LabelUse.of(tags, isName);
    String all = untagged(blocks, turns, isName);
    Set<String> hosts = use.hosts();
    hosts.addAll(announcedHosts(all, use.labels()));
    Set<String> labels = new HashSet<>();
    for (String label : use.labels()) {
      boolean returns = use.count(label) > 1 || isNamed(label, all) || isTitle(label);
      boolean heads = use.count(label) > 2 && isNamed(label, all);
      if (!hosts.contains(label)
          && !reporters.containsKey(label)
          && (use.answers(label) ? returns : heads)) {
        labels.add(label);
      }
    }
    addTitled(use, hosts, labels);
    Set<String> outlets = outlets(tags, labels);
    boolean asked =
        !outlets.isEmpty() || tags.stream().anyMatch(tag -> tag.kind() == Tag.Kind.REPORTER);
    return new Speakers(
        labels, hosts, outlets, reporters, misread(use.answering(), labels), turns, asked);
  }

  /** 外交部长王毅 beside 王毅; a titled label that returns. */
  private static void addTitled(LabelUse use, Set<String> hosts, Set<String> labels) {
    Set<String> names = labels.stream().map(Speakers::nameOf).collect(Collectors.toSet());
    for (String label : use.labels()) {
      boolean titled = isTitled(label) && !isTitle(label);
      boolean known = names.contains(nameOf(label)) || use.count(label) > 1;
      if (titled && known && !hosts.contains(label)) {
        labels.add(label);
      }
    }
  }

  /** Whether a label ends like a title, or holds the one that may end in any way, 首席科学家. */
  static boolean mayBeTitle(String label) {
    return TITLES_END.end(label) || label.indexOf('首') >= 0;
  }

  /** Whether a label is a bare title: 部长, 馆长. */
  static boolean isTitle(String label) {
    return mayBeTitle(label) && BARE_TITLE.matcher(label).matches();
  }

  /** Whether a label holds a character without which there is no title. */
  static boolean mayHoldTitle(String label) {
    return TITLE_SIGNS.anyIn(label);
  }

  private static boolean isTitled(String label) {
    return TITLE_SIGNS.anyIn(label) && TITLED.matcher(label).matches();
  }

  /** 主持人：某局局长何某 names the one whose turns are the host's. */
  private static Set<String> announcedHosts(String text, Set<String> labels) {
    Set<String> hosts = new HashSet<>();
    int end;
    for (int at = text.indexOf("主持"); at >= 0; at = text.indexOf("主持", end)) {
      int begin = text.lastIndexOf('\n', at) + 1;
      int lineEnd = text.indexOf('\n', at);
      end = lineEnd < 0 ? text.length() : lineEnd;
      Matcher host = ANNOUNCED_HOST.matcher(text.substring(begin, end));
      while (host.find()) {
        String who = host.group(1) == null ? host.group(2) : host.group(1);
        labels.stream().filter(l -> who.strip().endsWith(nameOf(l))).forEach(hosts::add);
      }
    }
    return hosts;
  }

  private static Map<String, String> misread(Set<String> answering, Set<String> labels) {
    Map<String, String> misread = new HashMap<>();
    for (String label : answering) {
      if (!labels.contains(label)) {
        labels.stream()
            .filter(known -> differsInOne(label, known))
            .sorted()
            .findFirst()
            .ifPresent(known -> misread.put(label, known));
      }
    }
    return misread;
  }

  private static boolean differsInOne(String label, String known) {
    if (label.length() != known.length() || label.length() < 2) {
      return false;
    }
    long same =
        IntStream.range(0, label.length()).filter(i -> label.charAt(i) == known.charAt(i)).count();
    return same == label.length() - 1;
  }

  static boolean isName(String label) {
    return isTitle(label)
        || label.length() <= 24
            && !isNoName(label)
            && NAME.matcher(nameOf(label)).matches()
            && !TagLabel.looksLikeOutlet(label);
  }

  private static boolean isNoName(String label) {
    return NO_NAME_BEGIN.begin(label) && NO_NAME.matcher(label).matches();
  }

  private static boolean isNamed(String label, String text) {
    return isTitled(label) || text.contains(nameOf(label));
  }

  /** What stands outside the turns' labels: names in it are named by the text itself. */
  private static String untagged(List<Block> blocks, TurnFinder turns, Predicate<String> isName) {
    StringBuilder text = new StringBuilder(lengthOf(blocks));
    for (Block block : blocks) {
      int from = 0;
      for (TurnFinder.Found found : turns.candidates(block)) {
        if (found.tag().name() != null && !isName.test(found.tag().name())) {
          continue;
        }
        text.append(block.string().substring(from, Math.max(from, found.from()))).append('\n');
        from = Math.min(block.length(), found.from() + found.tag().length());
      }
      text.append(block.string().substring(from)).append('\n');
    }
    return text.toString();
  }

  private static int lengthOf(List<Block> blocks) {
    int length = 0;
    for (Block block : blocks) {
      length += block.length() + 2;
    }
    return length;
  }

  /**
   * Labels like 路透社 that alternate with a speaker's, in texts that leave 记者 out; beside such a one
   * also names that do not read like an outlet's: 道琼斯.
   */
  private static Set<String> outlets(List<Tag> tags, Set<String> labels) {
    Set<String> outlets = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (int i = 0; i + 1 < tags.size(); i++) {
      String name = tags.get(i).name();
      if (isAnswered(tags.get(i), tags.get(i + 1), labels)) {
        boolean plain =
            TagLabel.looksLikeOutlet(name) || TagLabel.outletBeforeName(name).isPresent();
        if (!FrontLines.tellsOfConference(name)) {
          (plain ? outlets : others).add(name);
        }
      }
    }
    boolean bracketed = tags.stream().anyMatch(tag -> tag.kind() == Tag.Kind.REPORTER);
    others.stream()
        .filter(
            name ->
                TagLabel.outletInBrackets(name).isPresent()
                    ? bracketed
                    : !outlets.isEmpty() && name.length() <= 14 && !isNoName(name))
        .toList()
        .forEach(outlets::add);
    return outlets;
  }

  private static boolean isAnswered(Tag tag, Tag next, Set<String> labels) {
    boolean answered =
        next.kind() == Tag.Kind.SPEAKER
            || next.kind() == Tag.Kind.UNKNOWN
                && (labels.contains(next.name()) || isTitled(next.name()));
    return tag.kind() == Tag.Kind.UNKNOWN && answered && !labels.contains(tag.name());
  }

  /** What a tag is in this text. */
  Tag.Kind kindOf(Tag tag) {
    if (tag.kind() != Tag.Kind.UNKNOWN) {
      return tag.kind();
    }
    if (hosts.contains(tag.name())) {
      return Tag.Kind.HOST;
    }
    if (labels.contains(tag.name()) || misread.containsKey(tag.name())) {
      return Tag.Kind.SPEAKER;
    }
    boolean reporter = outlets.contains(tag.name()) || reporters.containsKey(tag.name());
    return reporter ? Tag.Kind.REPORTER : Tag.Kind.UNKNOWN;
  }
}
