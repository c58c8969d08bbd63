package dawen.evaluate;

import java.util.Arrays;
import java.util.Optional;

/** What is measured, in the order in which it is reported. */
public enum Measure {
  /**
   * Exchanges found, by the beginning of their question, or of the answer where none is printed.
   */
  EXCHANGE("exchange_f1", true),
  /** Whether question and answer begin and end where they should. */
  BOUNDS("bounds", false),
  OUTLET("outlet", false),
  OUTLET_COUNTRY("outlet_country", false),
  COUNTRIES_QUESTION("countries_question_f1", true),
  COUNTRIES_ANSWER("countries_answer_f1", true),
  TOPICS("topics_f1", true),
  MAIN_TOPIC("main_topic", false),
  YEAR("year", false),
  DATE("date", false),
  SPEAKER("speaker", false),
  HEADING("heading", false),
  DUPLICATE("duplicate", false),
  PEOPLE("people_f1", true),
  ORGANIZATIONS("organizations_f1", true),
  REGIONS("regions_f1", true);

  private final String word;
  private final boolean sets;

  Measure(String word, boolean sets) {
    this.word = word;
    this.sets = sets;
  }

  /** The measure's name in tables and options: {@code bounds}, {@code topics_f1} …. */
  public String word() {
    return word;
  }

  /** What is measured, without the kind of figure: {@code bounds}, {@code topics} …. */
  public String field() {
    return word.replace("_f1", "");
  }

  /** Whether sets of names are compared, so that precision and recall can differ. */
  public boolean comparesSets() {
    return sets;
  }

  /** The measure of that name, or nothing. */
  public static Optional<Measure> find(String word) {
    return Arrays.stream(values()).filter(measure -> measure.word.equals(word)).findFirst();
  }

  /**
   * The figure that a tally comes to, between 0 and 1: the harmonic mean of precision and recall
   * where sets are compared, the share of right ones elsewhere; 1 where there was nothing to find
   * and nothing was found.
   */
  public double of(Tally tally) {
    return sets ? tally.f1() : tally.recall();
  }

  /** Share of right ones among those read; where one value is compared, the share of right ones. */
  public double precision(Tally tally) {
    return sets ? tally.precision() : tally.recall();
  }
}
