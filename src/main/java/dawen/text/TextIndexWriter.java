package dawen.text;

import dawen.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
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

  private static final String PASSAGES =
      """
      PREFIX dawen: <https://w3id.org/dawen/ontology#>
      PREFIX schema: <https://schema.org/>
      SELECT ?exchange ?passage ?question ?searched WHERE {
        { ?exchange dawen:question ?passage BIND (true AS ?question) }
        UNION { ?exchange dawen:answer ?passage BIND (false AS ?question) }
        ?passage schema:text ?text
        OPTIONAL { ?passage dawen:simplifiedText ?simplified }
        BIND (STR(COALESCE(?simplified, ?text)) AS ?searched)
      }
      """;

  private static final FieldType PAIRS = pairs();

  private final Path graph;
  private final Store store;

  /**
   * @param graph folder of the stored graph
   * @param store what it holds; nothing writes to it meanwhile
   */
  public TextIndexWriter(Path graph, Store store) {
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
    delete();
    return has(least) ? write() : 0;
  }

  private boolean has(int least) {
    try (QueryExecution execution =
        store.query(QueryFactory.create(PASSAGES + "OFFSET " + (least - 1) + " LIMIT 1"))) {
      return execution.execSelect().hasNext();
    }
  }

  private int write() throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setOpenMode(OpenMode.CREATE);
    Path folder = Files.createDirectories(graph.resolve(TextIndex.FOLDER));
    try (Directory directory = new NIOFSDirectory(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      int written = writeTexts(folder, writer);
      Map<String, String> stamps =
          Map.of(TextIndex.STAMP, Stamp.of(graph), TextIndex.VERSION, TextIndex.THIS_VERSION);
      writer.setLiveCommitData(stamps.entrySet());
      writer.commit();
      return written;
    }
  }

  private int writeTexts(Path folder, IndexWriter writer) throws IOException {
    try (StoredTexts.Writer texts = new StoredTexts.Writer(folder);
        QueryExecution execution = store.query(QueryFactory.create(PASSAGES))) {
      int written = 0;
      ResultSet rows = execution.execSelect();
      while (rows.hasNext()) {
        QuerySolution row = rows.next();
        writer.addDocument(document(row));
        texts.add(
            row.getResource("exchange").getURI(),
            row.getLiteral("question").getBoolean(),
            row.getLiteral("searched").getString().toLowerCase(Locale.ROOT));
        written++;
      }
      return written;
    }
  }

  private static Document document(QuerySolution row) {
    String searched = row.getLiteral("searched").getString();
    String passage = row.getResource("passage").getURI();
    Document document = new Document();
    document.add(new StringField(TextIndex.PASSAGE, passage, Field.Store.YES));
    document.add(new Field(TextIndex.PAIR, new PairStream(Pairs.of(searched)), PAIRS));
    return document;
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
