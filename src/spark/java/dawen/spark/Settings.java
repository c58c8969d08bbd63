package dawen.spark;

import java.io.Serializable;

/**
 * What the driver tells the executors: a few words, from which each makes its own {@link Tools}.
 *
 * @param base what the IRIs of the data begin with
 * @param provenance whether the provenance is written too
 * @param lists the user's own word lists
 */
record Settings(String base, boolean provenance, WordLists lists) implements Serializable {}
