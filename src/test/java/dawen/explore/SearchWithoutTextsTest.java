package dawen.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.store.Tdb2Store;
import dawen.web.Language;
import dawen.web.Nodes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchWithoutTextsTest {

  private static final String FACTS =
      """
      BASE <https://w3id.org/dawen/>
      PREFIX dawen: <https://w3id.org/dawen/ontology#>
      <graph/transcript/t> { <exchange/t/1> a dawen:Exchange ; dawen:year 2031 }
      """;

  @TempDir Path folder;

  @Test
  void aGraphOfFactsSaysThatWordsCannotBeFoundInIt() {
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      store.replace(RDFParser.fromString(FACTS, Lang.TRIG).toDatasetGraph());
      Explorer explorer =
          new Explorer(new Nodes(store), List::of, UnaryOperator.identity(), Optional.empty());
      View all = search(explorer, new TreeMap<>());
      assertEquals(1, all.table().rows().size());
      View words = search(explorer, new TreeMap<>(Map.of("q", List.of("合作"))));
      assertTrue(words.main().markup().contains("不含问答原文"), words.main().markup());
    }
  }

  private static View search(Explorer explorer, TreeMap<String, List<String>> parameters) {
    Asked asked = new Asked("/search", parameters, Language.ZH, "http://here");
    return Txn.calculateRead(
        explorer.nodes().dataset(), () -> Sections.of(explorer).get("/search").of(asked));
  }
}
