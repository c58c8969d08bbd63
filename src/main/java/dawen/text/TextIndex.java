package dawen.text;

import dawen.query.SearchedTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * The index of a stored graph: which questions and answers can hold some words. Threads may share
 * it.
 */
public final class TextIndex implements AutoCloseable {

  /** Name of the index's folder, within that of the graph. */
  static final String FOLDER = "text-index";

  static final String PAIR = "pair";
  static final String PASSAGE = "passage";
  static final String STAMP = "stamp";
  static final String VERSION = "version";

  /** Changes with what an index consists of; one of another version counts as none. */
  static final String THIS_VERSION = "2";

  /** With more of them, reading every text is no slower. */
  private static final int MOST = 20_000;

  private final Directory directory;
  private final DirectoryReader reader;
  private final StoredTexts texts;

  private TextIndex(Directory directory, DirectoryReader reader, StoredTexts texts) {
    this.directory = directory;
    this.reader = reader;
    this.texts = texts;
  }

  /**
   * The index of the graph in a folder; nothing where there is none, or none that can be read, or
   * where the graph has been changed since by something else than a build.
   */
  public static Optional<TextIndex> open(Path graph) {
    Path folder = graph.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try {
      Directory directory = new NIOFSDirectory(folder);
      DirectoryReader reader = DirectoryReader.open(directory);
      try {
        if (isCurrent(reader.getIndexCommit().getUserData(), graph)) {
          return Optional.of(new TextIndex(directory, reader, StoredTexts.open(folder)));
        }
      } catch (IOException incomplete) {
        reader.close();
        throw incomplete;
      }
      reader.close();
      directory.close();
    } catch (IOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isCurrent(Map<String, String> stamps, Path graph) throws IOException {
    return THIS_VERSION.equals(stamps.get(VERSION)) && Stamp.of(graph).equals(stamps.get(STAMP));
  }

  /** The texts themselves; to be read only before this is closed. */
  public SearchedTexts texts() {
    return texts;
  }

  /**
   * IRIs of all questions and answers that can hold some words.
   *
   * @param words in simplified characters; where they have blanks, what the blanks part
   * @return nothing where the index cannot tell, or there are so many that it is no help
   */
  public Optional<List<String>> candidates(String words) {
    SortedSet<String> pairs = Pairs.of(words);
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    pairs.forEach(pair -> all.add(new TermQuery(new Term(PAIR, pair)), Occur.FILTER));
    try {
      ScoreDoc[] found = new IndexSearcher(reader).search(all.build(), MOST + 1).scoreDocs;
      return found.length > MOST ? Optional.empty() : Optional.of(passages(found));
    } catch (IOException unreadable) { // the index may go at any time
      return Optional.empty();
    }
  }

  private List<String> passages(ScoreDoc[] found) throws IOException {
    StoredFields fields = reader.storedFields();
    SortedSet<String> passages = new TreeSet<>();
    for (ScoreDoc document : found) {
      passages.add(fields.document(document.doc).get(PASSAGE));
    }
    return List.copyOf(passages);
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
