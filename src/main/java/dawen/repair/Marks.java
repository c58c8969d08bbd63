package dawen.repair;

import dawen.conference.RepairRule;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The rules that look at marks, digits and Latin letters. */
final class Marks {
  private static final String CHINESE = "[\\p{IsHan}”’」』》）]";
  private static final String ENDS = "(?=[”’」』]?(?:\\n|$))";
  private static final String HALF = ",:;?!";
  private static final String FULL = "，：；？！";

  /** Half-width marks between Chinese are a slip where so many are of full width to one of them. */
  private static final int MOST = 9;

  private static final Pattern FULL_WIDTH = Pattern.compile("[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)?");

  /** Digits with a letter among them, or with one at either end before what numbers count. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![A-Za-z0-9.])(?=[0-9]*[OoIl])(?:[0-9][0-9OoIl]*[0-9]"
              + "|[0-9][0-9OoIl]*(?=[年月日万亿多余名个届周次国人%％])"
              + "|[Il][0-9OoIl]*[0-9][0-9OoIl]*(?=[年月日万亿多余名个届周次国人%％]))"
              + "(?![A-Za-z0-9])");

  private static final Pattern FULL_STOP = Pattern.compile("｡|(?<=" + CHINESE + ")[.．]" + ENDS);

  private static final Pattern HALF_WIDTH_MARK =
      Pattern.compile("(?<=" + CHINESE + ")[" + HALF + "](?=[\\p{IsHan}“‘「『《（\\n]|$)");

  private static final Pattern FULL_WIDTH_MARK = Pattern.compile("[" + FULL + "]");

  /** Whole runs; a run of three may be meant for an ellipsis, and ？？ for what it is. */
  private static final Pattern DOUBLED_MARK =
      Pattern.compile("([。，、；：])\\1+|(?<=" + CHINESE + ")([,;:])\\2+");

  /** An adverb, 一一列举, has a verb behind it; 九一一 is a number. */
  private static final Pattern DASH =
      Pattern.compile("(?<=" + CHINESE + ")(?<![〇零一二三四五六七八九十百千万第])一一(?=[”’」』]|\\n|$)");

  private Marks() {}

  /** The rules, in the order in which each reads what the one before left. */
  static List<Step> steps(boolean fullWidthMarks) {
    return List.of(
        Step.of(RepairRule.FULL_WIDTH, FULL_WIDTH, match -> ascii(match.group())),
        Step.of(RepairRule.LETTER_IN_NUMBER, NUMBER, Marks::digits),
        Step.of(RepairRule.FULL_STOP, FULL_STOP, match -> "。"),
        Step.of(
            RepairRule.HALF_WIDTH_MARK,
            HALF_WIDTH_MARK,
            match -> fullWidthMarks ? wide(match.group()) : null),
        Step.of(
            RepairRule.DOUBLED_MARK,
            DOUBLED_MARK,
            run -> run.group().length() == 2 ? run.group().substring(1) : null),
        Step.of(RepairRule.DASH, DASH, match -> "——"));
  }

  /** Whether nearly all marks between Chinese are of full width. */
  static boolean isFullWidth(List<String> texts) {
    long full = texts.stream().mapToLong(text -> count(FULL_WIDTH_MARK, text)).sum();
    long half = texts.stream().mapToLong(text -> count(HALF_WIDTH_MARK, text)).sum();
    return full >= MOST * half;
  }

  private static long count(Pattern pattern, String text) {
    return pattern.matcher(text).results().count();
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
