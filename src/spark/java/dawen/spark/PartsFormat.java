package dawen.spark;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.PathOutputCommitter;

/**
 * Bytes into one part a task and folder. A task writes where its attempt alone writes, and Hadoop's
 * committer moves what a finished attempt wrote: a task that is tried again, or runs twice, leaves
 * its parts once.
 */
public final class PartsFormat extends FileOutputFormat<Folder, byte[]> {
  private static final String GZIP = "dawen.gzip";

  /** Has the parts of graphs compressed. */
  static void compress(Configuration configuration) {
    configuration.setBoolean(GZIP, true);
  }

  @Override
  public RecordWriter<Folder, byte[]> getRecordWriter(TaskAttemptContext task) throws IOException {
    Path work = ((PathOutputCommitter) getOutputCommitter(task)).getWorkPath();
    Configuration configuration = task.getConfiguration();
    int number = task.getTaskAttemptID().getTaskID().getId();
    return new PartsWriter(
        work.getFileSystem(configuration), work, number, configuration.getBoolean(GZIP, false));
  }
}
