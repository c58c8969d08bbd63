package dawen.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import dawen.graph.Vocabulary.Nif;
import dawen.graph.Vocabulary.Schema;
import dawen.web.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page over the samples in which each label, text and title ends in markup, quotes, a word of
 * 500 characters, or marks that turn the direction of writing.
 */
class HostileGraphTest {

  private static final List<String> ENDINGS =
      List.of(
          "<script>window.hostile = 1</script>",
          "\"><img src=x onerror=\"window.hostile = 1\">",
          "' onmouseover='window.hostile = 1' <b id=hostile>&amp;</b></p></main>",
          "</script></style></textarea></title><svg onload=\"alert(1)\">",
          "字".repeat(250) + "w".repeat(500),
          "\u202e\u2067שלום\u200f مرحبا",
          "javascript:alert(1) %3Cscript%3E ${hostile} {{main}} $1 \\");

  /** Names and quotations without a language. */
  private static final Set<Node> NAMES = Set.of(Schema.name, Nif.anchorOf);

  @TempDir static Path folder;
  private static Chromium chromium;
  private static SamplePages samples;
  private static Visit visit;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    try (SamplePages plain = SamplePages.in(folder)) {
      samples = SamplePages.of(hostile(plain.graphs()), folder.resolve("hostile"));
    }
    visit = Visit.to(samples.url(), chromium.browser(), Language.ZH, Visit.PHONE, true);
  }

  @AfterAll
  static void stop() {
    if (samples != null) {
      samples.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> nothingOfTheGraphBecomesMarkupAndNoPageIsTooWide() {
    return samples.addresses().stream()
        .map(address -> DynamicTest.dynamicTest(address.toString(), () -> visit(address)));
  }

  private static void visit(SamplePages.Address address) {
    visit.open(address);
    Page page = visit.page();
    List<String> wrong = new ArrayList<>(Checks.narrow(page));
    Object injected =
        page.evaluate(
            """
            () => [...document.querySelectorAll(
                '[onerror], [onload], [onmouseover], #hostile, img[src="x"], main script:not([src])')]
              .map((e) => e.outerHTML.slice(0, 120))
              .concat('hostile' in window ? ['a script ran'] : [])
              .concat(document.querySelectorAll('main').length === 1 ? [] : ['main is broken'])
              .join(' ')
            """);
    if (!injected.equals("")) {
      wrong.add("injected: " + injected);
    }
    wrong.addAll(visit.faults());
    assertEquals("", String.join("\n", wrong), address.path());
  }

  private static DatasetGraph hostile(DatasetGraph graphs) {
    DatasetGraph hostile = DatasetGraphFactory.create();
    int[] next = {0};
    Txn.executeRead(
        graphs, () -> graphs.find().forEachRemaining(quad -> hostile.add(hostile(quad, next))));
    return hostile;
  }

  private static Quad hostile(Quad quad, int[] next) {
    Node object = quad.getObject();
    boolean isWords =
        object.isLiteral()
            && (!object.getLiteralLanguage().isEmpty() || NAMES.contains(quad.getPredicate()));
    if (!isWords) {
      return quad;
    }
    String words = object.getLiteralLexicalForm() + ENDINGS.get(next[0]++ % ENDINGS.size());
    String language = object.getLiteralLanguage();
    Node ending =
        language.isEmpty()
            ? NodeFactory.createLiteralString(words)
            : NodeFactory.createLiteralLang(words, language);
    return new Quad(quad.getGraph(), quad.getSubject(), quad.getPredicate(), ending);
  }
}
