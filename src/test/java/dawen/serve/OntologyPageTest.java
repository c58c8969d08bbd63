package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.graph.OntologyFile;
import dawen.graph.Vocabulary;
import dawen.query.Catalogue;
import dawen.web.Language;
import dawen.web.Template;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The ontology's page, on the server and as the copies in {@code docs}; {@code -Ddawen.update=true}
 * writes these anew.
 */
class OntologyPageTest {
  private static final Path DOCS = Path.of("docs");
  private static final Graph ONTOLOGY = OntologyFile.DAWEN.read();
  private static final Graph BORROWED = OntologyFile.BORROWED.read();

  private static OntologyPage page(Language language, OntologyPage.Links links) {
    return new OntologyPage(language, Catalogue.of(Path.of("queries")).list(), links);
  }

  private static Element parsed(Language language) {
    return xml(page(language, OntologyPage.Links.ofServer()).main().markup());
  }

  /** Parsed as XML, which is stricter than HTML. */
  private static Element xml(String markup) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(markup)))
          .getDocumentElement();
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("not well-formed", e);
    }
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<String> ids(Element page) {
    return elements(page, "*").stream()
        .map(element -> element.getAttribute("id"))
        .filter(id -> !id.isEmpty())
        .toList();
  }

  private static List<Node> subjects(Graph graph, Node property) {
    return graph.stream(Node.ANY, property, Node.ANY).map(Triple::getSubject).distinct().toList();
  }

  @ParameterizedTest
  @EnumSource
  void eachOwnTermHasItsPlaceWithLabelDefinitionExampleAndIri(Language language) {
    Element page = parsed(language);
    List<Node> terms = subjects(ONTOLOGY, RDFS.isDefinedBy.asNode());
    assertFalse(terms.isEmpty());
    for (Node term : terms) {
      String name = term.getURI().substring(Vocabulary.DAWEN.length());
      List<Element> places =
          elements(page, "section").stream()
              .filter(section -> section.getAttribute("id").equals(name))
              .toList();
      assertEquals(1, places.size(), name);
      String words = places.get(0).getTextContent();
      assertTrue(words.contains(term.getURI()), name);
      for (Node property :
          List.of(RDFS.label.asNode(), RDFS.comment.asNode(), SKOS.example.asNode())) {
        ONTOLOGY.stream(term, property, Node.ANY)
            .map(Triple::getObject)
            .filter(text -> List.of("", language.code()).contains(text.getLiteralLanguage()))
            .forEach(text -> assertTrue(words.contains(text.getLiteralLexicalForm()), name));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachBorrowedTermHasItsRow(Language language) {
    Element page = parsed(language);
    SortedSet<String> rows =
        elements(page, "tr").stream()
            .map(row -> row.getAttribute("id"))
            .filter(id -> !id.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    OntologyView view = new OntologyView(language);
    assertEquals(
        subjects(BORROWED, RDFS.label.asNode()).stream()
            .map(view::anchor)
            .collect(Collectors.toCollection(TreeSet::new)),
        rows);
  }

  @ParameterizedTest
  @EnumSource
  void noTwoPlacesHaveOneNameAndEveryLinkWithinThePageArrives(Language language) {
    Element page = parsed(language);
    List<String> ids = ids(page);
    assertEquals(ids.size(), new TreeSet<>(ids).size());
    for (Element link : elements(page, "a")) {
      String target = link.getAttribute("href");
      assertFalse(target.isEmpty());
      assertTrue(!target.startsWith("#") || ids.contains(target.substring(1)), target);
    }
  }

  @ParameterizedTest
  @EnumSource
  void bothPicturesShowEachPropertyOfTheStarAndWhatItLeadsTo(Language language) {
    OntologyView view = new OntologyView(language);
    List<Node> star = view.propertiesOn(Vocabulary.Dawen.Exchange);
    assertTrue(star.size() > 15, star.toString());
    List<Element> pictures = elements(parsed(language), "svg");
    assertEquals(2, pictures.size());
    for (Element picture : pictures) {
      List<String> words = elements(picture, "text").stream().map(Element::getTextContent).toList();
      for (Node property : star) {
        assertTrue(words.contains(view.label(property)), property.toString());
        for (Node range : view.ranges(property)) {
          assertTrue(words.contains(view.kind(range)), range.toString());
        }
      }
      assertEquals(1, elements(picture, "title").size());
      assertTrue(elements(picture, "desc").get(0).getTextContent().contains(" → "));
      List<String> described = List.of(picture.getAttribute("aria-labelledby").split(" "));
      assertTrue(ids(picture).containsAll(described), described.toString());
    }
  }

  @ParameterizedTest
  @EnumSource
  void noWordsOfAPictureRunOutOfIt(Language language) {
    for (Element picture : elements(parsed(language), "svg")) {
      int width = Integer.parseInt(picture.getAttribute("viewBox").split(" ")[2]);
      for (Element text : elements(picture, "text")) {
        double size = Double.parseDouble(text.getAttribute("font-size"));
        double length = size * ems(text.getTextContent());
        double x = Double.parseDouble(text.getAttribute("x"));
        String anchor = text.getAttribute("text-anchor");
        double begin =
            anchor.equals("end") ? x - length : anchor.equals("start") ? x : x - length / 2;
        assertTrue(size >= 9, text.getTextContent() + " is too small to read: " + size);
        assertTrue(begin >= 0 && begin + length <= width, text.getTextContent());
      }
    }
  }

  private static double ems(String words) {
    return words.codePoints().mapToDouble(c -> c >= 0x2E80 ? 1 : 0.55).sum();
  }

  @Test
  void aTermSaysWhichShapesAndQueriesSpeakOfIt() {
    String page = page(Language.EN, OntologyPage.Links.ofServer()).main().markup();
    String outlet = page.split("<section class=\"term\" id=\"outlet\">")[1].split("</section>")[0];
    assertTrue(outlet.contains("<li>an exchange has at most one outlet</li>"), outlet);
    assertFalse(outlet.contains("an exchange has exactly one main topic"), outlet);
    assertTrue(outlet.contains("href=\"/queries/"), outlet);
    assertTrue(outlet.contains("<a href=\"#schema-NewsMediaOrganization\">"), outlet);
    String cut = page.split("<section class=\"term\" id=\"AnswerCut\">")[1].split("</section>")[0];
    assertTrue(cut.contains("exactly one completeness, of the four"), cut);
  }

  @Test
  void theServerShowsItInTheReadersLanguageAndSendsReadersOfTheOntologyToIt(@TempDir Path folder) {
    try (Running running = Running.in(folder)) {
      HttpResponse<String> english = running.get("/schema", "Accept-Language", "en");
      assertEquals(200, english.statusCode());
      assertTrue(english.body().contains("<h1>The dawen ontology</h1>"));
      assertTrue(running.get("/schema?lang=zh").body().contains("<h1>答问本体</h1>"));
      String tag = english.headers().firstValue("ETag").orElseThrow();
      assertEquals(
          304, running.get("/schema", "Accept-Language", "en", "If-None-Match", tag).statusCode());
      HttpResponse<String> sent = running.get("/ontology", "Accept", "text/html");
      assertEquals(303, sent.statusCode());
      assertEquals("/schema", sent.headers().firstValue("Location").orElseThrow());
      assertTrue(sent.headers().firstValue("Vary").orElseThrow().contains("Accept"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theCopyInDocsIsWhatIsGenerated(Language language) throws IOException {
    Path copy = DOCS.resolve("ontology." + language.code() + ".html");
    String expected = standalone(language);
    if (Boolean.getBoolean("dawen.update")) {
      Files.createDirectories(DOCS);
      Files.writeString(copy, expected);
    }
    assertEquals(
        content(expected),
        Files.exists(copy) ? content(Files.readString(copy)) : "",
        copy + " is stale: mvn -B test -Dtest=OntologyPageTest -Ddawen.update=true");
  }

  /** What it says, without its dress: a new style sheet makes no copy stale. */
  private static String content(String page) {
    return page.substring(page.indexOf("<body>"));
  }

  /** One file that needs no other, each element that readers may compare on a line of its own. */
  private static String standalone(Language language) {
    OntologyPage.Links links =
        new OntologyPage.Links(
            name -> "../queries/" + name + ".rq",
            suffix -> suffix.equals("ttl") ? "../ontology/dawen.ttl" : null);
    OntologyPage page = page(language, links);
    Language other = language == Language.ZH ? Language.EN : Language.ZH;
    String html =
        """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <header><nav><a href="ontology.%s.html">%s</a></nav></header>
        <main>
        %s
        </main>
        </body>
        </html>
        """
            .formatted(
                language.pick("zh-Hans", "en"),
                page.title(),
                Template.resource("css/base.css"),
                other.code(),
                language.pick("English", "中文"),
                page.main().markup());
    Matcher breaks =
        Pattern.compile("(?<!\n)(?=<(?:section|h[23]|p|pre|dl|dt|tr|li|svg|details)[ >])")
            .matcher(html);
    return breaks.replaceAll("\n");
  }
}
