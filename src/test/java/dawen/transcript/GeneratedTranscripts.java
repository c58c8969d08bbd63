package dawen.transcript;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Composes transcripts: what people print, in any mixture of the ways they print it. */
final class GeneratedTranscripts {
  private static final String[] TITLES = {
    "示例部部长甄示例答记者问", "# 示例部部长甄示例答中外记者问", "甄示例举行记者会", "**示例部举行例行记者会**"
  };
  private static final String[] DATES = {
    "2031年3月7日，示例部部长甄示例在示例中心举行记者会。",
    "二〇三一年三月十七日，示例部部长甄示例在示例中心举行记者会，回答记者提问。",
    "示例社示例城3月7日电 示例部部长甄示例７日举行记者会。",
    "（2031年2月30日）",
    ""
  };
  private static final String[] HEADINGS = {
    "谈中示关系", "一、谈气候", "◆谈示例湾", "**谈多边合作**", "## 3. 谈开放", "经济"
  };
  private static final String[] ASKS = {
    "%s记者：", "**%s记者：**", "【%s记者】", "（%s记者）：", "%s记者问：", "%s记者提问: ", "%s：", "问（%s记者）：", "[%s记者]"
  };
  private static final String[] ANSWERS = {
    "甄示例：", "**甄示例：**", "【甄示例】", "甄示例部长：", "示例部部长甄示例：", "答：", "甄示例; "
  };
  private static final String[] OUTLETS = {"路透社", "塔斯社", "《海峡时报》", "示例日报", "24KZ电视台", "中央广播电视总台央视"};
  private static final String[] FURNITURE = {
    "（下转4版）",
    "责任编辑：某某",
    "分享到：微信 微博",
    "— 2 —",
    "第3页",
    "10:31",
    "首页 > 新闻 > 记者会",
    "图为记者会现场。示例社记者 某某 摄",
    "Reuters: What are the plans?",
    "* * *"
  };
  private static final String[] LETTERS = {
    "示", "例", "今", "年", "计", "划", "我", "们", "和", "中", "国", "贵", "方", "会", "一", "带", "路", "说"
  };
  private static final String[] ODD = {
    "，",
    "、",
    "“",
    "”",
    "：",
    "（",
    "）",
    "·",
    " ",
    "\u3000",
    "\u00A0",
    "\u200B",
    "\uFEFF",
    "𠮷",
    "😀",
    "e\u0301",
    "A",
    "GDP ",
    "two words ",
    "3.5%",
    "2031年",
    "\uE000",
    "*",
    "_",
    "<b>",
    "\t",
    "—",
    "…",
    "《",
    "》",
    "记者",
    "答",
    "\u202E",
    "\u2028",
    "\u0085",
    "\f",
    "\u0007"
  };

  private GeneratedTranscripts() {}

  /** One turn after the other: a question and its answer. */
  record Pair(String outlet, String question, String answer) {}

  /** Sentences of plain words, of which no sign of a layout is part. */
  static Arbitrary<String> plainSentence(String end) {
    return Arbitraries.of(LETTERS)
        .list()
        .ofMinSize(4)
        .ofMaxSize(40)
        .map(words -> String.join("", words) + end);
  }

  /** Questions and answers of plain words. */
  static Arbitrary<List<Pair>> plainPairs() {
    return Combinators.combine(
            Arbitraries.of(OUTLETS), plainSentence("？"), plainSentence("。").list().ofSize(2))
        .as((outlet, question, answer) -> new Pair(outlet, question, String.join("", answer)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  /** A transcript in the commonest layout: a line for each turn. */
  static String plain(List<Pair> pairs) {
    StringBuilder text = new StringBuilder(TITLES[0] + "\n" + DATES[0] + "\n\n");
    for (Pair pair : pairs) {
      text.append(pair.outlet().replaceAll("[《》]", "")).append("记者：").append(pair.question());
      text.append("\n甄示例：").append(pair.answer()).append("\n\n");
    }
    return text.toString();
  }

  /** A transcript in any mixture of layouts, its lines parted by LF. */
  static Arbitrary<String> any() {
    Arbitrary<String> head =
        Combinators.combine(Arbitraries.of(TITLES), Arbitraries.of(DATES))
            .as((title, date) -> title + "\n" + date + "\n");
    Arbitrary<String> body =
        Arbitraries.frequencyOf(
                Tuple.of(9, turns()), Tuple.of(1, Arbitraries.of(FURNITURE)), Tuple.of(1, words()))
            .list()
            .ofMinSize(1)
            .ofMaxSize(9)
            .map(blocks -> String.join("\n", blocks));
    return Combinators.combine(
            head, body, Arbitraries.of(0, 0, 14, 23, 40), Arbitraries.of("", "\n"))
        .as((h, b, width, last) -> wrapped(h + "\n" + b, width) + last);
  }

  private static Arbitrary<String> turns() {
    Arbitrary<String> asked =
        Combinators.combine(Arbitraries.of(ASKS), Arbitraries.of(OUTLETS), words())
            .as((form, outlet, said) -> form.formatted(outlet) + said + "？");
    Arbitrary<String> answered =
        Combinators.combine(Arbitraries.of(ANSWERS), words(), words(), Arbitraries.of("", "\n"))
            .as((tag, one, two, between) -> tag + one + "。" + between + two + "。");
    Arbitrary<String> heading =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just("")),
            Tuple.of(1, Arbitraries.of(HEADINGS).map(text -> text + "\n")));
    return Combinators.combine(heading, asked, answered, Arbitraries.of("", "\n"))
        .as(
            (above, question, answer, between) ->
                above + question + "\n" + between + answer + "\n");
  }

  private static Arbitrary<String> words() {
    return Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.of(LETTERS)), Tuple.of(1, Arbitraries.of(ODD)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(60)
        .map(words -> String.join("", words));
  }

  /** Signs of every layout and any characters in no order at all, most behind an exchange. */
  static Arbitrary<String> soup() {
    List<String> signs = new ArrayList<>(List.of("\n", "\r\n", "\n\n", "。", "？", "甄示例", "路透社"));
    for (String[] some : List.of(TITLES, DATES, HEADINGS, ANSWERS, OUTLETS, FURNITURE, ODD)) {
      signs.addAll(List.of(some));
    }
    for (String form : ASKS) {
      signs.add(form.formatted("路透社"));
    }
    String exchange = plain(List.of(new Pair(OUTLETS[0], "今年呢？", "今年很好。")));
    Arbitrary<String> any =
        Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(signs)),
                Tuple.of(2, Arbitraries.of(LETTERS)),
                Tuple.of(1, Arbitraries.strings().all().ofMaxLength(4)))
            .list()
            .ofMaxSize(80)
            .map(parts -> String.join("", parts));
    return Combinators.combine(Arbitraries.of("", exchange, exchange), any).as(String::concat);
  }

  /** Lines of fixed width; 0 leaves the text as it is. */
  private static String wrapped(String text, int width) {
    return width == 0 ? text : text.replaceAll("([^\n]{" + width + "})(?=[^\n])", "$1\n");
  }
}
