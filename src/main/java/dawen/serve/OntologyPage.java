package dawen.serve;

import dawen.graph.Vocabulary;
import dawen.query.CannedQuery;
import dawen.serve.OntologyView.Section;
import dawen.web.Html;
import dawen.web.Language;
import dawen.web.Links;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The ontology as a page for people, in one language: every own term and every borrowed one. */
final class OntologyPage {

  private static final int MAX_QUERIES = 3;
  private static final String BORROWED = "borrowed";
  private static final List<String> FORMS = List.of("ttl", "jsonld", "nt", "rdf");

  private final OntologyView view;
  private final ShapeMessages shapes;
  private final List<CannedQuery> queries;
  private final Links links;
  private final Function<Node, Html> use;

  /**
   * Where the page's links lead.
   *
   * @param query from a canned query's name to its address
   * @param form from a suffix, such as {@code ttl}, to the address of the ontology in that form
   */
  record Links(UnaryOperator<String> query, UnaryOperator<String> form) {
    /** On a running server. */
    static Links ofServer() {
      return new Links(name -> "/queries/" + name, suffix -> "/ontology." + suffix);
    }
  }

  /** The ontology by itself. */
  OntologyPage(Language language, List<CannedQuery> queries, Links links) {
    this(language, queries, links, null);
  }

  /**
   * @param use how a graph uses a term; null where there is no graph
   */
  OntologyPage(
      Language language, List<CannedQuery> queries, Links links, Function<Node, Html> use) {
    this.use = use;
    this.view = new OntologyView(language);
    this.shapes = new ShapeMessages(language);
    this.queries = List.copyOf(queries);
    this.links = links;
  }

  String title() {
    return view.text(view.ontology(), DCTerms.title.asNode());
  }

  /** What stands in the page's main part. */
  Html main() {
    StarPicture star = new StarPicture(view);
    Html page =
        head()
            .and(
                Html.tag("figure")
                    .set("class", "picture")
                    .with(
                        star.wide().and(star.narrow()).and(Html.tag("figcaption").with(caption()))))
            .and(contents());
    for (Section section : Section.values()) {
      page = page.and(heading(section.id(), section.title(view.language())));
      for (Node term : view.terms(section)) {
        page = page.and(term(term));
      }
    }
    return Html.tag("div").set("class", "ontology").with(page.and(borrowed()));
  }

  private String pick(String zh, String en) {
    return view.language().pick(zh, en);
  }

  private String caption() {
    return pick(
        "从一次问答出发，一步可达的一切；中间列出取文字或数值的属性。",
        "All that is one hop away from an exchange; its values are in the middle.");
  }

  private Html head() {
    Node ontology = view.ontology();
    String licence = view.objects(ontology, DCTerms.license.asNode()).get(0).getURI();
    Html facts =
        fact(pick("版本", "version"), Html.text(view.text(ontology, OWL.versionInfo.asNode(), "")))
            .and(fact(pick("许可", "licence"), external(licence, licence)))
            .and(fact(pick("命名空间", "namespace"), code(Vocabulary.DAWEN)))
            .and(fact(pick("前缀", "prefix"), code("dawen")))
            .and(fact(pick("格式", "forms"), forms()));
    return Html.tag("h1")
        .with(title())
        .and(
            Html.tag("p")
                .set("class", "lead")
                .with(view.text(ontology, DCTerms.description.asNode())))
        .and(Html.tag("dl").with(facts));
  }

  private Html forms() {
    List<Html> forms = new ArrayList<>();
    for (String suffix : FORMS) {
      String address = links.form().apply(suffix);
      if (address != null) {
        forms.add(external(address, suffix).and(Html.text(" ")));
      }
    }
    return Html.of(forms);
  }

  private Html contents() {
    Html contents = Html.NONE;
    for (Section section : Section.values()) {
      List<Html> items = view.terms(section).stream().map(this::item).toList();
      contents =
          contents
              .and(Html.tag("p").with(toSection(section.id(), section.title(view.language()))))
              .and(Html.tag("ul").with(items));
    }
    List<Html> vocabularies = new ArrayList<>();
    for (Node vocabulary : view.vocabularies()) {
      vocabularies.add(
          Html.tag("li")
              .with(toSection(vocabularyId(vocabulary), vocabularyTitle(vocabulary)))
              .and(Html.text(" ")));
    }
    contents =
        contents
            .and(Html.tag("p").with(toSection(BORROWED, borrowedTitle())))
            .and(Html.tag("ul").with(vocabularies));
    return Html.tag("nav")
        .set("class", "contents")
        .set("aria-label", pick("目录", "Contents"))
        .with(contents);
  }

  private Html item(Node term) {
    return Html.tag("li").with(toSection(view.anchor(term), view.label(term))).and(Html.text(" "));
  }

  private static Html toSection(String id, String words) {
    return Html.tag("a").set("href", "#" + id).with(words);
  }

  private static Html heading(String id, String words) {
    return Html.tag("h2").set("id", id).with(words);
  }

  private Html term(Node term) {
    String turtle = view.text(term, SKOS.example.asNode(), "");
    Html body =
        Html.tag("h3")
            .with(
                Html.text(view.label(term) + " ")
                    .and(code(view.shortForm(term)))
                    .and(Html.text(" "))
                    .and(toSection(view.anchor(term), "#")))
            .and(Html.tag("p").with(view.text(term, RDFS.comment.asNode())))
            .and(
                Html.tag("p")
                    .set("class", "example")
                    .with(pick("例：", "Example: ") + view.text(term, SKOS.example.asNode())))
            .and(turtle.isEmpty() ? Html.NONE : Html.tag("pre").with(code(turtle)))
            .and(Html.tag("dl").with(facts(term)))
            .and(constraints(term));
    return Html.tag("section").set("class", "term").set("id", view.anchor(term)).with(body);
  }

  private Html facts(Node term) {
    return fact("IRI", code(term.getURI()))
        .and(fact(inThisGraph(), use == null ? Html.NONE : use.apply(term)))
        .and(fact(pick("英文", "in Chinese"), otherLanguage(term)))
        .and(fact(pick("用于", "used on"), terms(view.domains(term))))
        .and(fact(pick("取值", "values"), terms(view.ranges(term))))
        .and(fact(pick("上位", "kind of"), terms(above(term))))
        .and(fact(pick("维度", "dimension"), terms(view.dimensions(term))))
        .and(fact(pick("相近", "close to"), terms(view.objects(term, SKOS.closeMatch.asNode()))))
        .and(fact(pick("体系", "scheme"), terms(view.objects(term, SKOS.inScheme.asNode()))))
        .and(fact(pick("取值有", "holds"), terms(view.objects(term, SKOS.hasTopConcept.asNode()))))
        .and(fact(pick("有属性", "has"), terms(view.propertiesOn(term))))
        .and(fact(pick("为其取值", "value of"), terms(view.propertiesTo(term))))
        .and(fact(pick("不兼为", "never a"), terms(view.objects(term, OWL.disjointWith.asNode()))))
        .and(fact(pick("查询", "asked in"), asked(term)))
        .and(fact(pick("始于", "since"), Html.text(view.text(term, OWL.versionInfo.asNode(), ""))));
  }

  private String inThisGraph() {
    return pick("本图谱", "in this graph");
  }

  private Html otherLanguage(Node term) {
    Language other = view.language() == Language.ZH ? Language.EN : Language.ZH;
    return Html.tag("span")
        .set("lang", other.code())
        .with(view.text(term, RDFS.label.asNode(), other.code()));
  }

  private List<Node> above(Node term) {
    List<Node> above = new ArrayList<>(view.objects(term, RDFS.subClassOf.asNode()));
    above.addAll(view.objects(term, RDFS.subPropertyOf.asNode()));
    return above;
  }

  /** A name and what belongs to it; nothing if there is nothing. */
  private static Html fact(String name, Html value) {
    return value.markup().isEmpty()
        ? Html.NONE
        : Html.tag("dt").with(name).and(Html.tag("dd").with(value));
  }

  private Html terms(List<Node> terms) {
    List<Html> links = new ArrayList<>();
    for (Node term : terms) {
      links.add(links.isEmpty() ? Html.NONE : Html.text(pick("、", ", ")));
      links.add(reference(term));
    }
    return Html.of(links);
  }

  private Html reference(Node term) {
    if (view.isDescribed(term)) {
      Html name =
          OntologyView.isOwn(term) ? Html.NONE : Html.text(" ").and(code(view.shortForm(term)));
      return toSection(view.anchor(term), view.label(term)).and(name);
    }
    return Html.tag("a").set("href", term.getURI()).with(code(view.shortForm(term)));
  }

  /** The shortest canned queries that name a term, which say what it is good for. */
  private Html asked(Node term) {
    Pattern name = Pattern.compile("\\bdawen:" + view.anchor(term) + "\\b(?![-.]\\w)");
    List<Html> found = new ArrayList<>();
    queries.stream()
        .filter(query -> name.matcher(query.text()).find())
        .sorted(
            Comparator.comparing((CannedQuery query) -> query.text().length())
                .thenComparing(CannedQuery::name))
        .limit(MAX_QUERIES)
        .forEach(
            query -> {
              found.add(found.isEmpty() ? Html.NONE : Html.text(pick("、", ", ")));
              found.add(
                  Html.tag("a")
                      .set("href", links.query().apply(query.name()))
                      .set("title", pick(query.summaryZh(), query.summary()))
                      .with(query.name()));
            });
    return Html.of(found);
  }

  private Html constraints(Node term) {
    List<Html> messages =
        shapes.of(term).stream().map(message -> Html.tag("li").with(message)).toList();
    if (messages.isEmpty()) {
      return Html.NONE;
    }
    String title =
        pick("须合乎的形状（" + messages.size() + "）", "Shapes to be met (" + messages.size() + ")");
    return Html.tag("details")
        .with(Html.tag("summary").with(title).and(Html.tag("ul").with(messages)));
  }

  private String borrowedTitle() {
    return pick("借用的术语", "Borrowed terms");
  }

  private Html borrowed() {
    Html all =
        heading(BORROWED, borrowedTitle())
            .and(
                Html.tag("p")
                    .with(
                        pick(
                            "已有通行术语的，就用通行的；这里是图谱所用的各个术语，及其用处。",
                            "Where an established term fits, it is used; here is each that the graphs"
                                + " use, and what for.")));
    for (Node vocabulary : view.vocabularies()) {
      String see = view.objects(vocabulary, RDFS.seeAlso.asNode()).get(0).getURI();
      List<Html> rows = view.borrowed(vocabulary).stream().map(this::row).toList();
      all =
          all.and(
                  Html.tag("h3")
                      .set("id", vocabularyId(vocabulary))
                      .with(external(see, vocabularyTitle(vocabulary))))
              .and(
                  Html.tag("div")
                      .set("class", "scroll")
                      .set("tabindex", 0)
                      .with(Html.tag("table").with(columns().and(Html.tag("tbody").with(rows)))));
    }
    return all;
  }

  private Html columns() {
    List<String> names =
        new ArrayList<>(
            List.of(
                pick("术语", "term"),
                pick("名称", "name"),
                pick("用处", "what for"),
                pick("用于", "used on")));
    if (use != null) {
      names.add(inThisGraph());
    }
    List<Html> cells = new ArrayList<>();
    for (String name : names) {
      cells.add(Html.tag("th").set("scope", "col").with(name));
    }
    return Html.tag("thead").with(Html.tag("tr").with(cells));
  }

  private Html row(Node term) {
    return Html.tag("tr")
        .set("id", view.anchor(term))
        .with(
            Html.tag("td")
                .with(Html.tag("a").set("href", term.getURI()).with(code(view.shortForm(term))))
                .and(Html.tag("td").with(view.label(term)))
                .and(Html.tag("td").with(view.text(term, SKOS.scopeNote.asNode())))
                .and(Html.tag("td").with(terms(view.domains(term))))
                .and(use == null ? Html.NONE : Html.tag("td").with(use.apply(term))));
  }

  private String vocabularyTitle(Node vocabulary) {
    return view.text(vocabulary, DCTerms.title.asNode());
  }

  private String vocabularyId(Node vocabulary) {
    Node any = NodeFactory.createURI(vocabulary.getURI() + "x");
    return "vocabulary-" + view.shortForm(any).split(":")[0];
  }

  private static Html code(String text) {
    return Html.tag("code").with(text);
  }

  private static Html external(String address, String words) {
    return Html.tag("a").set("href", address).with(words);
  }
}
