package dawen.cli;

import dawen.store.Tdb2Store;
import dawen.text.TextIndexWriter;

/**
 * Sizes from which a build works otherwise than on a small graph. The trials set them lower, as
 * properties of the virtual machine, to meet with a few files what else takes thousands.
 *
 * @param triplesTogether in memory that wait to be stored in one transaction ({@code
 *     dawen.batch.triples})
 * @param bytesCompacted in use, below which a graph is not compacted ({@code dawen.compact.bytes})
 * @param textsIndexed questions and answers from which an index is made ({@code dawen.index.texts})
 */
record Thresholds(int triplesTogether, long bytesCompacted, int textsIndexed) {
  /** Some 50 transcripts of usual length. */
  private static final int MOST_TRIPLES = 200_000;

  /** Those of this process. */
  static Thresholds ofProcess() {
    return new Thresholds(
        Integer.getInteger("dawen.batch.triples", MOST_TRIPLES),
        Long.getLong("dawen.compact.bytes", Tdb2Store.LEAST_COMPACTED),
        Integer.getInteger("dawen.index.texts", TextIndexWriter.LEAST));
  }
}
