package dawen.mention;

import java.util.Arrays;
import java.util.Optional;

/** How a mention was found; names and confidence of the rules are in {@link Rules}. */
public enum Rule {
  /** Full name or alias of the lexicon. */
  NAME("name"),
  /** One-character names side by side: 中美, 俄乌. */
  COMPOUND("compound"),
  /** One-character name in a set phrase: 美方, 对俄, 访华. */
  ABBREVIATION("abbreviation"),
  /** Capital that stands for its government. */
  CAPITAL("capital"),
  /** Organisation named through one of its organs. */
  PART_OF("part-of"),
  /** Place inside a word: 台独, 抗日. */
  IMPLIED("implied"),
  /** Title in 《》. */
  TITLE("title"),
  /** Outlet in the words that give its reporter the floor: 塔斯社记者：. */
  TAG("tag"),
  /** Outlet named in a question or an answer: 据路透社报道, 你们半岛电视台. */
  OUTLET("outlet"),
  /** Proposed by part-of-speech tagging, not listed. */
  CANDIDATE("candidate");

  private final String id;

  Rule(String id) {
    this.id = id;
  }

  /** Stable ASCII name. */
  public String id() {
    return id;
  }

  /** The rule of that id, or nothing. */
  public static Optional<Rule> find(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
  }
}
