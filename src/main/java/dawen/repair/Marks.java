package dawen.repair;

import dawen.conference.RepairRule;
import dawen.lexicon.CharacterSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The rules that look at marks, digits and Latin letters. */
final class Marks {
  private static final String CHINESE = "[\\p{IsHan}”’」』》）]";
  private static final String ENDS = "(?=[”’」』]?(?:\\n|$))";

  /** Marks of half width. */
  static final String HALF = ",:;?!";

  private static final String FULL = "，：；？！";

  /** The odd form of a mark is a slip where so many of the usual form stand to one of it. */
  private static final int MOST = 9;

  /** Digits and Latin letters of full width. */
  static final String FULL_WIDTH_SIGNS = range('０', '９', 'Ａ', 'Ｚ', 'ａ', 'ｚ');

  private static final Pattern FULL_WIDTH = Pattern.compile("[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)?");

  /** Digits with a letter among them, or with one at either end before what numbers count. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![A-Za-z0-9.])(?=[0-9]*[OoIl])(?:[0-9][0-9OoIl]*[0-9]"
              + "|[0-9][0-9OoIl]*(?=[年月日万亿多余名个届周次国人%％])"
              + "|[Il][0-9OoIl]*[0-9][0-9OoIl]*(?=[年月日万亿多余名个届周次国人%％]))"
              + "(?![A-Za-z0-9])");

  // what stands before a mark is looked at behind it, since few characters are one

  private static final Pattern FULL_STOP = Pattern.compile("｡|[.．](?<=" + CHINESE + "[.．])" + ENDS);

  /** Also 约翰.示例, which no rule repairs. */
  private static final Pattern DOT = Pattern.compile("[.．](?<=" + CHINESE + "[.．])(?![.．])");

  private static final CharacterSet ROUND_STOPS = new CharacterSet("。");

  private static final Pattern HALF_WIDTH_MARK =
      Pattern.compile(
          "[" + HALF + "](?<=" + CHINESE + "[" + HALF + "])(?=[\\p{IsHan}“‘「『《（\\n]|$)");

  private static final CharacterSet FULL_WIDTH_MARKS = new CharacterSet(FULL);

  /** Whole runs; a run of three may be meant for an ellipsis, and ？？ for what it is. */
  private static final Pattern DOUBLED_MARK =
      Pattern.compile("([。，、；：])\\1+|([,;:])(?<=" + CHINESE + "[,;:])\\2+");

  /** An adverb, 一一列举, has a verb behind it; 九一一 is a number. */
  private static final Pattern DASH =
      Pattern.compile("一一(?<=" + CHINESE + "一一)(?<![〇零一二三四五六七八九十百千万第]一一)(?=[”’」』]|\\n|$)");

  private final boolean fullWidth;
  private final boolean roundStops;

  /**
   * @param texts all of one source, whose usual marks are no slips
   * @param signs of each text
   */
  Marks(List<String> texts, int[] signs) {
    this.fullWidth = isUsual(FULL_WIDTH_MARKS, Signs.HALF_WIDTH, HALF_WIDTH_MARK, texts, signs);
    this.roundStops = isUsual(ROUND_STOPS, Signs.STOPS, DOT, texts, signs);
  }

  /**
   * @param sign of every text that has the odd form
   */
  private static boolean isUsual(
      CharacterSet usual, int sign, Pattern odd, List<String> texts, int[] signs) {
    long slips = 0;
    for (int i = 0; i < signs.length; i++) {
      if ((signs[i] & sign) != 0) {
        slips += odd.matcher(texts.get(i)).results().count();
      }
    }
    return slips == 0 || texts.stream().mapToLong(usual::count).sum() >= MOST * slips;
  }

  private static String range(char... beginsAndEnds) {
    StringBuilder characters = new StringBuilder();
    for (int i = 0; i < beginsAndEnds.length; i += 2) {
      for (char c = beginsAndEnds[i]; c <= beginsAndEnds[i + 1]; c++) {
        characters.append(c);
      }
    }
    return characters.toString();
  }

  /** The rules, in the order in which each reads what the one before left. */
  List<Step> steps() {
    return List.of(
        Step.of(RepairRule.FULL_WIDTH, Signs.FULL_WIDTH, FULL_WIDTH, match -> ascii(match.group())),
        Step.of(RepairRule.LETTER_IN_NUMBER, Signs.LETTERS, NUMBER, Marks::digits),
        Step.of(RepairRule.FULL_STOP, Signs.STOPS, FULL_STOP, match -> stop(match.group())),
        Step.of(
            RepairRule.HALF_WIDTH_MARK,
            Signs.HALF_WIDTH,
            HALF_WIDTH_MARK,
            match -> fullWidth ? wide(match.group()) : null),
        Step.of(
            RepairRule.DOUBLED_MARK,
            Signs.DOUBLED,
            DOUBLED_MARK,
            run -> run.group().length() == 2 ? run.group().substring(1) : null),
        Step.of(RepairRule.DASH, Signs.DASH, DASH, match -> "——"));
  }

  private String stop(String printed) {
    return roundStops || printed.equals("｡") ? "。" : null;
  }

  /** Unicode 15, Halfwidth and Fullwidth Forms: U+FF01 to U+FF5E stand for ASCII in its order. */
  private static String ascii(String wide) {
    StringBuilder ascii = new StringBuilder();
    wide.chars().forEach(c -> ascii.append((char) (c - 0xFEE0)));
    return ascii.toString();
  }

  private static String wide(String half) {
    return String.valueOf(FULL.charAt(HALF.indexOf(half)));
  }

  private static String digits(MatchResult match) {
    return match.group().replaceAll("[Oo]", "0").replaceAll("[Il]", "1");
  }
}
