package dawen.explore;

import dawen.explore.NodePages.Page;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Rdf;
import dawen.graph.Vocabulary.Schema;
import dawen.web.Description;
import dawen.web.Html;
import dawen.web.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** One question and its answer, for reading and citing. */
final class ExchangePage implements NodePages.Kind {

  private static final int SIMILAR = 8;

  private final Explorer explorer;
  private final List<String> forms;

  ExchangePage(Explorer explorer, List<String> forms) {
    this.explorer = explorer;
    this.forms = List.copyOf(forms);
  }

  @Override
  public Optional<Page> find(Node node, Asked asked) {
    Nodes nodes = explorer.nodes();
    Node transcript = nodes.first(node, Dawen.transcript);
    if (transcript == null || nodes.list(node, Rdf.type, Dawen.Exchange).isEmpty()) {
      return Optional.empty();
    }
    Wording wording = new Wording(nodes, asked.language());
    Provenance provenance = Provenance.of(nodes, transcript);
    NodePage facts = new NodePage(nodes, asked.language(), forms);
    return Optional.of(new Made(node, transcript, wording, provenance, facts).page());
  }

  /** The page of one exchange in the making. */
  private final class Made {

    private final Node node;
    private final Node transcript;
    private final Wording wording;
    private final NodePage facts;
    private final Turns turns;

    Made(Node node, Node transcript, Wording wording, Provenance provenance, NodePage facts) {
      this.node = node;
      this.transcript = transcript;
      this.wording = wording;
      this.facts = facts;
      this.turns = new Turns(node, provenance, wording);
    }

    Page page() {
      String path = wording.nodes().shortForm(node.getURI());
      Description description = wording.nodes().describe(path);
      Html text =
          Html.tag("div")
              .set("class", "reading")
              .with(
                  Turns.legend(List.of(turns), wording)
                      .and(Turns.silence(List.of(turns), wording))
                      .and(turns.html("h2")));
      Html main =
          head()
              .and(text)
              .and(facts.neighbours(path))
              .and(heading("要点", "Facts"))
              .and(facts.facts(description))
              .and(elsewhere())
              .and(similar())
              .and(folds(description))
              .and(facts.forms(path));
      return new Page(wording.name(node), main);
    }

    private Html head() {
      String number = wording.text(node, Dawen.position);
      Node conference = wording.first(node, Dawen.conference);
      Html where =
          conference == null
              ? wording.link(transcript)
              : Html.tag("a")
                  .set("href", wording.href(conference) + inConference(number))
                  .with(wording.name(conference));
      return Html.tag("p")
          .set("class", "kind")
          .with(where.and(Html.text(wording.pick(" · 第 " + number + " 问", " · no. " + number))))
          .and(Html.tag("h1").with(wording.name(node)))
          .and(turns.byline())
          .and(Html.tag("p").set("class", "iri").with(Html.tag("code").with(node.getURI())));
    }

    /** The place of this exchange in the page of the conference, in this transcript. */
    private String inConference(String number) {
      String id = transcript.getURI().replaceFirst("^.*/", "");
      return "?transcript=" + id + "#q" + number;
    }

    private Html heading(String zh, String en) {
      return Html.tag("h2").with(wording.pick(zh, en));
    }

    /** The same exchange in other transcripts, and where this one prints it again. */
    private Html elsewhere() {
      List<Html> lines = new ArrayList<>();
      for (Node other : wording.all(node, Dawen.sameExchange)) {
        lines.add(other(other, wording.pick("另一份文稿：", "in another transcript: ")));
      }
      for (Node other : wording.all(node, Dawen.duplicateOf)) {
        lines.add(other(other, wording.pick("重复于：", "prints again: ")));
      }
      for (Node other : wording.having(Dawen.duplicateOf, node)) {
        lines.add(other(other, wording.pick("重复刊印于：", "printed again as: ")));
      }
      return lines.isEmpty()
          ? Html.NONE
          : heading("其他刊印", "Printed elsewhere").and(Html.tag("ul").with(lines));
    }

    private Html other(Node other, String as) {
      Node where = wording.first(other, Dawen.transcript);
      Html beside = Html.NONE;
      if (where != null && !where.equals(transcript)) {
        String words = wording.pick("并排对照", "side by side");
        beside =
            Html.text(" · ")
                .and(Html.tag("a").set("href", SideBySide.address(transcript, where)).with(words));
      }
      String file =
          where == null ? "" : wording.text(wording.first(where, Dawen.source), Schema.name);
      return Html.tag("li")
          .with(
              Html.text(as)
                  .and(wording.link(other))
                  .and(Html.text(file.isEmpty() ? "" : " · " + file))
                  .and(beside));
    }

    private Html similar() {
      List<Similar.Neighbour> found =
          new Similar(explorer.index()).to(node, wording.nodes(), SIMILAR);
      if (found.isEmpty()) {
        return Html.NONE;
      }
      return heading("相近的问答", "Similar exchanges")
          .and(
              Html.tag("ol").set("class", "similar").with(found.stream().map(this::line).toList()));
    }

    private Html line(Similar.Neighbour similar) {
      Node other = similar.exchange();
      String when = wording.text(other, Dawen.year);
      Node outlet = wording.first(other, Dawen.outlet);
      // an exchange without a headline is called by its outlet already
      boolean called = wording.text(other, Schema.headline).isEmpty();
      String who = outlet == null || called ? "" : wording.name(outlet);
      String about =
          similar.shared().stream()
              .map(wording::name)
              .collect(Collectors.joining(wording.pick("、", ", ")));
      String percent = Math.round(100 * similar.similarity()) + "%";
      return Html.tag("li")
          .with(
              wording
                  .link(other)
                  .and(
                      Html.text(
                          Stream.of("", when, who, percent)
                              .filter(part -> !part.isEmpty())
                              .collect(Collectors.joining(" · ", " · ", ""))))
                  .and(Html.tag("small").with(wording.pick("同涉：", "both: ") + about)));
    }

    private Html folds(Description description) {
      return turns
          .found()
          .and(turns.printed())
          .and(
              Wording.folded(
                  "cite", wording.pick("引用", "Cite"), new Citation(node, wording).html()))
          .and(
              Wording.folded(
                  "graph",
                  wording.pick("图谱所记的一切", "All that the graph says"),
                  facts.details(description)));
    }
  }
}
