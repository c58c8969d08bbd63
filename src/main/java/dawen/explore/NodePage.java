package dawen.explore;

import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Nif;
import dawen.graph.Vocabulary.Rdf;
import dawen.graph.Vocabulary.Schema;
import dawen.graph.Vocabulary.Skos;
import dawen.web.Description;
import dawen.web.Html;
import dawen.web.Labels;
import dawen.web.Language;
import dawen.web.Links;
import dawen.web.Nodes;
import dawen.web.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * A node as a page for people: what it is, who asked what, its words, the exchanges that have to do
 * with it, what else refers to it.
 */
public final class NodePage {

  private static final int MAX_ROWS = 100;
  private static final Set<Node> TEXTS = Set.of(Schema.text, Dawen.repairedText);

  /** Shown as title, kind or text, or said better by another line. */
  private static final Set<Node> HIDDEN =
      Set.of(
          Rdf.type,
          Rdf.label,
          Skos.prefLabel,
          Schema.headline,
          Schema.text,
          Dawen.repairedText,
          Dawen.simplifiedText,
          Dawen.piece,
          Dawen.question,
          Dawen.answer,
          Nif.anchorOf,
          Nif.beginIndex,
          Nif.endIndex);

  private final Nodes nodes;
  private final List<String> forms;
  private final Language language;
  private final Labels labels;
  private final Terms terms;
  private final Links links;

  public NodePage(Nodes nodes, Language language, List<String> forms) {
    this.forms = List.copyOf(forms);
    this.nodes = nodes;
    this.language = language;
    this.labels = new Labels(nodes, language);
    this.terms = new Terms(labels, language);
    this.links = new Links(nodes, labels, language);
  }

  public String title(Description description) {
    return labels.of(description.node());
  }

  public Html of(Description description, String path) {
    Node node = description.node();
    Map<Node, List<Triple>> said = bySubject(description.said());
    List<Triple> own = said.getOrDefault(node, List.of());
    Html page = head(description, own).and(facts(own)).and(words(own));
    List<Node> others = new ArrayList<>();
    for (Map.Entry<Node, List<Triple>> part : said.entrySet()) {
      if (Nodes.isPart(node, part.getKey())) {
        page = page.and(part(part.getKey(), part.getValue()));
      } else if (!part.getKey().equals(node) && !isPartOfOther(part.getKey(), said)) {
        others.add(part.getKey());
      }
    }
    return page.and(neighbours(path))
        .and(content(others))
        .and(exchanges(node, path))
        .and(incoming(description))
        .and(description.cut() ? note() : Html.NONE)
        .and(forms(path));
  }

  /** What is said of the node itself. */
  Html facts(Description description) {
    return facts(bySubject(description.said()).getOrDefault(description.node(), List.of()));
  }

  /** What is said of its parts, their words aside, and what refers to it. */
  Html details(Description description) {
    Html parts = Html.NONE;
    for (Map.Entry<Node, List<Triple>> part : bySubject(description.said()).entrySet()) {
      if (!part.getKey().equals(description.node())) {
        Html name = links.link(part.getKey(), labels.of(part.getKey()));
        parts = parts.and(Html.tag("h3").with(name)).and(facts(part.getValue()));
      }
    }
    return parts.and(incoming(description)).and(description.cut() ? note() : Html.NONE);
  }

  private static boolean isPartOfOther(Node node, Map<Node, List<Triple>> said) {
    String iri = node.toString();
    return said.containsKey(
        NodeFactory.createURI(iri.substring(0, Math.max(0, iri.lastIndexOf('/')))));
  }

  private static Map<Node, List<Triple>> bySubject(Collection<Triple> triples) {
    return triples.stream()
        .distinct()
        .collect(
            Collectors.groupingBy(Triple::getSubject, LinkedHashMap::new, Collectors.toList()));
  }

  private Html head(Description description, List<Triple> own) {
    Node node = description.node();
    String kinds =
        objects(own, Rdf.type).stream()
            .map(terms::name)
            .distinct()
            .collect(Collectors.joining(" · "));
    Html title = Html.tag("h1").with(title(description));
    Html other =
        labels
            .inOther(node)
            .map(name -> Html.tag("p").set("class", "other").with(name))
            .orElse(Html.NONE);
    return Html.tag("p")
        .set("class", "kind")
        .with(kinds)
        .and(title)
        .and(other)
        .and(Html.tag("p").set("class", "iri").with(Html.tag("code").with(node.getURI())));
  }

  private static List<Node> objects(List<Triple> triples, Node property) {
    return triples.stream()
        .filter(triple -> triple.getPredicate().equals(property))
        .map(Triple::getObject)
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }

  /** What is said of a node in a few words each, in the order of {@link Terms}. */
  private Html facts(List<Triple> triples) {
    SortedMap<Node, List<Node>> facts = new TreeMap<>(terms.order());
    for (Triple triple : triples) {
      Node property = triple.getPredicate();
      if (!HIDDEN.contains(property)) {
        facts.computeIfAbsent(property, p -> objects(triples, p));
      }
    }
    if (facts.containsKey(Schema.startDate)) {
      facts.remove(Dawen.year);
    }
    List<Html> lines = new ArrayList<>();
    facts.forEach(
        (property, values) -> lines.add(line(terms.name(property), links.values(values))));
    lines.addAll(place(triples));
    return lines.isEmpty() ? Html.NONE : Html.tag("dl").set("class", "facts").with(lines);
  }

  /** Where it is printed, both ends in one line. */
  private List<Html> place(List<Triple> triples) {
    List<Node> begin = objects(triples, Nif.beginIndex);
    List<Node> end = objects(triples, Nif.endIndex);
    if (begin.isEmpty() || end.isEmpty()) {
      return List.of();
    }
    String from = Exchanges.text(begin.get(0)) + "–" + Exchanges.text(end.get(0));
    return List.of(
        line(
            language.pick("原文位置", "printed at"),
            Html.text(language.pick("第 " + from + " 字", "characters " + from))));
  }

  private static Html line(String name, Html value) {
    return Html.tag("div").with(Html.tag("dt").with(name).and(Html.tag("dd").with(value)));
  }

  /** Longer texts, a paragraph a line. */
  private Html words(List<Triple> triples) {
    Html all = Html.NONE;
    for (Triple triple : triples) {
      Node text = triple.getObject();
      if (TEXTS.contains(triple.getPredicate()) && text.isLiteral()) {
        boolean repaired = triple.getPredicate().equals(Dawen.repairedText);
        Html heading =
            repaired ? Html.tag("h3").with(terms.name(triple.getPredicate())) : Html.NONE;
        all = all.and(heading).and(paragraphs(text));
      }
    }
    return all;
  }

  private static Html paragraphs(Node text) {
    List<Html> paragraphs =
        text.getLiteralLexicalForm()
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> Html.tag("p").with(line))
            .toList();
    Html.Element block = Html.tag("div").set("class", "text");
    String lang = text.getLiteralLanguage();
    return (lang.isEmpty() ? block : block.set("lang", lang)).with(paragraphs);
  }

  /** A question, an answer or a translation within its whole. */
  private Html part(Node part, List<Triple> said) {
    String name =
        objects(said, Rdf.type).stream()
            .map(terms::name)
            .distinct()
            .collect(Collectors.joining(" · "));
    return Html.tag("section")
        .with(
            Html.tag("h2")
                .with(links.link(part, name.isEmpty() ? labels.of(part) : name))
                .and(words(said))
                .and(facts(said.stream().filter(t -> !isWithin(t)).toList())));
  }

  /** Within an exchange it goes without saying which question is answered. */
  private static boolean isWithin(Triple triple) {
    return triple.getPredicate().equals(Schema.parentItem);
  }

  /** The exchanges before and after this one. */
  Html neighbours(String path) {
    if (!path.matches("exchange/[^/]+/[0-9]{1,6}")) {
      return Html.NONE;
    }
    int slash = path.lastIndexOf('/') + 1;
    int number = Integer.parseInt(path.substring(slash));
    List<Html> both = new ArrayList<>();
    for (int other : List.of(number - 1, number + 1)) {
      String name = path.substring(0, slash) + other;
      if (nodes.has(name)) {
        String arrow = other < number ? "← " : "→ ";
        both.add(links.link(nodes.node(name), arrow + other + " " + labels.of(nodes.node(name))));
        both.add(Html.text(" "));
      }
    }
    return Html.tag("p").set("class", "neighbours").with(both);
  }

  /** Of a graph: what it holds, by kind. */
  private Html content(List<Node> subjects) {
    SortedMap<String, List<Node>> kinds = new TreeMap<>();
    for (Node subject : subjects) {
      String kind = nodes.shortForm(subject.getURI()).split("[/:]")[0];
      kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(subject);
    }
    List<Html> lines = new ArrayList<>();
    kinds.forEach(
        (kind, all) -> lines.add(line(kind + " (" + all.size() + ")", links.values(sample(all)))));
    Html heading = Html.tag("h2").with(language.pick("图中内容", "What the graph holds"));
    return lines.isEmpty()
        ? Html.NONE
        : heading.and(Html.tag("dl").set("class", "facts").with(lines));
  }

  private static List<Node> sample(List<Node> nodes) {
    return nodes.stream().sorted(NodeCmp::compareRDFTerms).limit(MAX_ROWS).toList();
  }

  private Html exchanges(Node node, String path) {
    List<Exchanges.Row> rows = new Exchanges(nodes).of(node);
    if (rows.isEmpty()) {
      return Html.NONE;
    }
    String csv = "/" + path + Exchanges.TABLE + ".csv";
    String heading = language.pick("问答（" + rows.size() + "）", "Exchanges (" + rows.size() + ")");
    Html table = new ExchangeTable(nodes, language, links, terms).of(rows, MAX_ROWS);
    return Html.tag("h2")
        .with(heading)
        .and(table)
        .and(
            Html.tag("p")
                .set("class", "note")
                .with(
                    Html.text(
                            rows.size() > MAX_ROWS
                                ? language.pick("前 100 行；全部见 ", "the first 100; all in ")
                                : "")
                        .and(Html.tag("a").set("href", csv).with("CSV"))));
  }

  /** What refers to the node, exchanges aside. */
  private Html incoming(Description description) {
    SortedMap<Node, Set<Node>> subjects = new TreeMap<>(terms.order());
    for (Triple triple : description.incoming()) {
      if (!Exchanges.isLink(triple)) {
        subjects
            .computeIfAbsent(triple.getPredicate(), p -> new LinkedHashSet<>())
            .add(triple.getSubject());
      }
    }
    List<Html> lines = new ArrayList<>();
    subjects.forEach(
        (property, all) -> {
          String more = description.cut() ? "+" : "";
          String name = terms.incoming(property) + " (" + all.size() + more + ")";
          lines.add(line(name, links.values(sample(List.copyOf(all)))));
        });
    Html heading = Html.tag("h2").with(language.pick("何处提到", "What refers to it"));
    return lines.isEmpty()
        ? Html.NONE
        : heading.and(Html.tag("dl").set("class", "facts").with(lines));
  }

  private Html note() {
    return Html.tag("p")
        .set("class", "note")
        .with(language.pick("不止这些；SPARQL 有全部", "There is more; SPARQL has all of it"));
  }

  Html forms(String path) {
    List<Html> all = new ArrayList<>();
    all.add(Html.text(language.pick("其他形式：", "Other forms: ")));
    for (String form : forms) {
      String href = "/" + path + "." + form;
      all.add(Html.tag("a").set("href", href).with(form).and(Html.text(" ")));
    }
    return Html.tag("p").set("class", "formats").with(all);
  }
}
