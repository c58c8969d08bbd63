package dawen.explore;

import dawen.explore.ConferencePage.Conference;
import dawen.explore.Course.Item;
import dawen.explore.NodePages.Page;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Org;
import dawen.graph.Vocabulary.Schema;
import dawen.web.Description;
import dawen.web.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** The page of one conference in the making: who, when and where, then every question in turn. */
final class ConferenceReading {

  private final Conference shown;
  private final Wording wording;
  private final Provenance provenance;
  private final NodePage facts;
  private final Map<Item, Turns> course = new LinkedHashMap<>();

  ConferenceReading(
      Conference shown, List<Item> items, Provenance provenance, Wording wording, NodePage facts) {
    this.shown = shown;
    this.wording = wording;
    this.provenance = provenance;
    this.facts = facts;
    items.forEach(item -> course.put(item, new Turns(item.node(), provenance, wording)));
  }

  Page page() {
    String path = wording.nodes().shortForm(shown.about().getURI());
    Description description = wording.nodes().describe(path);
    Html items =
        Html.of(course.entrySet().stream().map(e -> item(e.getKey(), e.getValue())).toList());
    Html text =
        Html.tag("div")
            .set("class", "course")
            .with(
                Turns.legend(course.values(), wording)
                    .and(Turns.silence(course.values(), wording))
                    .and(items));
    Html main =
        head()
            .and(Html.tag("div").set("class", "reading beside").with(contents().and(text)))
            .and(new Doubts(course.values(), provenance, wording).html())
            .and(fold("cite", "引用", "Cite", new Citation(shown.about(), wording).html()))
            .and(
                fold(
                    "graph",
                    "图谱所记的一切",
                    "All that the graph says",
                    facts.facts(description).and(facts.details(description))))
            .and(facts.forms(path))
            .and(exchanges(path));
    return new Page(wording.name(shown.conference()), main);
  }

  private Html fold(String id, String zh, String en, Html content) {
    return Wording.folded(id, wording.pick(zh, en), content);
  }

  private Html exchanges(String path) {
    return Html.tag("p")
        .set("class", "formats")
        .with(
            Html.tag("a")
                .set("href", "/" + path + Exchanges.TABLE + ".csv")
                .with(wording.pick("全部问答的表格（CSV）", "All exchanges as a table (CSV)")));
  }

  private Html head() {
    Node conference = shown.conference();
    boolean whole = shown.about().equals(conference);
    Html kind =
        whole
            ? Html.text(wording.pick("记者会", "Press conference"))
            : Html.text(wording.pick("文字实录 · 记者会：", "Transcript · press conference: "))
                .and(wording.link(conference));
    return Html.tag("p")
        .set("class", "kind")
        .with(kind)
        .and(Html.tag("h1").with(wording.name(shown.about())))
        .and(Html.tag("p").set("class", "byline").with(circumstances()))
        .and(Html.tag("ul").set("class", "speakers").with(speakers()))
        .and(transcripts())
        .and(Html.tag("p").set("class", "iri").with(Html.tag("code").with(shown.about().getURI())));
  }

  private List<Html> circumstances() {
    Node conference = shown.conference();
    String day = wording.text(conference, Schema.startDate);
    boolean byVideo = wording.text(conference, Dawen.byVideo).equals("true");
    long questions = course.keySet().stream().filter(item -> !item.statement()).count();
    return Stream.of(
            day.isEmpty() ? wording.text(conference, Dawen.year) : day,
            wording.text(conference, Schema.location),
            wording.text(conference, Dawen.session),
            byVideo ? wording.pick("视频方式", "by video") : "",
            wording.pick(questions + " 组问答", questions + " exchanges"))
        .filter(words -> !words.isEmpty())
        .map(words -> Html.tag("span").with(words))
        .toList();
  }

  /** Each speaker with the roles that are printed for this conference. */
  private List<Html> speakers() {
    Map<Node, Set<String>> roles = new LinkedHashMap<>();
    wording
        .all(shown.conference(), Dawen.speaker)
        .forEach(speaker -> roles.put(speaker, new LinkedHashSet<>()));
    for (Node membership : wording.having(Org.memberDuring, shown.conference())) {
      Node person = wording.first(membership, Org.member);
      if (person != null) {
        roles
            .computeIfAbsent(person, p -> new LinkedHashSet<>())
            .add(wording.text(membership, Dawen.roleAsPrinted));
      }
    }
    List<Html> speakers = new ArrayList<>();
    roles.forEach(
        (person, held) -> {
          Html role = Html.tag("span").set("lang", "zh").with(String.join("、", held));
          speakers.add(Html.tag("li").with(wording.link(person).and(Html.text(" ")).and(role)));
        });
    return speakers;
  }

  /** The transcripts to choose from, and those to compare; nothing where there is but one. */
  private Html transcripts() {
    if (shown.transcripts().size() < 2) {
      Node file = wording.first(shown.chosen(), Dawen.source);
      Html name = file == null ? wording.link(shown.chosen()) : wording.link(file);
      return Html.tag("p").with(Html.text(wording.pick("文件：", "File: ")).and(name));
    }
    List<Html> all = new ArrayList<>();
    for (Node transcript : shown.transcripts()) {
      all.add(Html.tag("li").with(choice(transcript)));
    }
    return Html.tag("nav")
        .set("aria-label", wording.pick("各份文稿", "Transcripts"))
        .with(
            Html.tag("p")
                .with(wording.pick("各份文稿：", "Transcripts of this conference:"))
                .and(Html.tag("ul").set("class", "chips").with(all)));
  }

  private Html choice(Node transcript) {
    String file = wording.text(wording.first(transcript, Dawen.source), Schema.name);
    String name = file.isEmpty() ? Conference.id(transcript) : file;
    if (transcript.equals(shown.chosen())) {
      return Html.tag("strong").set("aria-current", "true").with(name);
    }
    String read = wording.href(shown.conference()) + "?transcript=" + Conference.id(transcript);
    Html beside =
        Html.tag("a")
            .set("href", SideBySide.address(shown.chosen(), transcript))
            .with(wording.pick("并排对照", "side by side"));
    return Html.tag("a").set("href", read).with(name).and(Html.text(" ")).and(beside);
  }

  /** The list of questions: beside the text where there is room, else folded by its box. */
  private Html contents() {
    String name = wording.pick("问题一览", "Questions");
    List<Html> lines = new ArrayList<>();
    course.keySet().forEach(item -> lines.add(Html.tag("li").with(entry(item))));
    Html box =
        Html.tag("input")
            .set("type", "checkbox")
            .set("id", "contents-open")
            .set("autocomplete", "off")
            .alone();
    return Html.tag("nav")
        .set("class", "questions")
        .set("aria-label", name)
        .with(
            box.and(Html.tag("label").set("for", "contents-open").with(name))
                .and(Html.tag("ol").with(lines)));
  }

  private Html entry(Item item) {
    Node outlet = wording.first(item.node(), Dawen.outlet);
    Html who =
        outlet == null
            ? Html.NONE
            : Html.text(" ").and(Html.tag("small").with(wording.name(outlet)));
    String number = item.statement() ? "" : item.number() + " ";
    return Html.tag("a")
        .set("href", "#" + item.anchor())
        .with(Html.text(number + title(item)).and(who));
  }

  /** Its headline; without one what it is about, or what kind of statement it is. */
  private String title(Item item) {
    String headline = wording.text(item.node(), Schema.headline);
    if (!headline.isEmpty()) {
      return headline;
    }
    Node what =
        wording.first(item.node(), item.statement() ? Dawen.statementKind : Dawen.mainTopic);
    return what == null ? wording.name(item.node()) : wording.name(what);
  }

  private Html item(Item item, Turns turns) {
    String number = item.statement() ? "" : item.number() + " ";
    Html heading = Html.text(number).and(wording.link(item.node(), title(item)));
    String slogan = wording.text(item.node(), Dawen.slogan);
    Html words =
        slogan.isEmpty()
            ? Html.NONE
            : Html.tag("p").set("class", "slogan").set("lang", "zh").with(slogan);
    return Html.tag("article")
        .set("id", item.anchor())
        .with(
            Html.tag("h2")
                .with(heading.and(anchor(item)))
                .and(words)
                .and(item.statement() ? Html.NONE : chips(item.node()))
                .and(turns.html("h3")));
  }

  private Html anchor(Item item) {
    String name = wording.pick("此处的链接", "Link to this place");
    return Html.text(" ")
        .and(
            Html.tag("a")
                .set("class", "anchor")
                .set("href", "#" + item.anchor())
                .set("aria-label", name + " " + item.anchor())
                .with("¶"));
  }

  /** Outlet with its seat, topics, countries. */
  private Html chips(Node exchange) {
    Node outlet = wording.first(exchange, Dawen.outlet);
    Set<Node> topics = new LinkedHashSet<>(wording.all(exchange, Dawen.mainTopic));
    topics.addAll(wording.all(exchange, Dawen.topic));
    List<Node> all =
        Stream.of(
                Stream.ofNullable(outlet),
                topics.stream(),
                wording.all(exchange, Dawen.country).stream())
            .flatMap(nodes -> nodes)
            .collect(Collectors.toList());
    return wording.chips(all);
  }
}
