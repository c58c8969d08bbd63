package dawen.transcript;

import java.util.Optional;
import java.util.regex.Pattern;

/** Signs by which a single paragraph shows that it is a heading. */
enum HeadingStyle {
  LEVEL_1,
  LEVEL_2,
  LEVEL_3,
  /** 谈中俄关系 */
  TALKS("[谈談](?!判)[^。，；]{1,24}"),
  /** 3 谈中俄关系, 3. 中俄关系 */
  NUMBER("(?:第?\\d{1,2}(?:[、.．)）:：]\\s*|\\s+(?![\\d年月日])|(?=[谈談]))\\D).{1,44}"),
  /** 三、中俄关系 */
  HAN_NUMBER("[一二三四五六七八九十]{1,3}(?:[、.．:：]|\\s+).{2,44}"),
  /** （三）中俄关系 */
  BRACKET_NUMBER("[（(][一二三四五六七八九十\\d]{1,3}[)）].{2,44}"),
  /** 【中俄关系】 */
  BRACKETS("[【〔\\[][^】〕\\]]{2,30}[】〕\\]].{0,30}"),
  /** ◆中俄关系 */
  BULLET("[\\p{So}※].{2,40}"),
  BOLD;

  /** A longer paragraph is no heading. */
  static final int LONGEST = 48;

  private final Pattern pattern;

  HeadingStyle() {
    this(null);
  }

  HeadingStyle(String regex) {
    this.pattern = regex == null ? null : Pattern.compile(regex);
  }

  /** How a paragraph of this style reads; null for those that are known by their marks. */
  Pattern pattern() {
    return pattern;
  }

  /** The style that a paragraph shows, where it shows one. */
  static Optional<HeadingStyle> find(Block block) {
    String text = block.spaced();
    if (text.length() > LONGEST || text.isEmpty() || !Character.isDefined(text.charAt(0))) {
      return Optional.empty();
    }
    if (block.level() > 0) {
      return Optional.of(values()[Math.min(block.level(), 3) - 1]);
    }
    if (endsLikeText(text)) {
      return Optional.empty();
    }
    if (mayHaveForm(text)) {
      for (HeadingStyle style : values()) {
        if (style.pattern != null && style.pattern.matcher(text).matches()) {
          return Optional.of(style);
        }
      }
    }
    return block.bold() ? Optional.of(BOLD) : Optional.empty();
  }

  /** Whether a text begins as a form of heading does: with a number, a mark, 谈. */
  static boolean mayHaveForm(String text) {
    char first = text.charAt(0);
    return !Characters.isUsualHan(first) || "谈談第一二三四五六七八九十".indexOf(first) >= 0;
  }

  /** Whether a line says what is talked about, numbered or not: 谈中俄关系, 3 谈中俄关系. */
  static boolean talks(String line) {
    return TALKS.pattern.matcher(line.replaceFirst("^\\d{1,2}\\s*(?=[谈談])", "")).matches();
  }

  private static boolean endsLikeText(String text) {
    return "。，、；;,".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
