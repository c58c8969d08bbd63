package dawen.spark;

import dawen.mention.Annotated;
import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * What the tasks count for the closing line. Spark takes the counts of a task once, of whichever
 * attempt is the first to end.
 */
record Tallies(
    LongAccumulator transcripts,
    LongAccumulator exchanges,
    LongAccumulator mentions,
    LongAccumulator bytes)
    implements Serializable {

  static Tallies of(SparkContext context) {
    return new Tallies(
        context.longAccumulator("transcripts"),
        context.longAccumulator("exchanges"),
        context.longAccumulator("mentions"),
        context.longAccumulator("bytes"));
  }

  void add(Annotated annotated, long size) {
    transcripts.add(1);
    exchanges.add(annotated.exchanges().size());
    mentions.add(annotated.exchanges().stream().mapToInt(e -> e.mentions().size()).sum());
    bytes.add(size);
  }
}
