package dawen.spark;

import dawen.Detail;
import java.io.Serializable;

/**
 * What the driver tells the executors: a few words, from which each makes its own {@link Tools}.
 *
 * @param base what the IRIs of the data begin with
 * @param detail whether the provenance is written too
 * @param lists the user's own word lists
 */
record Settings(String base, Detail detail, WordLists lists) implements Serializable {}
