package dawen.explore;

import dawen.explore.Found.Span;
import dawen.explore.Marks.Mark;
import dawen.explore.Marks.Paragraph;
import dawen.explore.Stretches.Stretch;
import dawen.explore.Wording.Sort;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Schema;
import dawen.web.Html;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** The words of a question, an answer or a statement, with what was found in them. */
final class Spoken {

  private final Node node;
  private final Node text;
  private final String words;
  private final List<Found> found;
  private final Stretches stretches;
  private final Wording wording;

  Spoken(Node node, Provenance provenance, Wording wording) {
    this.node = node;
    this.wording = wording;
    this.text = wording.first(node, Schema.text);
    this.words = Exchanges.text(text);
    this.found = provenance.in(node);
    this.stretches = provenance.stretches(node);
  }

  Node node() {
    return node;
  }

  /** The words as printed, without layout; empty in a graph that has none. */
  String words() {
    return words;
  }

  List<Found> found() {
    return found;
  }

  /** Whether the graph tells where the words stand in their file. */
  boolean isPlaced() {
    return !words.isEmpty() && !stretches.all().isEmpty();
  }

  /** The kinds of what is marked. */
  Set<Sort> sorts() {
    return found.stream()
        .filter(one -> stretches.find(words, one).isPresent())
        .map(wording::sort)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The words in paragraphs, what is found in them marked; to be asked only if there are words. */
  Html html() {
    List<Html> paragraphs = new ArrayList<>();
    for (Paragraph paragraph : new Marks(words, marks(), this::link).paragraphs()) {
      paragraphs.add(Html.tag("p").with(place(paragraph.begin()).and(paragraph.html())));
    }
    Html.Element block = Html.tag("div").set("class", "text");
    String lang = text.getLiteralLanguage();
    return (lang.isEmpty() ? block : block.set("lang", lang)).with(paragraphs);
  }

  /** Where a paragraph begins in the file. */
  private Html place(int begin) {
    int at = words.codePointCount(0, begin);
    return stretches.all().stream()
        .filter(one -> one.textBegin() <= at && at < one.textBegin() + length(one))
        .findFirst()
        .map(one -> one.span().begin() + at - one.textBegin())
        .map(place -> Html.tag("span").set("class", "at").with(place + " "))
        .orElse(Html.NONE);
  }

  private static int length(Stretch stretch) {
    return stretch.span().end() - stretch.span().begin();
  }

  private List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Optional<Span> place = stretches.find(words, found.get(i));
      if (place.isPresent()) {
        String kind = wording.sort(found.get(i)).word();
        marks.add(new Mark(place.get().begin(), place.get().end(), i + 1, kind));
      }
    }
    return marks;
  }

  /** Leads to what the innermost mark names; its title tells of all marks around the words. */
  private Html.Element link(List<Mark> around) {
    List<Found> all = around.stream().map(mark -> found.get(mark.number() - 1)).toList();
    Found innermost = all.get(all.size() - 1);
    Node target = innermost.isRepair() ? innermost.node() : innermost.entity();
    String title = all.stream().map(wording::describe).collect(Collectors.joining("\n"));
    String href = wording.href(target);
    Html.Element link = href.isEmpty() ? Html.tag("span") : Html.tag("a").set("href", href);
    return link.set("title", title);
  }

  /** What was found, as a table; nothing if nothing was. */
  Html table() {
    if (found.isEmpty()) {
      return Html.NONE;
    }
    Html head = Html.NONE;
    for (String name :
        List.of(
            wording.pick("文字", "words"),
            wording.pick("所指或读法", "names, or is read as"),
            wording.pick("种类", "kind"),
            wording.pick("规则", "rule"),
            wording.pick("原文位置（字）", "characters"))) {
      head = head.and(Html.tag("th").set("scope", "col").with(name));
    }
    List<Html> rows = found.stream().map(this::row).toList();
    Html table =
        Html.tag("table")
            .with(
                Html.tag("thead")
                    .with(Html.tag("tr").with(head))
                    .and(Html.tag("tbody").with(rows)));
    return Html.tag("div").set("class", "scroll").set("tabindex", 0).with(table);
  }

  private Html row(Found one) {
    Html meant = one.isRepair() ? Html.text(one.read()) : wording.link(one.entity());
    for (Node other : one.others()) {
      meant = meant.and(Html.text(wording.pick("；或 ", "; or "))).and(wording.link(other));
    }
    String place = one.span().begin() + "–" + one.span().end();
    return Html.tag("tr")
        .with(
            cell(Html.tag("span").set("lang", "zh").with(one.words()))
                .and(cell(meant))
                .and(cell(Html.text(wording.name(wording.sort(one)))))
                .and(cell(Html.text(wording.rule(one))))
                .and(cell(wording.link(one.node(), place))));
  }

  private static Html cell(Html content) {
    return Html.tag("td").with(content);
  }

  /** The stretches of the file that the text is printed in, each with its place. */
  Html printed() {
    if (words.isEmpty() || stretches.all().isEmpty()) {
      return Html.NONE;
    }
    List<Html> lines = new ArrayList<>();
    int[] codePoints = words.codePoints().toArray();
    for (Stretch stretch : stretches.all()) {
      int to = stretch.textBegin() + length(stretch);
      if (to <= codePoints.length) {
        String line = new String(codePoints, stretch.textBegin(), length(stretch)).strip();
        lines.add(
            Html.tag("tr")
                .with(
                    Html.tag("th")
                        .set("scope", "row")
                        .with(stretch.span().begin() + "–" + stretch.span().end())
                        .and(cell(Html.tag("span").set("lang", "zh").with(line)))));
      }
    }
    return Html.tag("table").set("class", "printed").with(Html.tag("tbody").with(lines));
  }

  /** The words with all repairs made; empty if there are none. */
  Html repaired() {
    String read = wording.text(node, Dawen.repairedText);
    return read.isEmpty()
        ? Html.NONE
        : Html.tag("div")
            .set("class", "text")
            .set("lang", "zh")
            .with(
                read.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> Html.tag("p").with(line))
                    .toList());
  }
}
