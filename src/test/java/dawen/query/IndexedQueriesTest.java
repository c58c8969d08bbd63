package dawen.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.store.Tdb2Store;
import dawen.text.TextIndex;
import dawen.text.TextIndexWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text index changes how long a query takes, and nothing else. */
class IndexedQueriesTest {
  private static final String GRAPH = "src/test/resources/queries/graph.trig";
  private static final List<String> WORDS =
      List.of("合作", "示例合作", "谢谢", "好，谢", "企业 英国", "国", "BRICS", "没有这话", "说。 巴西", "(国|合)");

  @TempDir private Path folder;
  private Tdb2Store store;

  @BeforeEach
  void open() {
    store = Tdb2Store.create(folder);
    store.replace(RDFDataMgr.loadDatasetGraph(GRAPH));
  }

  @AfterEach
  void close() {
    store.close();
  }

  static Stream<CannedQuery> searching() {
    return Catalogue.bundled().list().stream().filter(query -> query.search() != null);
  }

  @Test
  void rowsAreTheSameWithAndWithoutAnIndex() throws IOException {
    assertTrue(write(1) > 0);
    assertEquals(4, searching().count());
    try (TextIndex index = TextIndex.open(folder).orElseThrow()) {
      for (CannedQuery query : searching().toList()) {
        for (String words : WORDS) {
          Map<String, String> values = Map.of("phrase", words);
          assertEquals(
              rows(query.with(values)),
              rows(query.with(values, index::candidates)),
              query.name() + " " + words);
        }
      }
    }
  }

  @Test
  void theQueryIsNarrowedToWhatCanHoldTheWords() throws IOException {
    write(1);
    try (TextIndex index = TextIndex.open(folder).orElseThrow()) {
      assertEquals(
          List.of("https://w3id.org/dawen/exchange/undated/1/answer"),
          index.candidates("谢谢").orElseThrow());
      assertEquals(Optional.empty(), index.candidates("国"), "one character has no neighbour");
      for (CannedQuery query : searching().toList()) {
        Query narrowed = query.with(Map.of("phrase", "谢谢"), index::candidates);
        String text = narrowed.serialize().replaceAll("\\s+", " ");
        assertEquals(2, text.split("VALUES \\?passage \\{ <").length, query.name() + text);
      }
    }
  }

  @Test
  void aSmallGraphHasNoIndex() throws IOException {
    assertEquals(0, write(1000));
    assertTrue(TextIndex.open(folder).isEmpty());
  }

  @Test
  void anIndexIsMadeAnewOnlyAfterAChange() throws IOException {
    int texts = write(1);
    assertEquals(0, write(1));
    add();
    assertTrue(TextIndex.open(folder).isEmpty(), "made before the change");
    assertEquals(texts + 1, write(1));
    try (TextIndex index = TextIndex.open(folder).orElseThrow()) {
      assertEquals(List.of("urn:answer"), index.candidates("新的话").orElseThrow());
    }
  }

  @Test
  void aDamagedOrRemovedIndexIsNone() throws IOException {
    write(1);
    try (Stream<Path> files = Files.list(folder.resolve("text-index"))) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[] {1});
      }
    }
    assertTrue(TextIndex.open(folder).isEmpty());
    assertTrue(write(1) > 0, "made anew");
    assertFalse(TextIndex.open(folder).isEmpty());
  }

  @Test
  void whatGoesOnMeanwhileIsDoneThoughTheIndexCannotBeWritten() throws IOException {
    Files.createSymbolicLink(folder.resolve("text-index"), folder.resolve("nowhere"));
    AtomicBoolean done = new AtomicBoolean();
    assertThrows(
        IOException.class, () -> new TextIndexWriter(folder, store).make(1, () -> done.set(true)));
    assertTrue(done.get());
    assertTrue(TextIndex.open(folder).isEmpty());
  }

  @Test
  void whereWhatGoesOnMeanwhileFailsThereIsNoIndexAndTheNextIsMade() throws IOException {
    TextIndexWriter writer = new TextIndexWriter(folder, store);
    Runnable fault =
        () -> {
          throw new IllegalStateException("as of a disk that is full");
        };
    assertThrows(IllegalStateException.class, () -> writer.make(1, fault));
    assertTrue(TextIndex.open(folder).isEmpty());
    assertTrue(writer.make(1, () -> {}) > 0);
    TextIndex.open(folder).orElseThrow().close();
  }

  @Test
  void whereBothFailWhatWentOnMeanwhileIsTold() throws IOException {
    Files.createSymbolicLink(folder.resolve("text-index"), folder.resolve("nowhere"));
    IllegalStateException fault = new IllegalStateException("as of a disk that is full");
    Runnable meanwhile =
        () -> {
          throw fault;
        };
    TextIndexWriter writer = new TextIndexWriter(folder, store);
    assertSame(fault, assertThrows(RuntimeException.class, () -> writer.make(1, meanwhile)));
    assertEquals(1, fault.getSuppressed().length);
  }

  private void add() {
    DatasetGraph more = DatasetGraphFactory.createGeneral();
    more.add(
        NodeFactory.createURI("urn:graph"),
        NodeFactory.createURI("urn:exchange"),
        NodeFactory.createURI("https://w3id.org/dawen/ontology#answer"),
        NodeFactory.createURI("urn:answer"));
    more.add(
        NodeFactory.createURI("urn:graph"),
        NodeFactory.createURI("urn:answer"),
        NodeFactory.createURI("https://schema.org/text"),
        NodeFactory.createLiteralLang("一句新的话。", "zh"));
    store.replace(more);
  }

  private int write(int least) throws IOException {
    return new TextIndexWriter(folder, store).update(least);
  }

  private String rows(Query query) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QueryExecution execution = store.query(query)) {
      new ResultWriter(Format.CSV, WriteOptions.plain()).write(query, execution, out);
    }
    return out.toString(UTF_8);
  }
}
