package dawen.transcript;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the tag at the begin of a turn: {@code 塔斯社记者：}, {@code 问（路透社）：}, {@code 【记者】}, {@code
 * 张三（新华社）：}, {@code 答：}, {@code 外交部长王毅：}, {@code 主持人：}.
 */
final class TagParser {
  private static final String COLON = "[：:︰﹕]";

  private static final Signs COLONS = Signs.of("：:︰﹕");

  /** Ends a label, at the latest; its colon does too. */
  private static final Signs NO_LABEL = Signs.of("，。！？；：:︰﹕,!?;“”‘’\n");

  private static final int LONGEST_LABEL = 40;

  /** Longer than a label with its colon, and than what may slip, in UTF-16 characters. */
  private static final int FAR = 2 * LONGEST_LABEL + 2;

  /** One ends or holds whatever tag stands inside a paragraph, but for one in brackets. */
  private static final Signs TAG_SIGNS = Signs.of("：:︰﹕者；;．.—─–-");

  /** The same, and what neither a label nor a slipped one goes beyond. */
  private static final Signs TAG_SIGNS_OR_END = Signs.of("：:︰﹕者；;．.—─–-，。！？,!?“”");

  /** What {@link #BRACKETED} begins with, and what {@link #NUMBERED} does. */
  private static final Signs BRACKETS = Signs.of("【[〔（(「〖『");

  private static final Signs TAG_SIGNS_AND_BRACKETS = Signs.of("：:︰﹕者；;．.—─–-【[〔（(「〖『");

  private static final Signs NUMBERS = Signs.of("第（(0123456789一二三四五六七八九十");

  private static final Pattern BRACKETED =
      Pattern.compile(
          "(?:[【\\[]([^】\\]【\\[]{1,40})[】\\]]|[〔（(「〖『]([^\\]】〕）)（(「」〗』]{1,30})[〕）)」〗』])"
              + COLON
              + "?");

  /** What may be a speaker's name and title in brackets, without a colon. */
  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·]{2,20}");

  private TagParser() {}

  /** A question's number before its tag in brackets: 1．〔路透社记者〕. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?:第?[\\d一二三四五六七八九十]{1,3}[.、．)）]|[（(]\\d{1,2}[)）])(?=[〔【\\[［（(])");

  /** The last index at which a tag can stand inside a text; -1 where none can. */
  static int lastPlace(char[] text) {
    return TAG_SIGNS_AND_BRACKETS.lastIndexIn(text);
  }

  /** Whether a tag can stand at an index inside a text: false only where {@link #at} finds none. */
  static boolean mayStandAt(String text, int from) {
    if (BRACKETS.has(text.charAt(from))) {
      return true;
    }
    int end = Math.min(text.length(), from + FAR);
    int near = Math.min(end, from + OddTags.LONGEST_SLIPPED_NAME);
    if (TAG_SIGNS.indexIn(text, from, near) < near) {
      return true;
    }
    int sign = TAG_SIGNS_OR_END.indexIn(text, near, end);
    return sign < end && TAG_SIGNS.has(text.charAt(sign));
  }

  /** The tag that stands at an index of a text; of two in a row, 【提问】路透社记者：, both. */
  static Optional<Tag> at(String text, int from) {
    return single(text, from).map(tag -> withNameBehind(text, from, tag));
  }

  private static Tag withNameBehind(String text, int from, Tag tag) {
    boolean asks = tag.kind() == Tag.Kind.REPORTER && tag.name() == null;
    boolean answers = tag.kind() == Tag.Kind.SPEAKER && TagLabel.isBareAnswer(tag.name());
    int end = from + tag.length();
    if (!asks && !answers || end >= text.length()) {
      return tag;
    }
    return single(text, end)
        .filter(next -> next.name() != null)
        .filter(
            next ->
                asks
                    ? next.kind() == Tag.Kind.REPORTER || TagLabel.looksLikeOutlet(next.name())
                    : next.kind() == Tag.Kind.UNKNOWN && Speakers.isName(next.name()))
        .map(next -> new Tag(tag.kind(), next.name(), tag.length() + next.length()))
        .orElse(tag);
  }

  private static Optional<Tag> single(String text, int from) {
    if (from == text.length()) {
      return Optional.empty();
    }
    Matcher numbered = from == 0 && NUMBERS.begin(text) ? NUMBERED.matcher(text) : null;
    if (numbered != null && numbered.lookingAt()) {
      int skip = numbered.end();
      return single(text, skip)
          .map(tag -> new Tag(tag.kind(), tag.name(), tag.length() + skip))
          .filter(tag -> tag.kind() != Tag.Kind.UNKNOWN);
    }
    int colon = colonOfLabel(text, from);
    if (BRACKETS.has(text.charAt(from))) {
      Optional<Tag> tag = bracketed(text, from, colon);
      if (tag.isPresent()) {
        return tag;
      }
    }
    String label = colon < 0 ? null : text.substring(from, colon);
    Optional<Tag> plain =
        label == null ? Optional.empty() : Optional.of(TagLabel.read(label, label.length() + 1));
    if (from > 0) {
      return plain.or(() -> OddTags.slipped(text, from));
    }
    return ofBegin(text, label, plain);
  }

  /** Where the colon stands that ends the label at an index; -1 where none does. */
  private static int colonOfLabel(String text, int from) {
    int limit = Math.min(text.length(), from + 2 * LONGEST_LABEL + 1);
    int end = NO_LABEL.indexIn(text, from, limit);
    boolean label =
        end > from
            && end < limit
            && COLONS.has(text.charAt(end))
            && text.codePointCount(from, end) <= LONGEST_LABEL;
    return label ? end : -1;
  }

  /** At the begin of a paragraph also rare forms are believed. */
  private static Optional<Tag> ofBegin(String text, String label, Optional<Tag> plain) {
    boolean damaged = label != null && OddTags.isDamaged(label);
    Optional<Tag> usual = OddTags.ofThePublic(text).or(() -> damaged ? Optional.empty() : plain);
    return usual
        .or(() -> OddTags.ofReporter(text))
        .or(() -> plain)
        .or(() -> OddTags.withoutPlainLabel(text))
        .or(() -> OddTags.slipped(text, 0));
  }

  /**
   * The tag that a bold begin of a paragraph is, with or without a colon: {@code **路透社记者** 请问}.
   *
   * @param length characters set bold; 0 for none
   */
  static Optional<Tag> strong(String text, int length) {
    if (length == 0 || length > 40 || length > text.length()) {
      return Optional.empty();
    }
    String label = TagLabel.withoutColon(text.substring(0, length));
    if (!isLabel(label)) {
      return Optional.empty();
    }
    boolean colon = length < text.length() && "：:".indexOf(text.charAt(length)) >= 0;
    return Optional.of(TagLabel.read(label, colon ? length + 1 : length));
  }

  /**
   * The tag that a whole paragraph is, without any mark: 央广记者 on a line of its own.
   *
   * @return an unknown tag for what may be a name; nothing for what is no label
   */
  static Optional<Tag> alone(String text) {
    boolean label = text.length() <= 24 && isLabel(text) && !FrontLines.isTitle(text);
    return label ? Optional.of(TagLabel.read(text, text.length())) : Optional.empty();
  }

  private static boolean isLabel(String text) {
    return colonOfLabel(text + "：", 0) == text.length();
  }

  /** A tag in brackets stands alone, 【路透社记者】, or before a verb: [路透社]问：. */
  private static Optional<Tag> bracketed(String text, int from, int colon) {
    Matcher bracketed = BRACKETED.matcher(text).region(from, text.length());
    if (!bracketed.lookingAt()) {
      return Optional.empty();
    }
    if (colon >= bracketed.end()) {
      Tag verb = TagLabel.read(text.substring(bracketed.end(), colon), 0);
      Tag inside = TagLabel.read(content(bracketed), 0);
      int length = colon + 1 - from;
      boolean near = colon + 1 - bracketed.end() <= 8;
      if (near && verb.kind() == Tag.Kind.REPORTER && verb.name() == null) {
        String outlet = inside.kind() == Tag.Kind.REPORTER ? inside.name() : content(bracketed);
        return Optional.of(new Tag(Tag.Kind.REPORTER, TagLabel.clean(outlet), length));
      }
      if (near && verb.kind() == Tag.Kind.SPEAKER) {
        return Optional.of(new Tag(Tag.Kind.SPEAKER, content(bracketed), length));
      }
    }
    Tag tag = TagLabel.read(content(bracketed), bracketed.end() - from);
    boolean marked = ":：".indexOf(text.charAt(bracketed.end() - 1)) >= 0;
    boolean name = NAME.matcher(content(bracketed)).matches();
    return tag.kind() == Tag.Kind.UNKNOWN && !marked && !name ? Optional.empty() : Optional.of(tag);
  }

  private static String content(Matcher bracketed) {
    return bracketed.group(1) == null ? bracketed.group(2) : bracketed.group(1);
  }
}
