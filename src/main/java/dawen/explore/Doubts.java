package dawen.explore;

import dawen.graph.Vocabulary.Dawen;
import dawen.web.Html;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;

/** What was repaired, left out or is doubtful in a transcript, folded away. */
final class Doubts {

  private static final int SHOWN = 100;

  private final List<Found> inTexts = new ArrayList<>();
  private final List<Found> layout;
  private final Wording wording;

  Doubts(Collection<Turns> turns, Provenance provenance, Wording wording) {
    turns.forEach(each -> inTexts.addAll(each.all()));
    this.layout = provenance.layout();
    this.wording = wording;
  }

  Html html() {
    List<Found> repairs = inTexts.stream().filter(Found::isRepair).toList();
    List<Found> doubtful = inTexts.stream().filter(this::isDoubtful).toList();
    List<Found> unexplained = layout.stream().filter(Doubts::isResidue).toList();
    Html all =
        part(wording.pick("修正的文字", "Words repaired"), repairs)
            .and(part(wording.pick("有待复核的提及", "Mentions to be reviewed"), doubtful))
            .and(part(wording.pick("不明文字", "Text that nothing explains"), unexplained))
            .and(leftOut());
    int count = repairs.size() + doubtful.size() + unexplained.size();
    String summary = wording.pick("疑点与修正（" + count + "）", "Doubts and repairs (" + count + ")");
    return all.markup().isEmpty() ? Html.NONE : Wording.folded("doubts", summary, all);
  }

  /** What the words may also name, or what no word list knows. */
  private boolean isDoubtful(Found found) {
    return !found.isRepair()
        && (!found.others().isEmpty()
            || wording.text(found.entity(), Dawen.listed).equals("false"));
  }

  private static boolean isResidue(Found found) {
    return found.rule() != null && found.rule().getURI().endsWith("/residue");
  }

  private Html part(String heading, List<Found> found) {
    if (found.isEmpty()) {
      return Html.NONE;
    }
    List<Html> lines =
        found.stream().limit(SHOWN).map(one -> Html.tag("li").with(line(one))).toList();
    String more =
        found.size() > SHOWN
            ? wording.pick("（前 " + SHOWN + " 处）", " (the first " + SHOWN + ")")
            : "";
    return Html.tag("h3")
        .with(heading + more)
        .and(Html.tag("ul").set("class", "doubts").with(lines));
  }

  private Html line(Found one) {
    String place = one.span().begin() + "–" + one.span().end();
    Html at = wording.link(one.node(), wording.pick("第 " + place + " 字", "characters " + place));
    if (one.words().isEmpty()) {
      return at;
    }
    Html words = Html.tag("span").set("lang", "zh").with(one.words());
    Html meant =
        one.isRepair()
            ? Html.text(" → " + one.read())
            : Html.text(" → ").and(wording.link(one.entity()));
    for (Node other : one.others()) {
      meant = meant.and(Html.text(wording.pick("，或 ", ", or "))).and(wording.link(other));
    }
    return words.and(meant).and(Html.text(" · " + wording.rule(one) + " · ")).and(at);
  }

  /** How many breaks, spaces and other pieces of layout each rule left out. */
  private Html leftOut() {
    Map<Node, Integer> counts = new LinkedHashMap<>();
    layout.stream()
        .map(Found::rule)
        .filter(Objects::nonNull)
        .forEach(rule -> counts.merge(rule, 1, Integer::sum));
    List<Html> lines = new ArrayList<>();
    counts.forEach(
        (rule, count) ->
            lines.add(
                Html.tag("li")
                    .with(wording.link(rule).and(Html.text(wording.pick("：", ": ") + count)))));
    return lines.isEmpty()
        ? Html.NONE
        : Html.tag("h3")
            .with(wording.pick("版面中略去的", "Left out of the layout"))
            .and(Html.tag("ul").set("class", "values").with(lines));
  }
}
