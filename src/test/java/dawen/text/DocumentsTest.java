package dawen.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  private static final int MORE_THAN_WAIT = 2_000;

  private static void addAll(Documents documents) throws IOException {
    for (int i = 0; i < MORE_THAN_WAIT; i++) {
      Document document = new Document();
      document.add(new StringField("number", "" + i, Field.Store.YES));
      documents.add(document);
    }
    documents.finish();
  }

  @Test
  void allAreInTheIndexOnceItIsFinished() throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig());
        Documents documents = new Documents(writer)) {
      addAll(documents);
      assertEquals(MORE_THAN_WAIT, writer.getDocStats().numDocs);
    }
  }

  @Test
  void aDiskThatIsFullEndsTheIndexing() throws IOException {
    IndexWriterConfig soon = new IndexWriterConfig().setMaxBufferedDocs(10);
    try (Directory directory = new FullDisk();
        IndexWriter writer = new IndexWriter(directory, soon);
        Documents documents = new Documents(writer)) {
      IOException fault = assertThrows(IOException.class, () -> addAll(documents));
      assertTrue(fault.getMessage().contains("No space left"), fault.getMessage());
    }
  }

  private static final class FullDisk extends FilterDirectory {
    FullDisk() {
      super(new ByteBuffersDirectory());
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      throw new IOException("No space left on device");
    }
  }
}
