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

  private static final Pattern LABEL = Pattern.compile("([^，。！？；：:︰﹕,!?;“”‘’\\n]{1,40})" + COLON);
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
    Matcher numbered = NUMBERED.matcher(text);
    if (from == 0 && numbered.lookingAt()) {
      int skip = numbered.end();
      return single(text, skip)
          .map(tag -> new Tag(tag.kind(), tag.name(), tag.length() + skip))
          .filter(tag -> tag.kind() != Tag.Kind.UNKNOWN);
    }
    Matcher label = LABEL.matcher(text).region(from, text.length());
    boolean hasLabel = label.lookingAt();
    Matcher bracketed = BRACKETED.matcher(text).region(from, text.length());
    if (bracketed.lookingAt()) {
      Optional<Tag> tag = bracketed(bracketed, hasLabel ? label : null, from);
      if (tag.isPresent()) {
        return tag;
      }
    }
    Optional<Tag> plain =
        hasLabel
            ? Optional.of(TagLabel.read(label.group(1), label.end() - from))
            : Optional.empty();
    if (from > 0) {
      return plain.or(() -> OddTags.slipped(text, from));
    }
    boolean damaged = hasLabel && OddTags.isDamaged(label.group(1));
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
    String label = text.substring(0, length).replaceFirst("[:：]$", "");
    if (label.isEmpty() || !LABEL.matcher(label + "：").matches()) {
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
    boolean label =
        text.length() <= 24 && !FrontMatter.isTitle(text) && LABEL.matcher(text + "：").matches();
    return label && !text.contains("：")
        ? Optional.of(TagLabel.read(text, text.length()))
        : Optional.empty();
  }

  /** A tag in brackets stands alone, 【路透社记者】, or before a verb: [路透社]问：. */
  private static Optional<Tag> bracketed(Matcher bracketed, Matcher label, int from) {
    if (label != null && label.end() > bracketed.end()) {
      Tag verb = TagLabel.read(label.group(1).substring(bracketed.end() - from), 0);
      Tag inside = TagLabel.read(content(bracketed), 0);
      boolean near = label.end() - bracketed.end() <= 8;
      if (near && verb.kind() == Tag.Kind.REPORTER && verb.name() == null) {
        String outlet = inside.kind() == Tag.Kind.REPORTER ? inside.name() : content(bracketed);
        return Optional.of(new Tag(Tag.Kind.REPORTER, TagLabel.clean(outlet), label.end() - from));
      }
      if (near && verb.kind() == Tag.Kind.SPEAKER) {
        return Optional.of(new Tag(Tag.Kind.SPEAKER, content(bracketed), label.end() - from));
      }
    }
    Tag tag = TagLabel.read(content(bracketed), bracketed.end() - from);
    boolean colon = ":：".indexOf(bracketed.group().charAt(bracketed.group().length() - 1)) >= 0;
    boolean name = NAME.matcher(content(bracketed)).matches();
    return tag.kind() == Tag.Kind.UNKNOWN && !colon && !name ? Optional.empty() : Optional.of(tag);
  }

  private static String content(Matcher bracketed) {
    return bracketed.group(1) == null ? bracketed.group(2) : bracketed.group(1);
  }
}
