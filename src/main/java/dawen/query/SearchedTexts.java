package dawen.query;

/**
 * The texts of questions and answers as they are searched: in simplified characters and lower case.
 * They are numbered from 0. Threads may share it.
 */
public interface SearchedTexts {

  /** Number of texts. */
  int size();

  /** Tells of each text, in their order, whose it is. */
  void owners(Owner use);

  /** A text. */
  String text(int number);

  /** Takes what a text belongs to. */
  @FunctionalInterface
  interface Owner {

    /**
     * Takes one.
     *
     * @param exchange IRI of the exchange
     * @param question true for its question, false for its answer
     */
    void accept(String exchange, boolean question);
  }
}
