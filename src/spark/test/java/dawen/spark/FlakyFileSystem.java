package dawen.spark;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** The local files, of which each transcript fails the first time that it is opened. */
public final class FlakyFileSystem extends LocalFileSystem {
  private static final Set<String> OPENED = ConcurrentHashMap.newKeySet();

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    if (path.getName().endsWith(".txt") && OPENED.add(path.getName())) {
      throw new IOException("the network is down for a moment");
    }
    return super.open(path, bufferSize);
  }

  /** Number of files that have failed. */
  static int failures() {
    return OPENED.size();
  }
}
