package dawen.text;

import dawen.store.Tdb2Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;

/** Makes the index of a stored graph, anew each time the graph has changed. */
public final class TextIndexWriter {

  /** With fewer questions and answers, reading all of them takes a fraction of a second. */
  public static final int LEAST = 20_000;

  private static final Node QUESTION = dawen("question");
  private static final Node ANSWER = dawen("answer");
  private static final Node SIMPLIFIED = dawen("simplifiedText");
  private static final Node TEXT = NodeFactory.createURI("https://schema.org/text");

  private static final String PASSAGES =
      "{ ?exchange <%s> ?passage } UNION { ?exchange <%s> ?passage }".formatted(QUESTION, ANSWER);

  private static final FieldType PAIRS = pairs();

  private final Path graph;
  private final Tdb2Store store;

  /**
   * @param graph folder of the stored graph
   * @param store what it holds; no text of it changes meanwhile
   */
  public TextIndexWriter(Path graph, Tdb2Store store) {
    this.graph = graph;
    this.store = store;
  }

  /**
   * Brings the index up to date. A graph with few texts has none.
   *
   * @param least number of questions and answers from which an index is made
   * @return number of texts in a new index; 0 where none was made
   * @throws IOException if the index cannot be written; there is none then
   */
  public int update(int least) throws IOException {
    Optional<TextIndex> current = TextIndex.open(graph);
    if (current.isPresent()) {
      current.get().close();
      return 0;
    }
    return make(least, () -> {});
  }

  /**
   * Makes the index anew, on other threads, while something goes on that changes no text.
   *
   * @param least as in {@link #update}
   * @param meanwhile run on this thread, whatever becomes of the index
   * @return number of texts in the new index; 0 where none was made
   * @throws IOException if the index cannot be written; there is none then
   */
  public int make(int least, Runnable meanwhile) throws IOException {
    CompletableFuture<Optional<Draft>> drafting = CompletableFuture.supplyAsync(() -> draft(least));
    try {
      meanwhile.run();
    } catch (RuntimeException e) {
      giveUp(drafting, e);
      throw e;
    }
    Optional<Draft> draft = joined(drafting);
    return draft.isPresent() ? commit(draft.get()) : 0;
  }

  /** What ended the work beside it is what is told, be it that the index came to no end either. */
  private void giveUp(CompletableFuture<Optional<Draft>> drafting, RuntimeException cause) {
    try {
      joined(drafting).ifPresent(this::giveUp);
    } catch (IOException | RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  private int commit(Draft draft) throws IOException {
    try {
      return draft.commit(graph);
    } catch (IOException | RuntimeException e) {
      deleteIfPossible();
      throw e;
    }
  }

  private static <T> T joined(CompletableFuture<T> future) throws IOException {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      throw e;
    }
  }

  private Optional<Draft> draft(int least) {
    try {
      delete();
      if (!has(least)) {
        return Optional.empty();
      }
      Path folder = Files.createDirectories(graph.resolve(TextIndex.FOLDER));
      Draft draft = new Draft(folder);
      try {
        draft.texts = writeTexts(folder, draft.writer);
        return Optional.of(draft);
      } catch (IOException | RuntimeException e) {
        giveUp(draft);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void giveUp(Draft draft) {
    try {
      draft.close();
    } finally {
      deleteIfPossible();
    }
  }

  private void deleteIfPossible() {
    try {
      delete();
    } catch (IOException leftover) {
      // without a commit it counts as none, and the next one is made in its place
    }
  }

  /** An index that does not count before it says which state of the graph it is of. */
  private static final class Draft {
    private final Directory directory;
    private final IndexWriter writer;
    private int texts;

    Draft(Path folder) throws IOException {
      directory = new NIOFSDirectory(folder);
      writer = new IndexWriter(directory, new IndexWriterConfig().setOpenMode(OpenMode.CREATE));
    }

    /** Makes it the index of the graph as it is now; returns the number of its texts. */
    int commit(Path graph) throws IOException {
      try (directory;
          writer) {
        Map<String, String> stamps =
            Map.of(TextIndex.STAMP, Stamp.of(graph), TextIndex.VERSION, TextIndex.THIS_VERSION);
        writer.setLiveCommitData(stamps.entrySet());
        writer.commit();
        return texts;
      }
    }

    /** Gives it up. */
    void close() {
      try (directory) {
        writer.rollback();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private boolean has(int least) {
    String another = "SELECT ?passage { %s } OFFSET %d LIMIT 1".formatted(PASSAGES, least - 1);
    try (QueryExecution execution = store.query(QueryFactory.create(another))) {
      return execution.execSelect().hasNext();
    }
  }

  private int writeTexts(Path folder, IndexWriter writer) throws IOException {
    try (StoredTexts.Writer texts = new StoredTexts.Writer(folder);
        Documents documents = new Documents(writer)) {
      int written = 0;
      for (Node graph : graphs()) {
        for (Passage passage : passages(graph)) {
          documents.add(document(passage));
          texts.add(passage.exchange(), passage.question(), passage.searched());
          written++;
        }
      }
      documents.finish();
      texts.finish();
      return written;
    }
  }

  /** Those that hold questions or answers, each with their texts, sorted. */
  private List<Node> graphs() {
    String graphs = "SELECT DISTINCT ?graph { GRAPH ?graph { %s } }".formatted(PASSAGES);
    try (QueryExecution execution = store.query(QueryFactory.create(graphs))) {
      List<Node> names = new ArrayList<>();
      execution.execSelect().forEachRemaining(row -> names.add(row.get("graph").asNode()));
      names.sort(Comparator.comparing(Node::getURI));
      return names;
    }
  }

  /**
   * A question or an answer.
   *
   * @param searched its text in simplified characters and lower case
   */
  private record Passage(String iri, String exchange, boolean question, String searched) {}

  private List<Passage> passages(Node graph) {
    Map<Node, Node> texts = new HashMap<>(store.values(graph, TEXT));
    texts.putAll(store.values(graph, SIMPLIFIED));
    List<Passage> passages = new ArrayList<>();
    for (Node property : List.of(QUESTION, ANSWER)) {
      store
          .values(graph, property)
          .forEach(
              (exchange, passage) -> {
                if (texts.containsKey(passage)) {
                  String searched =
                      texts.get(passage).getLiteralLexicalForm().toLowerCase(Locale.ROOT);
                  passages.add(
                      new Passage(
                          passage.getURI(), exchange.getURI(), property == QUESTION, searched));
                }
              });
    }
    return passages;
  }

  private static Document document(Passage passage) {
    Document document = new Document();
    document.add(new StringField(TextIndex.PASSAGE, passage.iri(), Field.Store.YES));
    document.add(new Field(TextIndex.PAIR, new PairStream(passage.searched()), PAIRS));
    return document;
  }

  private static Node dawen(String name) {
    return NodeFactory.createURI("https://w3id.org/dawen/ontology#" + name);
  }

  private static FieldType pairs() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  private void delete() throws IOException {
    Path folder = graph.resolve(TextIndex.FOLDER);
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
