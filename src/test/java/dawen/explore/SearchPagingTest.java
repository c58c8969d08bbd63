package dawen.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.store.Tdb2Store;
import dawen.web.Language;
import dawen.web.Nodes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches that fill several pages. */
class SearchPagingTest {

  private static final int EXCHANGES = 120;
  private static final Pattern HIT =
      Pattern.compile("<h3 lang=\"zh\"><a href=\"/(exchange/t/[0-9]+)\"");

  @TempDir private Path folder;
  private Tdb2Store store;
  private Explorer explorer;

  @BeforeEach
  void open() {
    store = Tdb2Store.create(folder);
    StringBuilder graph = new StringBuilder("PREFIX dawen: <https://w3id.org/dawen/ontology#>\n");
    graph.append("PREFIX schema: <https://schema.org/>\nBASE <https://w3id.org/dawen/>\n<g> {\n");
    for (int i = 1; i <= EXCHANGES; i++) {
      graph.append(
          """
          <exchange/t/%1$d> a dawen:Exchange ; dawen:transcript <transcript/t> ;
            dawen:position %1$d ; dawen:year %2$d ; dawen:answer <exchange/t/%1$d/answer> .
          <exchange/t/%1$d/answer> schema:text "第%1$d次：<b>合作</b>"@zh .
          """
              .formatted(i, 2020 + i % 3));
    }
    DatasetGraph read = DatasetGraphFactory.createGeneral();
    RDFParser.fromString(graph + "}", Lang.TRIG).parse(read);
    store.replace(read);
    explorer = new Explorer(new Nodes(store), List::of, UnaryOperator.identity(), Optional.empty());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void thePagesJoinedAreTheTable() {
    for (String sort : List.of("newest", "oldest")) {
      List<String> joined = new ArrayList<>();
      for (int page = 1; page <= 3; page++) {
        Matcher hits = HIT.matcher(view("sort", sort, "page", page + "").main().markup());
        while (hits.find()) {
          joined.add("https://w3id.org/dawen/" + hits.group(1));
        }
      }
      List<String> table =
          view("sort", sort, "page", "2").table().rows().stream()
              .map(row -> row.get(0))
              .map(Node::getURI)
              .toList();
      assertEquals(EXCHANGES, table.size());
      assertEquals(table, joined);
    }
  }

  @Test
  void aPageLinksToItsNeighboursAndKeepsTheRest() {
    String middle = view("q", "合作", "page", "2").main().markup();
    assertTrue(middle.contains("<a href=\"/search?q=%E5%90%88%E4%BD%9C\" rel=\"prev\">"), middle);
    assertTrue(middle.contains("page=3&amp;q=%E5%90%88%E4%BD%9C\" rel=\"next\">"), middle);
    assertFalse(view("page", "1").main().markup().contains("rel=\"prev\""));
    assertFalse(view("page", "3").main().markup().contains("rel=\"next\""));
  }

  @Test
  void markupInATextIsText() {
    String page = view("q", "合作").main().markup();
    assertTrue(page.contains("&lt;b&gt;<mark>合作</mark>&lt;/b&gt;"), page);
    assertFalse(page.contains("<b>"));
  }

  private View view(String... parameters) {
    SortedMap<String, List<String>> given = new TreeMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      given.put(parameters[i], List.of(parameters[i + 1]));
    }
    Asked asked = new Asked("/search", given, Language.ZH, "http://here");
    return Txn.calculateRead(store.dataset(), () -> new Search(explorer).of(asked));
  }
}
