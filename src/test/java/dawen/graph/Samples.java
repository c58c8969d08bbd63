package dawen.graph;

import dawen.align.Printed;
import dawen.align.Version;
import dawen.conference.Announcement;
import dawen.conference.Completeness;
import dawen.conference.Event;
import dawen.conference.Exchange;
import dawen.conference.Origin;
import dawen.conference.Passage;
import dawen.conference.Piece;
import dawen.conference.PressConference;
import dawen.conference.Repair;
import dawen.conference.RepairRule;
import dawen.conference.Span;
import dawen.conference.Speaker;
import dawen.conference.Statement;
import dawen.conference.Translation;
import dawen.lexicon.Announced;
import dawen.lexicon.Authority;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Link;
import dawen.mention.Annotated;
import dawen.mention.AnnotatedExchange;
import dawen.mention.Mention;
import dawen.mention.Part;
import dawen.mention.Rule;
import dawen.mention.TopicScore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;

/** Invented transcripts that hold every odd case, and the word lists that go with them. */
final class Samples {
  static final Iris IRIS = new Iris("https://example.org/");

  static final Entry CHINA = listed(Kind.COUNTRY, "CN", "中国", "China", null, null, "Q148");
  static final Entry FRANCE = listed(Kind.COUNTRY, "FR", "法国", "France", null, null, "Q142");
  static final Entry HONG_KONG =
      listed(Kind.REGION, "hong-kong", "香港", "Hong Kong", "HK", null, null);
  static final Entry EUROPE = listed(Kind.REGION, "europe", "欧洲", "Europe", null, null, "Q46");
  static final Entry UN = listed(Kind.ORGANIZATION, "un", "联合国", "UN", null, null, "Q1065");
  static final Entry COUNCIL =
      listed(Kind.ORGANIZATION, "unsc", "安理会", "Security Council", null, "un", null);
  static final Entry ZHANG = listed(Kind.PERSON, "zhang-san", "张三", "Zhang San", "CN", null, null);
  static final Entry CHARTER =
      listed(Kind.DOCUMENT, "un-charter", "《联合国宪章》", "UN Charter", null, null, null);
  static final Entry AFP =
      listed(Kind.OUTLET, "afp", "法新社", "Agence France-Presse", "FR", null, null);
  static final Entry BILATERAL =
      listed(Kind.TOPIC, "bilateral-relations", "双边关系", "Bilateral relations", null, null, null);
  static final Entry CHINA_EU =
      listed(Kind.TOPIC, "china-eu", "中欧关系", "China–EU", null, "bilateral-relations", null);

  private static final LocalDate DAY = LocalDate.of(2031, 3, 7);

  private static final Entry MORNING_POST = unlisted(Kind.OUTLET, "morning-post-1f2e", "《甲城早报》");
  private static final Entry LI = unlisted(Kind.PERSON, "li-si-0a1b", "李四");

  /** What all of them are read from. */
  static final String TEXT =
      """
      张三回答记者提问
      张三：各位上午好。
      1、中欧关系　友好是主流
      法新社记者：𠮷日好，中国和法
      国的关系如何？
      张三：中法友好，在欧洲，在安理会都
      依《联合国宪章》办事。李四先生也這樣看。
      主持人：请继续。
      2、多边事务
      张三：法国是朋友。
      《甲城早报》记者：香港呢？
      （下转4版）
      1、中欧关系
      法新社记者：中国和法国的关系又如何？
      张三：中国己经
      张三：谢谢大家。
      AFP: Hello. How are the relations?
      Merci.
      ĉiuj
      （记者会历时九十分钟，张三共回答了4个提
      问。）
      """;

  private Samples() {}

  /** Case name to transcript; each has its expected quads in {@code graph/golden}. */
  static Map<String, Annotated> transcripts() {
    Event dated = new Event("张三回答记者提问", 2031, DAY, "九十九届会议", "甲城会堂", true);
    Event undated = new Event(null, null, null, null, null, false);
    Speaker speaker = new Speaker("张三", List.of("主任", "部长"));
    return new TreeMap<>(
        Map.of(
            "all-cases",
                annotated("All_Cases.txt", dated, List.of(speaker), statements(), exchanges()),
            "undated",
                annotated(
                    "张三.html", undated, List.of(speaker), List.of(), exchanges().subList(1, 2)),
            "year-only",
                annotated(
                    "year only.txt",
                    new Event("张三回答记者提问", 2031, null, null, null, false),
                    List.of(new Speaker("张三", List.of())),
                    List.of(),
                    exchanges().subList(0, 1))));
  }

  static List<Entry> list(Kind kind) {
    return switch (kind) {
      case COUNTRY -> List.of(CHINA, FRANCE);
      case REGION -> List.of(EUROPE, HONG_KONG);
      case ORGANIZATION -> List.of(UN, COUNCIL);
      case PERSON -> List.of(ZHANG);
      case DOCUMENT -> List.of(CHARTER);
      case OUTLET -> List.of(AFP);
      case TOPIC -> List.of(BILATERAL, CHINA_EU);
    };
  }

  /** What the transcripts refer to, with codes of authorities and two reports. */
  static References references() {
    return new References(
        Samples::list,
        List.of(
            new Link(FRANCE, Authority.EU_COUNTRY, "FRA"),
            new Link(FRANCE, Authority.ISO_ALPHA_3, "FRA"),
            new Link(HONG_KONG, Authority.EU_COUNTRY, "HKG"),
            new Link(HONG_KONG, Authority.ISO_ALPHA_3, "HKG"),
            new Link(UN, Authority.EU_CORPORATE_BODY, "UNITED_NATIONS")),
        List.of(
            new Announced(DAY, ZHANG, 21, "甲城早报", "https://example.org/report"),
            new Announced(DAY, ZHANG, 20, "乙城晚报", null)));
  }

  /** The first exchange of all-cases, which another transcript prints too, all but its end. */
  static Graph alignments() {
    String answer = "中法友好，在欧洲，在安理会都依《联合国宪章》办事。";
    return AlignmentGraph.of(
        new TreeMap<>(
            Map.of(
                "all-cases",
                Version.of(
                    List.of(new Printed(1, "", answer + "李四先生也這樣看。")), UnaryOperator.identity()),
                "other",
                Version.of(List.of(new Printed(1, "", answer)), UnaryOperator.identity()))),
        IRIS);
  }

  /** A transcript, 1-based exchange indexes as given by {@code exchanges}. */
  private static Annotated annotated(
      String fileName,
      Event event,
      List<Speaker> speakers,
      List<Statement> statements,
      List<AnnotatedExchange> exchanges) {
    Origin origin =
        new Origin(fileName, "0a".repeat(32), "UTF-8", "text/plain", 14608, TEXT.length());
    List<AnnotatedExchange> numbered = new ArrayList<>();
    for (AnnotatedExchange exchange : exchanges) {
      numbered.add(exchanges.size() == 1 ? first(exchange) : exchange);
    }
    List<Exchange> read = numbered.stream().map(AnnotatedExchange::exchange).toList();
    PressConference conference =
        new PressConference(
            origin,
            event,
            speakers,
            statements,
            read,
            statements.isEmpty() ? List.of() : translations(),
            statements.isEmpty() ? List.of() : announcements(),
            layout(exchanges.size()),
            List.of());
    return new Annotated(conference, repairs(exchanges.size()), List.of(ZHANG), numbered);
  }

  /** Pieces that are left out, and some that are not; none where exchanges are left out. */
  private static List<Piece> layout(int exchanges) {
    return exchanges < 4
        ? List.of()
        : List.of(
            new Piece(span("\n国"), Piece.Kind.JOINED_BREAK),
            new Piece(span("张三：法"), Piece.Kind.SPEAKER_TAG),
            new Piece(span("（下转4版）"), Piece.Kind.JUMP_LINE));
  }

  private static List<Repair> repairs(int exchanges) {
    return exchanges < 4 ? List.of() : List.of(new Repair(span("己经"), RepairRule.SLIP, "己经", "已经"));
  }

  /** Where words stand; of a line break with its neighbour, the break alone. */
  private static Span span(String words) {
    int begin = TEXT.indexOf(words);
    return new Span(
        codePoint(begin), codePoint(begin + (words.startsWith("\n") ? 1 : words.length())));
  }

  private static AnnotatedExchange first(AnnotatedExchange annotated) {
    Exchange e = annotated.exchange();
    Exchange first =
        new Exchange(
            1,
            e.sectionNumber(),
            e.heading(),
            e.slogan(),
            e.speaker(),
            e.outlet(),
            e.question(),
            e.answer(),
            e.completeness(),
            e.duplicateOf());
    return new AnnotatedExchange(
        first, annotated.speaker(), annotated.outlet(), annotated.mentions(), annotated.topics());
  }

  private static List<Statement> statements() {
    return List.of(
        new Statement(Statement.Kind.OPENING, "张三", null, passage("各位上午好。")),
        new Statement(Statement.Kind.REMARK, "主持人", "间歇", passage("请继续。")),
        new Statement(Statement.Kind.CLOSING, "张三", null, passage("谢谢大家。")));
  }

  private static List<Translation> translations() {
    return List.of(
        new Translation(Translation.Of.QUESTION, 1, "en", passage("Hello. How are the relations?")),
        new Translation(Translation.Of.STATEMENT, 3, "fr", passage("Merci.")),
        new Translation(Translation.Of.TRANSCRIPT, 0, "und", passage("ĉiuj")));
  }

  private static List<Announcement> announcements() {
    return List.of(new Announcement(4, passage("共回答了4个提\n问")));
  }

  private static List<AnnotatedExchange> exchanges() {
    return List.of(complete(), questionMissing(), answerMissing(), cutDuplicate());
  }

  private static AnnotatedExchange complete() {
    Passage question = passage("𠮷日好，中国和法\n国的关系如何？");
    Passage answer = passage("中法友好，在欧洲，在安理会都\n依《联合国宪章》办事。李四先生也這樣看。");
    Exchange exchange =
        new Exchange(
            1, 1, "中欧关系", "友好是主流", "张三", "法新社", question, answer, Completeness.COMPLETE, null);
    return new AnnotatedExchange(
        exchange,
        ZHANG,
        AFP,
        List.of(
            mention(Part.QUESTION, passage("法新社记者："), "法新社", AFP, Rule.TAG),
            mention(Part.QUESTION, question, "中国", CHINA, Rule.NAME),
            mention(Part.QUESTION, question, "法国", FRANCE, Rule.NAME),
            mention(Part.ANSWER, answer, "中", CHINA, Rule.COMPOUND),
            ambiguous(mention(Part.ANSWER, answer, "法", FRANCE, Rule.COMPOUND), EUROPE),
            mention(Part.ANSWER, answer, "欧洲", EUROPE, Rule.NAME),
            mention(Part.ANSWER, answer, "安理会", COUNCIL, Rule.NAME),
            mention(Part.ANSWER, answer, "安理会", UN, Rule.PART_OF),
            mention(Part.ANSWER, answer, "《联合国宪章》", CHARTER, Rule.TITLE),
            mention(Part.ANSWER, answer, "李四", LI, Rule.CANDIDATE)),
        List.of(topic(CHINA_EU), topic(BILATERAL)));
  }

  private static AnnotatedExchange questionMissing() {
    Passage answer = passage("法国是朋友。");
    Exchange exchange =
        new Exchange(
            2, 2, "多边事务", null, "张三", null, null, answer, Completeness.QUESTION_MISSING, null);
    return new AnnotatedExchange(
        exchange,
        ZHANG,
        null,
        List.of(mention(Part.ANSWER, answer, "法国", FRANCE, Rule.NAME)),
        List.of(topic(BILATERAL)));
  }

  private static AnnotatedExchange answerMissing() {
    Passage question = passage("香港呢？");
    Exchange exchange =
        new Exchange(
            3, null, null, null, "张三", "《甲城早报》", question, null, Completeness.ANSWER_MISSING, null);
    return new AnnotatedExchange(
        exchange, ZHANG, MORNING_POST, List.of(), List.of(topic(BILATERAL)));
  }

  private static AnnotatedExchange cutDuplicate() {
    Passage question = passage("中国和法国的关系又如何？");
    Passage answer = passage("中国己经");
    Exchange exchange =
        new Exchange(4, 1, "中欧关系", null, "张三", "法新社", question, answer, Completeness.ANSWER_CUT, 1);
    return new AnnotatedExchange(
        exchange,
        ZHANG,
        AFP,
        List.of(
            mention(Part.QUESTION, question, "中国", CHINA, Rule.NAME),
            mention(Part.QUESTION, question, "法国", FRANCE, Rule.NAME),
            mention(Part.ANSWER, answer, "中国", CHINA, Rule.NAME)),
        List.of(topic(CHINA_EU)));
  }

  /** The printed words without line breaks, each character with its offset in code points. */
  private static Passage passage(String printed) {
    int start = TEXT.indexOf(printed);
    if (start < 0) {
      throw new IllegalArgumentException("not in the sample: " + printed);
    }
    StringBuilder text = new StringBuilder();
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < printed.length(); i++) {
      if (printed.charAt(i) != '\n') {
        text.append(printed.charAt(i));
        offsets.add(codePoint(start + i));
      }
    }
    return new Passage(text.toString(), offsets.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Both halves of a surrogate pair belong to the same code point. */
  private static int codePoint(int index) {
    boolean secondHalf = Character.isLowSurrogate(TEXT.charAt(index));
    return TEXT.codePointCount(0, secondHalf ? index - 1 : index);
  }

  private static Mention mention(
      Part part, Passage passage, String exact, Entry entity, Rule rule) {
    int from = passage.text().indexOf(exact);
    return new Mention(part, entity, passage.span(from, from + exact.length()), exact, rule);
  }

  private static Mention ambiguous(Mention m, Entry other) {
    return new Mention(m.part(), m.entity(), m.span(), m.exact(), m.rule(), List.of(other));
  }

  private static TopicScore topic(Entry topic) {
    return new TopicScore(topic, 1, List.of());
  }

  private static Entry listed(
      Kind kind, String id, String zh, String en, String place, String parent, String wikidata) {
    List<String> surfaces = kind == Kind.ORGANIZATION ? List.of(zh + "组织") : List.of();
    return new Entry(kind, id, zh, en, place, surfaces, List.of(), parent, wikidata, true);
  }

  private static Entry unlisted(Kind kind, String id, String zh) {
    return new Entry(kind, id, zh, null, null, List.of(), List.of(), null, null, false);
  }
}
