package dawen.serve;

import dawen.export.CheckedStream;
import dawen.export.DataFile.Checked;
import dawen.export.DataFiles;
import dawen.graph.Download;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sizes and checksums of the downloads, found out once, as nothing changes while it is served. */
final class DataSums {
  private final DataFiles files;
  private final Map<Download, Checked> known = new ConcurrentHashMap<>();

  DataSums(DataFiles files) {
    this.files = files;
  }

  /** Writes a file's bytes. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** What that content's size and checksum are. */
  static Checked check(Content content) throws IOException {
    CheckedStream stream = new CheckedStream(OutputStream.nullOutputStream());
    content.writeTo(stream);
    return stream.checked();
  }

  /** Writes a download, and remembers what it was when all of it was sent. */
  void write(Download download, OutputStream out) throws IOException {
    CheckedStream stream = new CheckedStream(out);
    files.write(download, stream);
    stream.flush();
    known.put(download, stream.checked());
  }

  /** Size and checksum if the file was written before, whole. */
  Optional<Checked> known(Download download) {
    return Optional.ofNullable(known.get(download));
  }

  /** Size and checksum; writes to nowhere what nobody has asked for yet, one at a time. */
  synchronized Checked of(Download download) throws IOException {
    Checked checked = known.get(download);
    if (checked == null) {
      write(download, OutputStream.nullOutputStream());
      checked = known.get(download);
    }
    return checked;
  }
}
