package dawen.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/** The parts of one attempt at a task; a folder of which there is nothing gets none. */
final class PartsWriter extends RecordWriter<Folder, byte[]> {
  private static final int BUFFER = 1 << 16;

  private final FileSystem files;
  private final Path work;
  private final int number;
  private final boolean gzip;
  private final Map<Folder, OutputStream> open = new EnumMap<>(Folder.class);

  PartsWriter(FileSystem files, Path work, int number, boolean gzip) {
    this.files = files;
    this.work = work;
    this.number = number;
    this.gzip = gzip;
  }

  @Override
  public void write(Folder folder, byte[] bytes) throws IOException {
    OutputStream out = open.get(folder);
    if (out == null) {
      out = create(folder);
      open.put(folder, out);
    }
    out.write(bytes);
  }

  /** Java writes no time into the head of a gzip file, so equal content gives equal bytes. */
  private OutputStream create(Folder folder) throws IOException {
    boolean compressed = gzip && folder.isGraph();
    Path path = new Path(work, folder.part(number) + (compressed ? ".gz" : ""));
    OutputStream out = files.create(path, false);
    return compressed ? new GZIPOutputStream(out, BUFFER) : out;
  }

  @Override
  public void close(TaskAttemptContext task) throws IOException {
    for (OutputStream out : open.values()) {
      out.close();
    }
  }
}
