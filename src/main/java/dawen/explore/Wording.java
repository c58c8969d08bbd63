package dawen.explore;

import dawen.graph.Vocabulary.Dawen;
import dawen.web.Html;
import dawen.web.Labels;
import dawen.web.Language;
import dawen.web.Links;
import dawen.web.Nodes;
import dawen.web.Terms;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/** How one page for reading says things: names, links and facts in its language. */
final class Wording {

  private final Nodes nodes;
  private final Language language;
  private final Labels labels;
  private final Links links;
  private final Map<Node, String> names = new HashMap<>();
  private final Map<Node, String> confidences = new HashMap<>();

  Wording(Nodes nodes, Language language) {
    this.nodes = nodes;
    this.language = language;
    this.labels = new Labels(nodes, language);
    this.links = new Links(nodes, labels, language);
  }

  /** What can be marked in a text; the class of its marks, and what it is called. */
  enum Sort {
    PLACE("国家和地区", "countries and territories"),
    REGION("区域", "regions"),
    ORGANIZATION("组织", "organisations"),
    PERSON("人物", "people"),
    DOCUMENT("文件", "documents"),
    OUTLET("媒体", "outlets"),
    TOPIC("议题", "topics"),
    REPAIR("修正", "repairs"),
    OTHER("其他", "others");

    private final String zh;
    private final String en;

    Sort(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Nodes nodes() {
    return nodes;
  }

  Language language() {
    return language;
  }

  Terms terms() {
    return new Terms(labels, language);
  }

  String pick(String zh, String en) {
    return language.pick(zh, en);
  }

  /** What a node is called. */
  String name(Node node) {
    return names.computeIfAbsent(node, labels::of);
  }

  Html link(Node node) {
    return links.link(node, name(node));
  }

  Html link(Node node, String words) {
    return links.link(node, words);
  }

  /** Address on this server, or the web's; empty for other schemes, such as javascript:. */
  String href(Node node) {
    String path = nodes.path(node);
    if (path.startsWith("/") && !path.startsWith("//")) {
      return path;
    }
    return node.getURI().matches("https?://.*") ? node.getURI() : "";
  }

  Node first(Node node, Node property) {
    return nodes.first(node, property);
  }

  /** Words of a literal or an IRI; empty if there is none. */
  String text(Node node, Node property) {
    return Exchanges.text(nodes.first(node, property));
  }

  /** Values of a property, sorted. */
  List<Node> all(Node node, Node property) {
    return nodes.list(node, property, null).stream()
        .map(Triple::getObject)
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }

  /** What has the node as value of a property, sorted. */
  List<Node> having(Node property, Node value) {
    return nodes.list(null, property, value).stream()
        .map(Triple::getSubject)
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }

  Sort sort(Found found) {
    if (found.isRepair()) {
      return Sort.REPAIR;
    }
    String kind = nodes.shortForm(found.entity().getURI()).split("/")[0];
    return Arrays.stream(Sort.values())
        .filter(sort -> sort.word().equals(kind))
        .findFirst()
        .orElse(Sort.OTHER);
  }

  String name(Sort sort) {
    return pick(sort.zh, sort.en);
  }

  /** By which rule, and how often that is right: {@code 全称或别名，可信度 0.98}. */
  String rule(Found found) {
    if (found.rule() == null) {
      return "";
    }
    String confidence =
        confidences.computeIfAbsent(found.rule(), rule -> text(rule, Dawen.confidence));
    String words = confidence.isEmpty() ? "" : pick("，可信度 ", ", confidence ") + confidence;
    return name(found.rule()) + words;
  }

  /** What was found, in a line for a tooltip. */
  String describe(Found found) {
    String what =
        found.isRepair()
            ? pick("印作“", "printed “")
                + found.words()
                + pick("”，读作“", "”, read as “")
                + found.read()
                + "”"
            : name(found.entity()) + pick("：", ": ") + name(sort(found));
    String characters = found.span().begin() + "–" + found.span().end();
    return what
        + pick("；", "; ")
        + rule(found)
        + pick("；第 " + characters + " 字", "; characters " + characters);
  }

  /** A list of links that are chips. */
  Html chips(Collection<Node> values) {
    return Html.tag("ul")
        .set("class", "chips")
        .with(values.stream().map(value -> Html.tag("li").with(link(value))).toList());
  }

  /** Something that is folded away under a summary. */
  static Html folded(String id, String summary, Html content) {
    return Html.tag("details")
        .set("id", id)
        .set("class", "folded")
        .with(Html.tag("summary").with(summary).and(content));
  }
}
