package dawen.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpTest {

  private static final String CONTENT =
      """
      :h { :c a :K ; :b "say \\"中\\"\\nnext"@zh , 7 , 1.5 . :a :b :c . }
      :g { :a :b <http://other.org/x> , :c ; a :K . }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"N-Quads", "TriG", "N-Triples", "Turtle"})
  void equalContentGivesEqualBytesWhateverTheOrderOfWriting(String format) {
    byte[] first = dumped(folder.resolve("one"), List.of(CONTENT), format);
    byte[] second =
        dumped(
            folder.resolve("two"), List.of(":h { :x :y :z . :c a :K }", CONTENT, CONTENT), format);
    assertTrue(first.length > 100);
    assertArrayEquals(first, second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"N-Quads", "TriG"})
  void aDumpIsReadBackAsTheSameDataset(String format) {
    byte[] dump = dumped(folder, List.of(CONTENT), format);
    DatasetGraph back =
        RDFParser.source(new ByteArrayInputStream(dump)).lang(lang(format)).toDatasetGraph();
    assertTrue(IsoMatcher.isomorphic(Quads.trig(CONTENT), back));
  }

  @Test
  void linesAreSortedGraphAfterGraph() {
    List<String> lines = new String(dumped(folder, List.of(CONTENT), "N-Quads")).lines().toList();
    List<String> sorted =
        lines.stream()
            .sorted(
                java.util.Comparator.comparing((String l) -> l.endsWith("/h> ."))
                    .thenComparing(java.util.Comparator.naturalOrder()))
            .toList();
    assertEquals(8, lines.size());
    assertEquals(sorted, lines);
  }

  @Test
  void turtleReadsWell() {
    assertEquals(
        """
        @prefix : <http://example.org/> .

        :a
            a :K ;
            :b :c , <http://other.org/x> .

        :c
            a :K ;
            :b "say \\"中\\"\\nnext"@zh , 1.5 , 7 .
        """,
        new String(dumped(folder, List.of(CONTENT), "Turtle")));
  }

  @Test
  void graphsCanBeLeftOut() {
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      store.replace(Quads.trig(CONTENT));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.dump(out, Lang.NQUADS, name -> !name.endsWith("h"));
      assertEquals(3, out.toString().lines().count());
    }
  }

  @Test
  void aFormatThatIsNoDumpIsRefused() {
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      assertThrows(IllegalArgumentException.class, () -> store.dump(out, Lang.RDFXML));
    }
  }

  private static byte[] dumped(Path path, List<String> contents, String format) {
    try (Tdb2Store store = Tdb2Store.create(path)) {
      contents.forEach(content -> store.replace(Quads.trig(content)));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.dump(out, lang(format));
      return out.toByteArray();
    }
  }

  private static Lang lang(String name) {
    return org.apache.jena.riot.RDFLanguages.nameToLang(name);
  }
}
