package dawen.explore;

import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Oa;
import dawen.query.CannedQuery;
import dawen.web.Html;
import dawen.web.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** How far the graph can be trusted, in one language. */
final class QualityPage {

  private static final int UNLISTED = 50;
  private static final String TAG = "quality";

  private final Explorer explorer;
  private final Frame frame;
  private final Table table;

  /**
   * @param table as {@link Quality} counts
   */
  QualityPage(Explorer explorer, Language language, Table table) {
    this.explorer = explorer;
    this.frame = Frame.of(explorer, language);
    this.table = table;
  }

  String title() {
    return frame.pick("质量", "Quality");
  }

  Html html() {
    Html lead =
        Html.tag("p")
            .set("class", "lead")
            .with(
                frame.pick(
                    "哪些没有读懂，读懂的又有多可靠。未能读取的文件不在图谱中：构建时会逐一报告，" + "dawen inspect 可看每个文件读得如何。",
                    "What was not understood, and how far the rest can be trusted. Files that could"
                        + " not be read are not in the graph: the build reports each of them, and"
                        + " dawen inspect shows how a file was read."));
    return Html.tag("h1")
        .with(title())
        .and(lead)
        .and(sizes())
        .and(completeness())
        .and(unlisted())
        .and(rules())
        .and(queries());
  }

  private List<List<Node>> rows(String check) {
    return table.rows().stream().filter(row -> Exchanges.text(row.get(0)).equals(check)).toList();
  }

  /** A figure of the dataset's description and the canned query that lists what it counts. */
  private record Size(Node counted, String query, String zh, String en) {}

  private static final List<Size> SIZES =
      List.of(
          new Size(Dawen.Transcript, "completeness", "份文字实录", "transcripts"),
          new Size(Dawen.Mention, "to-review", "处提及", "mentions"),
          new Size(Dawen.ambiguousWith, "to-review", "处歧义", "ambiguities"),
          new Size(Oa.Annotation, "repairs", "处修正", "repairs"),
          new Size(Dawen.duplicateOf, "duplicates", "组重复刊印", "exchanges printed again"));

  private Html sizes() {
    Map<Node, String> numbers = new LinkedHashMap<>();
    rows("size").forEach(row -> numbers.put(row.get(1), Exchanges.text(row.get(2))));
    List<Html> items =
        SIZES.stream()
            .filter(size -> numbers.containsKey(size.counted()))
            .map(size -> size(size, numbers.get(size.counted())))
            .toList();
    return items.isEmpty() ? Html.NONE : Html.tag("ul").set("class", "figures").with(items);
  }

  private Html size(Size size, String number) {
    Html shown = Html.tag("strong").with(number);
    Html words = Html.text(" " + frame.pick(size.zh(), size.en()));
    return Html.tag("li")
        .with(Html.tag("a").set("href", "/queries/" + size.query()).with(shown.and(words)));
  }

  private Html completeness() {
    List<Html> rows = new ArrayList<>();
    int whole = frame.index().size();
    for (List<Node> row : rows("completeness")) {
      String href = SearchAddress.ALL.with(Facet.COMPLETENESS, row.get(1)).toString();
      rows.add(
          Html.tag("tr")
              .with(
                  cell(frame.links().value(row.get(1)))
                      .and(number(Html.tag("a").set("href", href).with(text(row.get(2)))))
                      .and(number(Html.text(Shares.percent(Table.number(row.get(2)), whole))))));
    }
    List<String> head =
        List.of(
            frame.pick("完整程度", "Completeness"),
            frame.pick("问答", "Exchanges"),
            frame.pick("占比", "Share"));
    return section(frame.pick("问答是否完整", "Are exchanges whole?"), head, rows)
        .and(more("incomplete", "逐组列出不完整的问答", "Those that are not, one by one"));
  }

  private Html unlisted() {
    List<List<Node>> found = rows("unlisted");
    String name = frame.pick("词表未收的名称", "Names that the word lists do not know");
    List<Html> rows = new ArrayList<>();
    for (List<Node> row : found.stream().limit(UNLISTED).toList()) {
      Node entity = row.get(1);
      String kind = frame.nodes().path(entity).split("/")[1];
      rows.add(
          Html.tag("tr")
              .with(
                  cell(frame.links().value(entity))
                      .and(cell(Html.text(kind(kind))))
                      .and(number(Html.text(text(row.get(2)))))));
    }
    List<String> head =
        List.of(frame.pick("名称", "Name"), frame.pick("种类", "Kind"), frame.pick("问答", "Exchanges"));
    int rest = found.size() - rows.size();
    Html cut =
        rest > 0
            ? frame.note("另有 " + rest + " 个，见此页数据", rest + " more in this page's data")
            : Html.NONE;
    return section(name + " (" + found.size() + ")", head, rows)
        .and(cut)
        .and(more("name-forms", "各名称的写法", "How each name is printed"));
  }

  private String kind(String word) {
    return switch (word) {
      case "outlet" -> frame.pick("媒体", "outlet");
      case "organization" -> frame.pick("组织", "organization");
      case "person" -> frame.pick("人物", "person");
      case "document" -> frame.pick("文件", "document");
      case "region" -> frame.pick("地区", "region");
      default -> word;
    };
  }

  private Html rules() {
    Map<Node, List<Node>> measured = new LinkedHashMap<>();
    rows("precision").forEach(row -> measured.put(row.get(1), row));
    List<Html> rows = new ArrayList<>();
    for (List<Node> row : rows("confidence")) {
      List<Node> precision = measured.get(row.get(1));
      String value = precision == null ? "–" : text(precision.get(2));
      String sample = precision == null ? "–" : text(precision.get(3));
      rows.add(
          Html.tag("tr")
              .with(
                  cell(frame.links().value(row.get(1)))
                      .and(number(Html.text(text(row.get(2)))))
                      .and(number(Html.text(value)))
                      .and(number(Html.text(sample)))));
    }
    List<String> head =
        List.of(
            frame.pick("规则", "Rule"),
            frame.pick("可信度", "Confidence"),
            frame.pick("测得的准确率", "Measured precision"),
            frame.pick("测量所用提及数", "Mentions measured"));
    return section(frame.pick("规则有多可靠", "How sure is each rule?"), head, rows)
        .and(
            frame.note(
                "准确率是与人工标注对照测得的；测得少的，可信度向预设值靠拢。各字段的得分见 README。",
                "Precision was measured against annotations made by hand; where little was"
                    + " measured the confidence stays near a default. The README has the scores of"
                    + " each field."))
        .and(more("to-review", "逐处列出有待人工复核的提及", "Mentions that a person should look at"));
  }

  private Html section(String name, List<String> head, List<Html> rows) {
    Html content =
        rows.isEmpty()
            ? frame.note("没有。", "None.")
            : Html.tag("div").set("class", "quality").with(Frame.table(name, head, rows));
    return Html.tag("h2").with(name).and(content);
  }

  /** What takes longer to count. */
  private Html queries() {
    List<Html> items =
        explorer.queries().stream()
            .filter(query -> query.tags().contains(TAG))
            .map(this::query)
            .toList();
    return items.isEmpty()
        ? Html.NONE
        : frame
            .heading("更多检查（图大则较慢）", "More checks (slow on a large graph)")
            .and(Html.tag("ul").set("class", "queries").with(items));
  }

  private Html query(CannedQuery query) {
    Html link =
        Html.tag("a")
            .set("href", "/queries/" + query.name())
            .with(frame.pick(query.summaryZh(), query.summary()));
    return Html.tag("li").with(link.and(Html.tag("code").with(query.name())));
  }

  private Html more(String query, String zh, String en) {
    boolean offered = explorer.queries().stream().anyMatch(one -> one.name().equals(query));
    Html link = Html.tag("a").set("href", "/queries/" + query).with(frame.pick(zh, en));
    return offered ? Html.tag("p").set("class", "note").with(link) : Html.NONE;
  }

  private static String text(Node node) {
    return node == null ? "–" : Exchanges.text(node);
  }

  private static Html cell(Html content) {
    return Html.tag("td").with(content);
  }

  private static Html number(Html content) {
    return Html.tag("td").set("class", "number").with(content);
  }
}
