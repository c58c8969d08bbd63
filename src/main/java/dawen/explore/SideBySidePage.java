package dawen.explore;

import dawen.explore.ConferencePage.Conference;
import dawen.explore.Found.Span;
import dawen.explore.Marks.Mark;
import dawen.explore.Marks.Paragraph;
import dawen.explore.Pairs.Pair;
import dawen.explore.SideBySide.Row;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Schema;
import dawen.web.Html;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;

/** What two transcripts print, in two columns; words that only one of them has are marked. */
final class SideBySidePage {

  private static final int LISTED = 200;

  private final Wording wording;

  SideBySidePage(Wording wording) {
    this.wording = wording;
  }

  /** The pairs that can be compared. */
  Html list(String title, List<Pair> pairs) {
    Html heading = Html.tag("h1").with(title);
    if (pairs.isEmpty()) {
      String none =
          wording.pick(
              "图谱中没有哪一场记者会有两份文字实录。", "No press conference in the graph has two transcripts.");
      return heading.and(Html.tag("p").with(none));
    }
    String lead =
        wording.pick(
            "同一场记者会的两份文字实录，逐问对照。",
            "Two transcripts of one press conference, question by question.");
    List<Html> lines =
        pairs.stream().limit(LISTED).map(pair -> Html.tag("li").with(line(pair))).toList();
    String more =
        pairs.size() > LISTED
            ? wording.pick(
                "共 " + pairs.size() + " 对，这里是前 " + LISTED + " 对。",
                "The first " + LISTED + " of " + pairs.size() + ".")
            : "";
    return heading
        .and(Html.tag("p").set("class", "lead").with(lead))
        .and(Html.tag("ul").set("class", "pairs").with(lines))
        .and(Html.tag("p").set("class", "note").with(more));
  }

  private Html line(Pair pair) {
    String words = file(pair.first()) + " ↔ " + file(pair.second());
    Html both =
        Html.tag("a").set("href", SideBySide.address(pair.first(), pair.second())).with(words);
    String day = wording.text(pair.conference(), Schema.startDate);
    return both.and(Html.text(" · " + day + " "))
        .and(Html.tag("span").set("lang", "zh").with(wording.name(pair.conference())));
  }

  /** The name of the file, or the transcript's id. */
  private String file(Node transcript) {
    Node source = wording.first(transcript, Dawen.source);
    String name = source == null ? "" : wording.text(source, Schema.name);
    return name.isEmpty() ? Conference.id(transcript) : name;
  }

  /** The two transcripts. */
  Html of(String title, Pair pair, List<Row> rows) {
    long both = rows.stream().filter(row -> row.first() != null && row.second() != null).count();
    String counts =
        wording.pick(
            "两份都刊有 " + both + " 组问答，只见于一份的有 " + (rows.size() - both) + " 组。标出的是只见于一份的文字。",
            "In both: "
                + both
                + " exchanges; in one only: "
                + (rows.size() - both)
                + ". Words that only one of them has are marked.");
    Html swap =
        Html.tag("a")
            .set("href", SideBySide.address(pair.second(), pair.first()))
            .with(wording.pick("左右互换", "Swap the columns"));
    Html heads = column(transcript(pair.first())).and(column(transcript(pair.second())));
    return Html.tag("p")
        .set("class", "kind")
        .with(wording.link(pair.conference()))
        .and(Html.tag("h1").with(title))
        .and(Html.tag("p").with(Html.text(counts + " ").and(swap)))
        .and(Html.tag("div").set("class", "columns heads").with(heads))
        .and(Html.of(rows.stream().map(this::article).toList()));
  }

  private Html transcript(Node transcript) {
    return Html.tag("strong").with(wording.link(transcript, file(transcript)));
  }

  private static Html column(Html content) {
    return Html.tag("div").with(content);
  }

  private Html article(Row row) {
    Node named = row.first() == null ? row.second() : row.first();
    String overlap =
        row.overlap() == null
            ? wording.pick("只见于一份", "in one only")
            : wording.pick("重合 ", "overlap ") + Exchanges.text(row.overlap());
    Html heading =
        Html.tag("h2").with(Html.text(title(named) + " ").and(Html.tag("small").with(overlap)));
    Html left = Html.NONE;
    Html right = Html.NONE;
    for (Node part : List.of(Dawen.question, Dawen.answer)) {
      Words one = words(row.first(), part);
      Words other = words(row.second(), part);
      boolean compared = !one.text().isEmpty() && !other.text().isEmpty();
      Difference difference =
          compared
              ? Difference.of(one.compared(), other.compared())
              : new Difference(List.of(), List.of());
      left = left.and(text(one, difference.left(), part));
      right = right.and(text(other, difference.right(), part));
    }
    Html both =
        column(number(row.first(), row.firstNumber()).and(left))
            .and(column(number(row.second(), row.secondNumber()).and(right)));
    return Html.tag("article")
        .set("class", "pair")
        .with(heading.and(Html.tag("div").set("class", "columns").with(both)));
  }

  private String title(Node exchange) {
    String headline = wording.text(exchange, Schema.headline);
    return headline.isEmpty() ? wording.name(exchange) : headline;
  }

  private Html number(Node exchange, Node number) {
    if (exchange == null) {
      return Html.tag("p").set("class", "note").with(wording.pick("未刊", "not printed"));
    }
    String n = Exchanges.text(number);
    String words = wording.pick("第 " + n + " 问", "no. " + n);
    return Html.tag("p").set("class", "who").with(wording.link(exchange, words));
  }

  /**
   * A question or an answer.
   *
   * @param compared the same in simplified characters, one for one
   */
  private record Words(String text, String compared) {}

  private Words words(Node exchange, Node property) {
    Node part = exchange == null ? null : wording.first(exchange, property);
    if (part == null) {
      return new Words("", "");
    }
    String text = wording.text(part, Schema.text);
    String simplified = wording.text(part, Dawen.simplifiedText);
    return new Words(text, simplified.length() == text.length() ? simplified : text);
  }

  private Html text(Words words, List<Span> differing, Node part) {
    if (words.text().isEmpty()) {
      return Html.NONE;
    }
    List<Mark> marks = new ArrayList<>();
    for (Span span : differing) {
      marks.add(new Mark(span.begin(), span.end(), marks.size() + 1, "differs"));
    }
    List<Html> paragraphs =
        new Marks(words.text(), marks, around -> Html.tag("span"))
            .paragraphs().stream()
                .map(Paragraph::html)
                .map(paragraph -> Html.tag("p").with(paragraph))
                .toList();
    String name =
        part.equals(Dawen.question) ? wording.pick("提问", "Question") : wording.pick("回答", "Answer");
    return Html.tag("h3")
        .with(name)
        .and(Html.tag("div").set("class", "text").set("lang", "zh").with(paragraphs));
  }
}
