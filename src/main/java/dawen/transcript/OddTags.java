package dawen.transcript;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Forms of tags that are seldom printed, or printed wrongly, tried where no usual form fits. */
final class OddTags {
  private static final String COLON = "[：:︰﹕]";

  /**
   * An OCR slip, ； or ． for ：, is believed after 记者 and after what may be a name. A single dash
   * behind a name is none: a line that was cut may begin with 是中国—东盟.
   */
  private static final Pattern SLIPPED =
      Pattern.compile(
          "\\p{So}?(?:([^，。！？；：:,!?;“”.．—–]{0,30}(?:记者|記者)|[\\p{IsHan}]{2,4})"
              + "(?:[；;．.](?!\\d)|—{2}|─{1,2}|--)"
              + "|([^，。！？；：:,!?;“”.．—–]{0,30}(?:记者|記者))[—–])"
              + "|([^，。！？；：:,!?;“”.．]{1,20}(?:社|报|報|电视台|新闻)(?:记者|記者))[，,]");

  /** An outlet's name with any marks in it, as long as 记者： ends it. */
  private static final Pattern ODD_REPORTER =
      Pattern.compile("([^，。！？“”\\n]{1,120}?(?:记者|記者))" + COLON);

  /** 问题一（光明日报记者）, 问题二 on a line of its own. */
  private static final Pattern NUMBERED_QUESTION =
      Pattern.compile("(?:问题|問題|提问|提問|[QqＱ])[\\d一二三四五六七八九十]{1,3}(?:[（(]([^）)]{2,24})[）)]|[、.．]?$)");

  /** 会后，有记者问及：, 此外，路透社记者还问： */
  private static final Pattern NOTE =
      Pattern.compile(
          "(?:会后|會後|会前|随后|隨後|之后|此外|另外|散会后|发布会后|记者会后)[，,]?[另又还還]?有?([^，。：:]{0,16}?)(?:记者|記者)[亦又还還也]?"
              + "(?:问及|問及|问到|追问|提问|问|問)"
              + COLON);

  private static final Pattern SOMEBODY =
      Pattern.compile("(?:网友|网民|網民|網友|市民|听众|觀眾|观众|读者|学生|村民)[^，。！？；：:]{0,20}" + COLON);

  private static final Pattern NAME_THEN_OUTLET =
      Pattern.compile("[\\p{IsHan}·A-Za-z .]{2,14}[，,]([^，。！？；：:,!?;“”]{2,24})" + COLON);

  /** What {@link #NOTE} begins with. */
  private static final Signs NOTE_BEGIN = Signs.of("会會随隨之此另散发记");

  /** Where an outlet's name in {@link #ODD_REPORTER} ends, or has to be looked at. */
  private static final Signs NO_ODD_REPORTER = Signs.of("，。！？“”\n：:︰﹕");

  /**
   * None stands within the name or the outlet of {@link #NAME_THEN_OUTLET}, but for rare colons.
   */
  private static final Signs MARKS = Signs.of("，。！？；：:,!?;“”︰﹕");

  private static final Signs COMMAS = Signs.of("，,");

  private static final Signs COLONS = Signs.of("：:︰﹕");

  /** All forms of 记者 end with it. */
  private static final Signs REPORTER = Signs.of("者");

  /** What stands for a colon in {@link #SLIPPED}, behind a name. */
  private static final Signs SLIPS = Signs.of("；;．.—─–-");

  private static final Signs SLIPS_BEHIND_REPORTER = Signs.of("；;．.—─–-，,");

  /** What cannot stand before 记者 in {@link #SLIPPED}, and how that ends. */
  private static final Signs SLIPPED_ENDS = Signs.of("，。！？；：:,!?;“”.．者");

  /** No form that a colon ends is longer, in UTF-16 characters, than {@link #ODD_REPORTER}. */
  private static final int LONGEST = 2 * 120 + 3;

  /** Longest of the forms that hold a name without 记者. */
  private static final int LONGEST_NAME = 2 * (14 + 24) + 2;

  /** 记者 and what may stand before it in {@link #SLIPPED}. */
  private static final int LONGEST_SLIPPED = 2 * (1 + 30) + 2;

  /** A sign, a name of four characters and a mark for a colon. */
  static final int LONGEST_SLIPPED_NAME = 2 * (1 + 4) + 1;

  /** Marks that no label has, but that a damaged or hostile text may put into one. */
  private static final Signs MARKED = Signs.of("${}<>|=\"'\\");

  private static final Signs PUBLIC = Signs.of("网網市听觀观读学村");
  private static final Signs NUMBERED = Signs.of("问問提QqＱ");

  private OddTags() {}

  /**
   * Whether a label holds marks that no label has, so that an outlet's name may go on behind it.
   */
  static boolean isDamaged(String label) {
    return MARKED.anyIn(label);
  }

  /** 网友“爱骑车的猫”问：: somebody of the public, whose name may hold quotation marks. */
  static Optional<Tag> ofThePublic(String text) {
    if (!PUBLIC.begin(text)) {
      return Optional.empty();
    }
    Matcher somebody = SOMEBODY.matcher(text);
    return somebody.lookingAt()
        ? Optional.of(new Tag(Tag.Kind.REPORTER, null, somebody.end()))
        : Optional.empty();
  }

  /** A note, or a reporter with any marks in the outlet's name. */
  static Optional<Tag> ofReporter(String text) {
    Matcher note = NOTE_BEGIN.begin(text) ? NOTE.matcher(text) : null;
    if (note != null && note.lookingAt()) {
      String outlet = TagLabel.clean(note.group(1));
      return Optional.of(new Tag(Tag.Kind.REPORTER, outlet, note.end()));
    }
    Matcher odd = mayBeOddReporter(text) ? ODD_REPORTER.matcher(text) : null;
    return odd != null && odd.lookingAt()
        ? Optional.of(TagLabel.read(odd.group(1), odd.end()))
            .filter(tag -> tag.kind() == Tag.Kind.REPORTER)
        : Optional.empty();
  }

  /** Whether 者： stands before what an outlet's name does not go beyond. */
  static boolean mayBeOddReporter(String text) {
    int end = Math.min(text.length(), LONGEST);
    int at = NO_ODD_REPORTER.indexIn(text, 0, end);
    while (at < end && COLONS.has(text.charAt(at))) {
      if (at > 0 && REPORTER.has(text.charAt(at - 1))) {
        return true;
      }
      at = NO_ODD_REPORTER.indexIn(text, at + 1, end);
    }
    return false;
  }

  /** 问题一（光明日报记者）; 张三，路透社：. */
  static Optional<Tag> withoutPlainLabel(String text) {
    Matcher numbered = NUMBERED.begin(text) ? NUMBERED_QUESTION.matcher(text) : null;
    if (numbered != null && numbered.lookingAt()) {
      Tag reporter = TagLabel.read(Objects.toString(numbered.group(1), "问"), 0);
      String outlet = reporter.kind() == Tag.Kind.REPORTER ? reporter.name() : numbered.group(1);
      return Optional.of(new Tag(Tag.Kind.REPORTER, TagLabel.clean(outlet), numbered.end()));
    }
    if (!mayNameThenOutlet(text)) {
      return Optional.empty();
    }
    Matcher named = NAME_THEN_OUTLET.matcher(text);
    return named.lookingAt() && TagLabel.looksLikeOutlet(named.group(1))
        ? Optional.of(new Tag(Tag.Kind.REPORTER, TagLabel.clean(named.group(1)), named.end()))
        : Optional.empty();
  }

  /** Whether the first mark is a comma and the second one a colon. */
  static boolean mayNameThenOutlet(String text) {
    int end = Math.min(text.length(), LONGEST_NAME);
    int comma = MARKS.indexIn(text, 0, end);
    if (comma == end || !COMMAS.has(text.charAt(comma))) {
      return false;
    }
    int colon = MARKS.indexIn(text, comma + 1, end);
    return colon < end && COLONS.has(text.charAt(colon));
  }

  /** 记者； or 王某．: a colon misread. */
  static Optional<Tag> slipped(String text, int from) {
    if (!maySlip(text, from)) {
      return Optional.empty();
    }
    Matcher slipped = SLIPPED.matcher(text).region(from, text.length());
    if (!slipped.lookingAt()) {
      return Optional.empty();
    }
    String label =
        Stream.of(1, 2, 3).map(slipped::group).filter(Objects::nonNull).findFirst().orElseThrow();
    return Optional.of(TagLabel.read(label, slipped.end() - from));
  }

  /** Whether 记者 stands with a slip behind it, or a slip soon enough to follow a name. */
  static boolean maySlip(String text, int from) {
    int end = Math.min(text.length(), from + LONGEST_SLIPPED);
    int at = SLIPPED_ENDS.indexIn(text, from, end);
    while (at < end && REPORTER.has(text.charAt(at))) {
      if (at + 1 < text.length() && SLIPS_BEHIND_REPORTER.has(text.charAt(at + 1))) {
        return true;
      }
      at = SLIPPED_ENDS.indexIn(text, at + 1, end);
    }
    return SLIPS.anyIn(text, from, from + LONGEST_SLIPPED_NAME);
  }
}
