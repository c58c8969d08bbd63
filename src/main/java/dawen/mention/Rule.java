package dawen.mention;

/** How a mention was found, with the confidence that goes with it. */
public enum Rule {
  NAME("name", 0.99, "全称或别名", "full name or alias of the lexicon"),
  COMPOUND("compound", 0.98, "合称", "one-character names side by side: 中美, 俄乌"),
  ABBREVIATION("abbreviation", 0.95, "简称", "one-character name in a set phrase: 美方, 对俄, 访华"),
  CAPITAL("capital", 0.90, "以首都代政府", "capital that stands for its government"),
  PART_OF("part-of", 0.97, "机构所属", "organisation named through one of its organs"),
  IMPLIED("implied", 0.95, "词语所含地名", "place inside a word: 台独, 抗日"),
  TITLE("title", 0.97, "书名号", "title in 《》"),
  CANDIDATE("candidate", 0.60, "词性标注候选", "proposed by part-of-speech tagging, not listed");

  private final String id;
  private final double confidence;
  private final String zh;
  private final String en;

  Rule(String id, double confidence, String zh, String en) {
    this.id = id;
    this.confidence = confidence;
    this.zh = zh;
    this.en = en;
  }

  /** Stable ASCII name. */
  public String id() {
    return id;
  }

  /** Between 0 and 1. */
  public double confidence() {
    return confidence;
  }

  /** Chinese label. */
  public String zh() {
    return zh;
  }

  /** English comment. */
  public String en() {
    return en;
  }
}
