package dawen.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;

/** The least that an index of texts costs: Lucene over the pairs of characters of each. */
final class PairIndex {
  private static final String TEXT = " <https://schema.org/text> \"";

  private PairIndex() {}

  /** Indexes the texts of questions and answers in some N-Quads; they are in memory before. */
  static void write(Timed timed, Path folder, List<Path> files) throws Exception {
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      try (Stream<String> lines = Files.lines(file)) {
        lines.filter(PairIndex::isSpoken).map(PairIndex::text).forEach(texts::add);
      }
    }
    Deletion.delete(folder);
    timed.run(
        () -> {
          try (Directory directory = new NIOFSDirectory(Files.createDirectories(folder));
              IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (String text : texts) {
              Document document = new Document();
              document.add(new Field("pair", new Pairs(text), type()));
              writer.addDocument(document);
            }
            writer.commit();
          }
        });
    timed.put("texts", texts.size());
    Deletion.delete(folder);
  }

  private static boolean isSpoken(String line) {
    int text = line.indexOf(TEXT);
    return text > 0
        && (line.startsWith("/question>", text - 10) || line.startsWith("/answer>", text - 8));
  }

  private static String text(String line) {
    int from = line.indexOf(TEXT) + TEXT.length();
    return line.substring(from, line.indexOf("\"@", from));
  }

  private static FieldType type() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.setTokenized(true);
    return type;
  }

  /** Each two characters that stand side by side. */
  private static final class Pairs extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final String text;
    private int at;

    Pairs(String text) {
      this.text = text;
    }

    @Override
    public boolean incrementToken() {
      if (at + 2 > text.length()) {
        return false;
      }
      clearAttributes();
      term.append(text, at, at + 2);
      at++;
      return true;
    }
  }
}
