package dawen.lexicon;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All entries of the word lists, by kind and id. */
public final class Lexicon {

  /** The lists that dawen ships. */
  public static Lexicon bundled() {
    throw new UnsupportedOperationException("in work");
  }

  /**
   * The shipped lists with a user's lists laid over them: same columns, same file names; an entry
   * of the same id replaces the shipped one.
   *
   * @param folder holds any of {@code countries.tsv}, {@code outlets.tsv} …
   * @throws LexiconException if a line is wrong, naming file and line
   */
  public static Lexicon with(Path folder) {
    throw new UnsupportedOperationException("in work");
  }

  /** All entries of a kind, sorted by id. */
  public List<Entry> list(Kind kind) {
    throw new UnsupportedOperationException("in work");
  }

  /** The entry of that kind and id. */
  public Optional<Entry> find(Kind kind, String id) {
    throw new UnsupportedOperationException("in work");
  }
}
