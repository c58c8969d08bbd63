package dawen.conference;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a transcript prints wrongly and how it is read instead. The rules of the layout tell what is
 * left out between the words, those of the wording what a word means.
 */
public enum RepairRule {
  /** 芈（mǐ）示例, 芈 mǐ 示例 → 芈示例. */
  PINYIN_GLOSS("pinyin-gloss", "拼音注音", "Pinyin printed behind a character to tell how it is read"),
  /** ＡＰＥＣ → APEC, ２０３１年 → 2031年. */
  FULL_WIDTH("full-width", "全角字母数字", "Latin letters and digits in full-width characters"),
  /** 2O31年 → 2031年. */
  LETTER_IN_NUMBER("letter-in-number", "数字误作字母", "O, o, l or I for 0 or 1 inside a number"),
  /** ｡ → 。, and a dot after a Chinese character at the end of a paragraph. */
  FULL_STOP("full-stop", "句号误印", "A full stop in the form of a dot or of half width"),
  /** A half-width comma where nearly all others are of full width. */
  HALF_WIDTH_MARK(
      "half-width-mark", "半角标点", "A half-width mark between Chinese, in a text of full-width ones"),
  /** 。。 → 。 */
  DOUBLED_MARK("doubled-mark", "重复标点", "A comma, stop, colon or semicolon printed twice"),
  /** 一一 → —— at the end of a paragraph or quotation. */
  DASH("dash", "破折号误作一一", "Twice the character 一 for a dash"),
  /** 末来 → 未来, by the table of slips. */
  SLIP("slip", "错字", "A word that is surely misread, by the table of slips"),

  /** A line break inside a sentence. */
  JOINED_BREAK("joined-break", Piece.Kind.JOINED_BREAK, "接行", "A line break inside a sentence"),
  /** A space inside the text. */
  REMOVED_SPACE("removed-space", Piece.Kind.REMOVED_SPACE, "去空格", "A space that the layout put in"),
  /** Text of a picture. */
  CAPTION("caption", Piece.Kind.CAPTION, "略去图片说明", "Text of a picture, left out"),
  /** （下转4版）. */
  JUMP_LINE(
      "jump-line", Piece.Kind.JUMP_LINE, "略去转版语", "A line that sends to another page, left out"),
  /** （完）. */
  CREDIT("credit", Piece.Kind.CREDIT, "略去署名和电头", "Who wrote or sent the text, left out"),
  /** Running heads, page numbers, ornaments. */
  FURNITURE("furniture", Piece.Kind.FURNITURE, "略去版面文字", "Running heads and ornaments, left out"),
  /** **, #. */
  MARKUP("markup", Piece.Kind.MARKUP, "略去标记符号", "Marks of a markup language, left out"),
  /** What no signal explains. */
  RESIDUE("residue", Piece.Kind.RESIDUE, "略去不明文字", "Text that no signal explains, left out");

  private final String id;
  private final Piece.Kind kind;
  private final String zh;
  private final String en;

  RepairRule(String id, String zh, String en) {
    this(id, null, zh, en);
  }

  RepairRule(String id, Piece.Kind kind, String zh, String en) {
    this.id = id;
    this.kind = kind;
    this.zh = zh;
    this.en = en;
  }

  /** Stable ASCII name. */
  public String id() {
    return id;
  }

  /** A Chinese name of a few characters. */
  public String zh() {
    return zh;
  }

  /** What is repaired, in English. */
  public String en() {
    return en;
  }

  /** Whether it is the layout, and no word, that is repaired. */
  public boolean isLayout() {
    return kind != null;
  }

  /** The rule by which pieces of that kind are left out; nothing where they are kept. */
  public static Optional<RepairRule> of(Piece.Kind kind) {
    return Arrays.stream(values()).filter(rule -> rule.kind == kind).findFirst();
  }
}
