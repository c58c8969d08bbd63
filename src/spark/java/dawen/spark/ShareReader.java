package dawen.spark;

import java.util.Iterator;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** The task: from the files of a share to the bytes of its parts. */
final class ShareReader implements PairFlatMapFunction<Share, Folder, byte[]> {
  private final Broadcast<SharedTools> tools;
  private final Broadcast<SerializableConfiguration> configuration;
  private final Tallies tallies;

  /**
   * @param tools one object for all tasks of an executor
   * @param configuration of the Hadoop file systems
   * @param tallies that the task adds to
   */
  ShareReader(
      Broadcast<SharedTools> tools,
      Broadcast<SerializableConfiguration> configuration,
      Tallies tallies) {
    this.tools = tools;
    this.configuration = configuration;
    this.tallies = tallies;
  }

  @Override
  public Iterator<Tuple2<Folder, byte[]>> call(Share share) {
    Tools loaded = tools.value().tools();
    FileReader reader = new FileReader(loaded, configuration.value().value());
    return new Parts(share, loaded, reader, tallies);
  }
}
