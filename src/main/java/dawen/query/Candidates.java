package dawen.query;

import java.util.List;
import java.util.Optional;

/** Knows which questions and answers can hold some words, so that a query need not read all. */
@FunctionalInterface
public interface Candidates {

  /** Knows nothing. */
  Candidates NONE = words -> Optional.empty();

  /**
   * IRIs of all questions and answers that can hold the words; some of them may not.
   *
   * @param words in the script that is searched
   * @return nothing where that is not known
   */
  Optional<List<String>> of(String words);
}
