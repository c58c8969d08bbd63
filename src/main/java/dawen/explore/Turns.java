package dawen.explore;

import dawen.explore.Wording.Sort;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Schema;
import dawen.web.Html;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Question and answer of an exchange, or the words of a statement, with marks. */
final class Turns {

  private final Node node;
  private final Wording wording;
  private final List<Turn> turns = new ArrayList<>();

  /** Reads an exchange or a statement. */
  Turns(Node node, Provenance provenance, Wording wording) {
    this.node = node;
    this.wording = wording;
    turn(wording.first(node, Dawen.question), "question", provenance);
    turn(wording.first(node, Dawen.answer), "answer", provenance);
    if (turns.isEmpty() && wording.first(node, Dawen.statementKind) != null) {
      turn(node, "statement", provenance);
    }
  }

  /**
   * Somebody's words.
   *
   * @param kind question, answer or statement
   */
  private record Turn(String kind, Spoken spoken) {}

  private void turn(Node part, String kind, Provenance provenance) {
    if (part != null) {
      turns.add(new Turn(kind, new Spoken(part, provenance, wording)));
    }
  }

  /** That there are no words, where there are none. */
  static Html silence(Collection<Turns> shown, Wording wording) {
    boolean silent =
        shown.stream()
            .flatMap(each -> each.turns.stream())
            .allMatch(turn -> turn.spoken().words().isEmpty());
    String note =
        wording.pick(
            "此图谱不含提问与回答的文字，只有其中的事实。",
            "This graph holds no texts of questions and answers, only the facts in them.");
    return silent ? Html.tag("p").set("class", "note").with(note) : Html.NONE;
  }

  /** A box for each kind of mark that occurs, by which its marks are shown or hidden. */
  static Html legend(Collection<Turns> shown, Wording wording) {
    Set<Sort> sorts = EnumSet.noneOf(Sort.class);
    boolean placed = false;
    for (Turns each : shown) {
      for (Turn turn : each.turns) {
        sorts.addAll(turn.spoken().sorts());
        placed |= turn.spoken().isPlaced();
      }
    }
    List<Html> boxes = new ArrayList<>();
    for (Sort sort : sorts) {
      Html name = Html.tag("mark").set("class", sort.word()).with(wording.name(sort));
      boxes.add(box("show-" + sort.word(), true, name));
    }
    if (placed) {
      Html name = Html.text(wording.pick("原文字位", "places in the file"));
      boxes.add(box("show-at", false, name));
    }
    Html title = Html.tag("legend").with(wording.pick("文中标出", "Marked in the text"));
    return boxes.isEmpty()
        ? Html.NONE
        : Html.tag("fieldset").set("class", "marks").with(title.and(Html.of(boxes)));
  }

  private static Html box(String id, boolean checked, Html name) {
    Html box =
        Html.tag("input")
            .set("type", "checkbox")
            .set("id", id)
            .set("autocomplete", "off")
            .setIf(checked, "checked")
            .alone();
    return Html.tag("label").set("for", id).with(box.and(Html.text(" ")).and(name));
  }

  /** Who asked, from where; who answered; when. */
  Html byline() {
    List<Html> parts = new ArrayList<>();
    Node outlet = wording.first(node, Dawen.outlet);
    if (outlet != null) {
      Node seat = wording.first(node, Dawen.outletPlace);
      Html from =
          seat == null
              ? Html.NONE
              : Html.text(wording.pick("（", " (")).and(wording.link(seat)).and(closing());
      parts.add(said(wording.link(outlet).and(from), "提问", "asked"));
    }
    Node speaker = wording.first(node, Dawen.speaker);
    if (speaker != null) {
      boolean answers = wording.first(node, Dawen.answer) != null;
      boolean speaks = wording.first(node, Dawen.statementKind) != null;
      Html name = wording.link(speaker);
      parts.add(
          answers || speaks
              ? said(name, speaks ? "陈述" : "回答", speaks ? "stated" : "answered")
              : name);
    }
    String day = wording.text(node, Schema.startDate);
    String when = day.isEmpty() ? wording.text(node, Dawen.year) : day;
    if (!when.isEmpty()) {
      parts.add(Html.text(when));
    }
    return Html.tag("p").set("class", "byline").with(joined(parts));
  }

  private Html closing() {
    return Html.text(wording.pick("）", ")"));
  }

  private Html said(Html who, String zh, String en) {
    return who.and(Html.text(" " + wording.pick(zh, en)));
  }

  private static Html joined(List<Html> parts) {
    return Html.of(parts.stream().map(part -> Html.tag("span").with(part)).toList());
  }

  /**
   * The words under a heading each; a statement has none, as it is the only one there.
   *
   * @param heading its element: {@code h2}
   */
  Html html(String heading) {
    Html html = Html.NONE;
    for (Turn turn : turns) {
      if (turn.spoken().words().isEmpty()) {
        continue;
      }
      Html head = turn.kind().equals("statement") ? Html.NONE : heading(turn, heading);
      html =
          html.and(
              Html.tag("section")
                  .set("class", "turn " + turn.kind())
                  .with(head.and(turn.spoken().html()).and(translations(turn.spoken().node()))));
    }
    return html.and(missing());
  }

  private Html heading(Turn turn, String element) {
    Html name = wording.link(turn.spoken().node(), name(turn));
    return Html.tag(element).with(name.and(printedOutlet(turn)));
  }

  private String name(Turn turn) {
    return switch (turn.kind()) {
      case "question" -> wording.pick("提问", "Question");
      case "answer" -> wording.pick("回答", "Answer");
      default -> wording.name(wording.first(node, Dawen.statementKind));
    };
  }

  private Html printedOutlet(Turn turn) {
    String printed = wording.text(turn.spoken().node(), Dawen.outletAsPrinted);
    return printed.isEmpty()
        ? Html.NONE
        : Html.text(" ").and(Html.tag("small").set("lang", "zh").with(printed));
  }

  private Html translations(Node part) {
    Html all = Html.NONE;
    for (Node translation : wording.all(part, Schema.workTranslation)) {
      Node text = wording.first(translation, Schema.text);
      if (text != null && text.isLiteral()) {
        List<Html> paragraphs =
            Exchanges.text(text)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Html.tag("p").with(line))
                .toList();
        all =
            all.and(
                Html.tag("div")
                    .set("class", "text translation")
                    .set("lang", text.getLiteralLanguage())
                    .with(paragraphs));
      }
    }
    return all;
  }

  /** That something is not printed. */
  private Html missing() {
    Node completeness = wording.first(node, Dawen.completeness);
    return completeness == null || completeness.equals(Dawen.Complete)
        ? Html.NONE
        : Html.tag("p").set("class", "note").with(wording.link(completeness));
  }

  /** Whatever was found in the words. */
  List<Found> all() {
    return turns.stream().flatMap(turn -> turn.spoken().found().stream()).toList();
  }

  /** Lists of what was found, folded. */
  Html found() {
    int count = turns.stream().mapToInt(turn -> turn.spoken().found().size()).sum();
    Html tables = Html.NONE;
    for (Turn turn : turns) {
      if (!turn.spoken().found().isEmpty()) {
        tables = tables.and(Html.tag("h3").with(name(turn)).and(turn.spoken().table()));
      }
    }
    String summary = wording.pick("文中所提与修正（" + count + "）", "Mentions and repairs (" + count + ")");
    return count == 0 ? Html.NONE : Wording.folded("mentions", summary, tables);
  }

  /** The words as the file prints them, line by line, folded. */
  Html printed() {
    Html all = Html.NONE;
    for (Turn turn : turns) {
      Html repaired = turn.spoken().repaired();
      Html printed = turn.spoken().printed();
      if (!printed.markup().isEmpty()) {
        all = all.and(Html.tag("h3").with(name(turn))).and(printed);
      }
      if (!repaired.markup().isEmpty()) {
        String name = wording.pick("修正后", "As repaired");
        all = all.and(Html.tag("h4").with(name)).and(repaired);
      }
    }
    Html note =
        Html.tag("p")
            .set("class", "note")
            .with(
                wording.pick(
                    "左边是在原文件中的起止字位（自 0 起，不含末位）；行间略去的是换行、空格和版面文字。",
                    "Beside each line its first character in the file, from 0, and the one behind its"
                        + " last; breaks, spaces and furniture between the lines are left out."));
    return all.markup().isEmpty()
        ? Html.NONE
        : Wording.folded("printed", wording.pick("原文所印", "As printed in the file"), note.and(all));
  }
}
