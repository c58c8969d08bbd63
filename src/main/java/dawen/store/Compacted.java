package dawen.store;

/**
 * What a compaction did.
 *
 * @param before bytes of the stored graph's files that were in use
 * @param after the same afterwards
 */
public record Compacted(long before, long after) {}
